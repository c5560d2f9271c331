"""Whole builds of a small site by MkDocs' own command."""

from __future__ import annotations

from pathlib import Path

from office import Office
from running import mkdocs

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
GUIDE = ("editor", "excel", "forms", "keys", "review", "rules", "rules-records", "word", "words", "writing", "yaml")
PROJECT_PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"


def build(project: Office) -> str:
    """Build strictly; gives what the command printed."""
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    return done.stderr


def read(project: Office, path: str) -> str:
    return (project.root / "site" / path).read_text(encoding="utf-8")


def test_every_kind_of_page_is_built(project: Office) -> None:
    assert "WARNING" not in build(project)
    site = project.root / "site"
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
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


def test_a_group_without_members_has_no_page_and_its_index_says_so(project: Office) -> None:
    build(project)
    assert not (project.root / "site/initiatives/leadership").exists()
    assert "尚未收录荣誉" in read(project, "honours/index.html")
    assert "还没有收录" in read(project, "programmes/index.html")


def test_a_project_page_tells_all_its_record_says(project: Office) -> None:
    build(project)
    html = read(project, PROJECT_PAGE)
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
    build(project)
    for path in (PROJECT_PAGE, "projects/index.html", "branches/he-lvsuo-dangzhibu/index.html"):
        assert "调解 1 &lt;2 &amp; 3&gt; 2 的 {7*7}。" in read(project, path)


def test_an_error_in_a_record_stops_the_build_and_leaves_the_last_site(project: Office) -> None:
    build(project)
    before = read(project, PROJECT_PAGE)
    project.change(PROJECT, "since: 2021-03", "since: 2021-13")
    done = mkdocs("build", cwd=project.root)
    assert done.returncode == 1
    assert f"{PROJECT}:9:8" in done.stderr
    assert "没有 13 月" in done.stderr
    assert read(project, PROJECT_PAGE) == before


def test_two_builds_are_the_same_but_for_the_day(project: Office, tmp_path: Path) -> None:
    mkdocs("build", "--site-dir", str(tmp_path / "one"), cwd=project.root)
    mkdocs("build", "--site-dir", str(tmp_path / "two"), cwd=project.root)

    def content(folder: Path) -> dict[str, bytes]:
        files = (path for path in folder.rglob("*") if path.is_file() and path.name != "sitemap.xml.gz")
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_nothing_of_material_that_asks_other_hosts_is_published(project: Office) -> None:
    build(project)
    for path in (project.root / "site").rglob("*"):
        if path.suffix in {".html", ".js", ".css"}:
            text = path.read_text(encoding="utf-8")
            for host in ("unpkg.com", "api.github.com", "fonts.googleapis.com", "cdn."):
                assert host not in text, path
