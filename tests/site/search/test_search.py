"""检索文件：标点不算，繁简、全半角、大小写不分；每条记录是一份，名称在先。"""

from __future__ import annotations

import json
from itertools import chain

import pytest

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site import search
from showcase.site.context import SiteContext
from showcase.site.search.documents import document, headings
from showcase.site.search.manifest import BLOCK, ROOM
from showcase.site.search.text import characters, folds_to, syllables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("法律援助", "法律援助"),
        ("“三个三”强党建", "三个三强党建"),
        ("ＣＡＭ+ 2010年", "cam2010年"),
        ("紅牆律師，調解", "红墙律师调解"),
        ("——……", ""),
    ],
)
def test_characters(text: str, found: str) -> None:
    assert characters(text) == found


def test_only_what_occurs_is_folded() -> None:
    assert folds_to("调律") == "調调"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("“红色暖流”", ("hong", "se", "nuan", "liu")),
        ("ＣＡＭ+企业", ("cam", "qi", "ye")),
        ("律师", ("lv", "shi")),
        ("重庆", ("chong", "qing")),
    ],
)
def test_syllables(name: str, expected: tuple[str, ...]) -> None:
    assert syllables(name) == expected


def context_of(office: Office) -> SiteContext:
    return showcase_site.site_context(pipeline.catalog(pipeline.survey(office.root)), PROJECT_ROOT / "hooks/theme", "")


def test_projects_and_organisations_are_numbered_before_achievements(office: Office) -> None:
    assert [heading.key for heading in headings(context_of(office))] == [
        "he-lvsuo-dangzhibu/hexin-tiaojie",
        "cheng-lvshi-dangwei",
        "he-lvsuo-dangzhibu",
        "he-lvsuo-dangzhibu#shequ-tiaojie",
    ]


def test_newer_is_numbered_before_older(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
    text = (office.root / path).read_text(encoding="utf-8")
    for slug, year in (("lao", "2001"), ("xin", "2024"), ("wu", "")):
        lines = [line for line in text.split("\n") if not line.startswith("since:")]
        office.write(path.replace("hexin-tiaojie", slug), "\n".join(lines) + (f"\nsince: {year}\n" if year else "\n"))
    numbered = [heading.record.slug for heading in headings(context_of(office)) if heading.kind == "project"]
    assert [slug for slug in numbered if slug in ("lao", "xin", "wu")] == ["xin", "lao", "wu"]


def test_a_document_holds_what_its_page_tells(office: Office) -> None:
    site = context_of(office)
    achievement = document(site, headings(site)[-1])
    assert "一个月里接待来访居民" in achievement.summary
    assert ("和心调解室" in achievement.lent, "法律咨询：1200余人次" in achievement.rest) == (True, True)
    assert achievement.above == "he-lvsuo-dangzhibu/hexin-tiaojie"


def test_every_file_but_the_first_bears_its_edition(office: Office) -> None:
    files = dict(search.files(context_of(office)))
    edition = json.loads(files.pop("search/index.json"))["edition"]
    assert {uri.rsplit("/", 1)[0] for uri in files} == {
        f"search/{edition}",
        f"search/{edition}/words",
        f"search/{edition}/records",
        f"search/{edition}/places",
    }


def test_another_text_is_another_edition(office: Office) -> None:
    before = json.loads(dict(search.files(context_of(office)))["search/index.json"])["edition"]
    office.change("brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml", "name: 和心调解室", "name: 同心调解室")
    assert json.loads(dict(search.files(context_of(office)))["search/index.json"])["edition"] != before


def results(office: Office) -> list[list[dict]]:
    """What results show, file by file, as a browser reads them."""
    files = dict(search.files(context_of(office)))
    manifest = json.loads(files["search/index.json"])
    found = []
    for number in range(len([uri for uri in files if "/records/" in uri])):
        some = json.loads(files[f"search/{manifest['edition']}/records/{number}.json"])
        found.append([dict(zip(manifest["columns"], parts, strict=True)) for parts in some])
    return found


def test_results_show_records_in_the_order_of_their_numbers(office: Office) -> None:
    shown = list(chain.from_iterable(results(office)))
    assert [record["key"] for record in shown] == [heading.key for heading in headings(context_of(office))]
    assert shown[-1]["url"] == "branches/he-lvsuo-dangzhibu/hexin-tiaojie/#shequ-tiaojie"


def tell(office: Office, slug: str, sentences: int) -> None:
    """A project like the office's own, with a longer story."""
    path = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
    lines = (office.root / path).read_text(encoding="utf-8").split("\n")
    story = "story: " + "到社区接待来访。" * sentences
    told = [line for line in lines if not line.startswith("story:")]
    office.write(path.replace("hexin-tiaojie", slug), "\n".join((*told, story, "")))


def test_results_share_a_file_while_there_is_room(office: Office) -> None:
    assert [len(some) for some in results(office)] == [4]
    for number in range(8):
        tell(office, f"xin-{number}", sentences=80)
    files = results(office)
    sizes = [sum(len(json.dumps(list(one.values()), ensure_ascii=False).encode()) for one in some) for some in files]
    assert (sum(map(len, files)), len(files) > 2, max(sizes) < 2 * ROOM) == (12, True, True)


def test_a_result_that_grows_changes_few_files(office: Office) -> None:
    for number in range(4 * BLOCK):
        tell(office, f"xin-{number}", sentences=20)
    before = results(office)
    tell(office, "xin-0", sentences=80)
    after = results(office)
    assert (len(before) > 20, len([some for some in after if some not in before]) < 12) == (True, True)
