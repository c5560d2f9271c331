"""Whole builds of a small site by MkDocs' own command."""

from __future__ import annotations

import shutil
from pathlib import Path

from office import Office
from running import mkdocs

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
GUIDE = ("editor", "excel", "forms", "keys", "review", "rules", "rules-records", "word", "words", "writing", "yaml")
PROJECT_PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"


def build(project: Office) -> Path:
    """Build strictly; gives the site."""
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    return project.root / "site"


def read(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def content(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file() and path.name != "sitemap.xml.gz")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_every_kind_of_page_is_built(sound_site: Path) -> None:
    pages = {path.parent.relative_to(sound_site).as_posix() for path in sound_site.rglob("index.html")}
    assert pages == {
        ".",
        "about",
        "accessibility",
        "board",
        "branches",
        "branches/cheng-lvshi-dangwei",
        "branches/he-lvsuo-dangzhibu",
        "branches/he-lvsuo-dangzhibu/hexin-tiaojie",
        "changelog",
        "compare",
        "correct",
        "data",
        "embed/he-lvsuo-dangzhibu/hexin-tiaojie",
        "exhibition",
        "fields",
        "fields/legal-aid",
        "fields/mediation",
        "figures",
        "glossary",
        "guide",
        *(f"guide/{name}" for name in GUIDE),
        "honours",
        "initiatives",
        "initiatives/vanguard",
        "levels",
        "needs",
        "needs/legal-aid",
        "needs/mediation",
        "practices",
        "privacy",
        "programmes",
        "projects",
        "regions",
        "regions/jiangsu",
        "reports",
        "search",
        "search-help",
        "service-points",
        "site-map",
        "years",
    }


def test_a_group_without_members_has_no_page_and_its_index_says_so(sound_site: Path) -> None:
    assert not (sound_site / "initiatives/leadership").exists()
    assert "尚未收录荣誉" in read(sound_site, "honours/index.html")
    assert "还没有收录" in read(sound_site, "programmes/index.html")


def test_a_project_page_tells_all_its_record_says(sound_site: Path) -> None:
    html = read(sound_site, PROJECT_PAGE)
    for text in (
        "和心调解室",
        "先锋工程",
        "由本站归类",
        "工作室",
        "2021年3月",
        "党员律师每周到社区调解邻里纠纷。",
    ):
        assert text in html
    assert '<html lang="zh-CN"' in html
    assert "1,200" in html
    assert "余人次" in html


def test_a_text_of_a_record_is_text_everywhere(project: Office) -> None:
    project.change(PROJECT, "summary: 党员律师每周到社区调解邻里纠纷。", "summary: 调解 1 <2 & 3> 2 的 {7*7}。")
    site = build(project)
    for path in (PROJECT_PAGE, "projects/index.html", "branches/he-lvsuo-dangzhibu/index.html"):
        assert "调解 1 &lt;2 &amp; 3&gt; 2 的 {7*7}。" in read(site, path)


def test_an_error_in_a_record_stops_the_build_and_leaves_the_last_site(project: Office, sound_site: Path) -> None:
    shutil.copytree(sound_site, project.root / "site")
    project.change(PROJECT, "since: 2021-03", "since: 2021-13")
    done = mkdocs("build", cwd=project.root)
    assert done.returncode == 1
    assert f"{PROJECT}:9:8" in done.stderr
    assert "没有 13 月" in done.stderr
    assert content(project.root / "site") == content(sound_site)


def test_two_builds_are_the_same_but_for_the_day(project: Office, sound_site: Path) -> None:
    assert content(build(project)) == content(sound_site)


def test_nothing_of_material_that_asks_other_hosts_is_published(sound_site: Path) -> None:
    for path in sound_site.rglob("*"):
        if path.suffix in {".html", ".js", ".css"}:
            text = path.read_text(encoding="utf-8")
            for host in ("unpkg.com", "api.github.com", "fonts.googleapis.com", "cdn."):
                assert host not in text, path
