"""订阅：每页旁边的 feed.xml 和 feed.json，列最近的成果，不看时钟。"""

from __future__ import annotations

import json

from lxml import etree

from machines import ACHIEVEMENTS, ADDRESS, PROJECT, PROJECT_PAGE, SCHEMAS, files
from office import Office

ATOM = {"a": "http://www.w3.org/2005/Atom"}
RNG = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))


def atom(text: str) -> etree._Element:
    """The feed, which must be valid."""
    feed = etree.fromstring(text.encode())
    assert RNG.validate(feed), RNG.error_log
    return feed


def test_feeds_lie_beside_the_pages_that_have_achievements(office: Office) -> None:
    of_groups = ["feed.xml", "fields/legal-aid/feed.xml", "fields/mediation/feed.xml", "initiatives/vanguard/feed.xml"]
    assert sorted(uri for uri in files(office) if uri.endswith("feed.xml")) == of_groups
    another = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8").replace("shequ-tiaojie", "lvshi-tiaojie")
    office.write(ACHIEVEMENTS.replace("2023", "2022"), another.replace("2023", "2022"))
    found = sorted(uri for uri in files(office) if uri.endswith("feed.xml"))
    assert found == ["branches/he-lvsuo-dangzhibu/feed.xml", *of_groups]
    of_json = sorted(uri for uri in files(office) if uri.endswith("feed.json"))
    assert of_json == [uri.replace("xml", "json") for uri in of_groups]


def test_an_entry_tells_the_achievement_its_organisation_and_its_last_change(office: Office) -> None:
    feed = atom(files(office, changes=(ACHIEVEMENTS,))["fields/mediation/feed.xml"])
    assert feed.findtext("a:title", namespaces=ATOM) == "人民调解 - 展示站"
    assert feed.findtext("a:entry/a:title", namespaces=ATOM) == "社区调解月"
    assert feed.findtext("a:entry/a:id", namespaces=ATOM) == f"{ADDRESS}{PROJECT_PAGE}#shequ-tiaojie"
    assert feed.findtext("a:entry/a:author/a:name", namespaces=ATOM) == "和正律师事务所党支部"
    assert feed.findtext("a:entry/a:updated", namespaces=ATOM) == "2024-03-02T01:30:00+00:00"
    assert feed.findtext("a:entry/a:published", namespaces=ATOM) == "2023-05-06T00:00:00+08:00"
    assert [item.get("term") for item in feed.findall("a:entry/a:category", ATOM)] == ["人民调解", "法律援助"]


def test_outside_git_a_achievement_is_as_old_as_its_own_date(office: Office) -> None:
    feed = atom(files(office)["feed.xml"])
    assert feed.findtext("a:updated", namespaces=ATOM) == "2023-05-06T00:00:00+08:00"
    office.change(ACHIEVEMENTS, "date: 2023-05-06", "date: 2023-05")
    feed = atom(files(office)["feed.xml"])
    assert feed.findtext("a:updated", namespaces=ATOM) == "2023-05-01T00:00:00+08:00"
    assert feed.find("a:entry/a:published", ATOM) is None


def test_the_json_feed_says_the_same(office: Office) -> None:
    feed = json.loads(files(office, changes=(ACHIEVEMENTS,))["feed.json"])
    assert (feed["version"], feed["title"]) == ("https://jsonfeed.org/version/1.1", "展示站")
    assert feed["feed_url"] == f"{ADDRESS}feed.json"
    assert feed["items"] == [
        {
            "id": f"{ADDRESS}{PROJECT_PAGE}#shequ-tiaojie",
            "url": f"{ADDRESS}{PROJECT_PAGE}#shequ-tiaojie",
            "title": "社区调解月",
            "content_html": "<p>一个月里接待来访居民。</p>",
            "authors": [{"name": "和正律师事务所党支部"}],
            "tags": ["人民调解", "法律援助"],
            "date_modified": "2024-03-02T01:30:00+00:00",
            "date_published": "2023-05-06T00:00:00+08:00",
        }
    ]


def test_only_the_newest_thirty_are_listed(office: Office) -> None:
    achievement = "- id: d-{0}\n  date: 2022-05-{0:02}\n  title: 第{0}天\n  sources:\n    - title: 简报\n"
    achievements = "".join(achievement.format(day) for day in range(1, 32))
    office.write("brands/he-lvsuo-dangzhibu/achievements/2022.yml", achievements)
    feed = atom(files(office)["feed.xml"])
    titles = [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]
    assert (len(titles), titles[:2], titles[-1]) == (30, ["社区调解月", "第31天"], "第3天")


def test_any_text_is_text(office: Office) -> None:
    nasty = "1 < 2 & 3 > 2 ]]>\U0001f600'\""
    office.change(ACHIEVEMENTS, "title: 社区调解月", f"title: '{nasty.replace(chr(39), chr(39) * 2)}'")
    feed = atom(files(office)["feed.xml"])
    assert feed.findtext("a:entry/a:title", namespaces=ATOM) == nasty
    assert json.loads(files(office)["feed.json"])["items"][0]["title"] == nasty


def test_what_is_not_published_is_in_no_feed(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\ndraft: true")
    assert [uri for uri in files(office) if "feed" in uri] == []


def test_a_site_without_an_address_has_no_feeds(office: Office) -> None:
    assert [uri for uri in files(office, url="") if "feed" in uri] == []
