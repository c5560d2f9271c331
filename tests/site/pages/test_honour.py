"""荣誉墙：按级别；从年份、从授予单位也能进。"""

from __future__ import annotations

from pathlib import Path

from lxml import html

from office import real_catalog


def names(real_site: Path, path: str) -> list[str]:
    document = html.fromstring((real_site / path / "index.html").read_text(encoding="utf-8"))
    return sorted("".join(found.itertext()).strip() for found in document.xpath("//*[@class='bs-plaque__name']"))


def test_every_honour_is_on_the_wall_and_several_of_a_year_or_a_body_on_a_page(real_site: Path) -> None:
    honours = real_catalog().honours
    assert names(real_site, "honours") == sorted(listed.honour.name for listed in honours)
    years: dict[int, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    for listed in honours:
        if listed.honour.date:
            years.setdefault(listed.honour.date.year, []).append(listed.honour.name)
        for body in listed.honour.by:
            bodies.setdefault(body, []).append(listed.honour.name)
    for year, expected in years.items():
        if len(expected) == 1:
            assert not names(real_site, f"honours/{year}")  # it forwards
            continue
        assert names(real_site, f"honours/{year}") == sorted(expected)
    wall = html.fromstring((real_site / "honours/index.html").read_text(encoding="utf-8"))
    ways = {link.text: link.get("href") for link in wall.xpath("//a[contains(@href, '/by/')]")}
    several = {body: expected for body, expected in bodies.items() if len(expected) > 1}
    assert set(ways) == set(several)
    for body, expected in several.items():
        assert names(real_site, ways[body].removeprefix("../")) == sorted(expected)


def test_levels_stand_in_the_vocabularys_order(real_site: Path) -> None:
    wall = html.fromstring((real_site / "honours/index.html").read_text(encoding="utf-8"))
    shown = [found.text for found in wall.xpath("//*[@class='bs-level__head']/h2")]
    assert shown == ["国家级", "省级", "市级", "县级", "行业", "媒体", "级别未收录"]


def test_each_honour_on_the_wall_says_where_it_is_from(real_site: Path) -> None:
    wall = html.fromstring((real_site / "honours/index.html").read_text(encoding="utf-8"))
    plaques = wall.xpath("//*[contains(@class, 'bs-plaque') and self::article]")
    assert plaques
    assert [plaque for plaque in plaques if not plaque.xpath(".//*[@class='bs-sources']/li")] == []
