"""年份：一列时间轴；一年按月；年度概览从这里进。"""

from __future__ import annotations

from pathlib import Path

from lxml import html

from office import real_catalog
from showcase.catalog import Catalog


def catalog() -> Catalog:
    return real_catalog()


def page(real_site: Path, path: str) -> html.HtmlElement:
    return html.fromstring((real_site / path / "index.html").read_text(encoding="utf-8"))


def texts(element: html.HtmlElement, path: str) -> list[str]:
    return ["".join(found.itertext()).strip() for found in element.xpath(path)]


def begun(found: Catalog, year: int) -> str:
    brands = all(found.vocabulary.is_brand(project) for project in found.begun[year])
    return f"{len(found.begun[year])} 个{'品牌' if brands else '项目'}起始"


def test_each_year_stands_on_the_line_with_its_numbers(real_site: Path) -> None:
    found = catalog()
    expected = []
    for year in found.years:
        told = [f"{len(found.by_year[year])} 项成果"] if year in found.by_year else []
        told += [begun(found, year)] if year in found.begun else []
        expected.append((f"{year}年", "，".join(told)))
    line = page(real_site, "years")
    names, counts = texts(line, "//*[@class='bs-annals__name']"), texts(line, "//*[@class='bs-annals__counts']")
    assert list(zip(names, counts, strict=True)) == expected


def test_every_achievement_of_a_year_stands_under_its_month(real_site: Path) -> None:
    found = catalog()
    for year, achievements in found.by_year.items():
        if len(achievements) + len(found.begun.get(year, ())) == 1:
            assert f'id="{year}"' in (real_site / "years/index.html").read_text(encoding="utf-8")
            continue
        months: dict[str, set[str]] = {}
        for achievement in achievements:
            assert achievement.date is not None
            months.setdefault(f"{achievement.date.month}月" if achievement.date.month else "月份未载", set()).add(
                achievement.title
            )
        told = page(real_site, f"years/{year}")
        sections = told.xpath("//*[@class='bs-month']")
        shown = {texts(part, "./h3")[0]: set(texts(part, ".//*[@class='bs-row__title']")) for part in sections}
        assert shown == months, year


def test_a_year_leads_to_its_neighbours_and_its_reports(real_site: Path) -> None:
    links = page(real_site, "years/2021").xpath("//*[@class='bs-beside']//a/@href")
    assert links == ["../../years/2020/", "../../years/2022/", "../../reports/2021/moushi-lvshi-hangye-dangwei/"]
    assert page(real_site, "years/2018").xpath("//*[@class='bs-beside']//a/@href")[0] == "../../years/2017/"
