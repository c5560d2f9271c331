"""An organisation with 2 000 achievements: no page is large, and every achievement is where its address says."""

from __future__ import annotations

import json

from office import Office
from running import mkdocs
from showcase import pipeline
from showcase.release.publish import counts
from showcase.release.verify import BuiltSite, folders, verify
from showcase.site.addresses import Addresses
from showcase.site.rendering.policy import CONTENT_SECURITY_POLICY

OWN = "brands/he-lvsuo-dangzhibu"
PAGE = 100_000
"""Maximum size of a page in bytes."""


def item(year: int, number: int) -> str:
    """An achievement; every second one is a project's."""
    day = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    project = "  project: hexin-tiaojie\n" if number % 2 else ""
    return f"""\
- id: fuwu-{year}-{number}
  date: {day}
  title: 第{number}场普法讲座
  summary: 律师到社区讲了{number}个案例。
{project}  metrics:
    - measure: consultations
      value: {number + 1}
      unit: 人次
      stated: {number + 1}人次
  sources:
    - title: {year}年第{number}期社区工作简报
"""


def test_an_organisation_with_two_thousand_achievements(project: Office) -> None:
    for year in range(2007, 2023):
        project.write(f"{OWN}/achievements/{year}.yml", "".join(item(year, number) for number in range(125)))
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr[-4000:]
    site = project.root / "site"
    sizes = {str(path.relative_to(site)): path.stat().st_size for path in site.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > PAGE} == {}
    numbers = counts(pipeline.catalog(pipeline.survey(project.root)))
    assert numbers["achievements"] == 2_001
    assert verify(site, CONTENT_SECURITY_POLICY, hidden=folders(project.root), counts=numbers) == []
    built = BuiltSite(site, CONTENT_SECURITY_POLICY)
    records = json.loads((site / "data/records.json").read_bytes())["achievements"]
    for record in records:
        target = built.target("index.html", record["url"])
        assert target
        assert target.fragment in built.pages[target.path].ids, record["url"]


def test_a_new_achievement_moves_no_other(project: Office) -> None:
    before = _addresses(project, 100)
    after = _addresses(project, 101)
    assert before.items() <= after.items()
    assert before["he-lvsuo-dangzhibu#fuwu-2022-0"].endswith("he-lvsuo-dangzhibu/years/2022/#fuwu-2022-0")


def test_where_achievements_are_few_all_are_on_the_page_of_their_record(project: Office) -> None:
    few = _addresses(project, 20)
    assert few["he-lvsuo-dangzhibu#fuwu-2022-0"] == "branches/he-lvsuo-dangzhibu/#fuwu-2022-0"
    assert few["he-lvsuo-dangzhibu#fuwu-2022-1"] == "branches/he-lvsuo-dangzhibu/hexin-tiaojie/#fuwu-2022-1"


def _addresses(office: Office, number: int) -> dict[str, str]:
    """The address of each achievement where ``number`` were made in 2022, one a day."""
    days = [f"2022-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 28)]
    items = [
        item(2022, index).replace(f"2022-{index % 12 + 1:02}-{index % 28 + 1:02}", days[index])
        for index in range(number)
    ]
    office.write(f"{OWN}/achievements/2022.yml", "".join(items))
    survey = pipeline.survey(office.root)
    assert [problem for problem in survey.problems if problem.is_error] == []
    catalog = pipeline.catalog(survey)
    addresses = Addresses(catalog, "")
    return {achievement.key: addresses.of(achievement) for achievement in catalog.achievements}
