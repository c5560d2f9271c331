"""别人写的校验器怎么说：网页、订阅、网站地图、数据包和 JSON-LD，一处错误也没有。"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from frictionless import Package
from lxml import etree
from pyld import jsonld

from machines import SCHEMAS
from node import package

ATOM = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
VOCABULARY = json.loads((SCHEMAS / "schema-org.json").read_text(encoding="utf-8"))
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def kinds(site: Path) -> Iterator[Path]:
    """The first page of each kind: of those in folders that lie alike."""
    seen = set()
    for path in sorted(site.rglob("*.html")):
        section, *rest = path.relative_to(site).parent.parts or ("",)
        kind = section, len(rest), bool(rest) and rest[-1].startswith("page-")
        if kind not in seen or path.name == "404.html":
            seen.add(kind)
            yield path


def nu(*paths: Path) -> str:
    """What the Nu HTML checker finds; it needs Java."""
    jar = package("vnu-jar", "26.9.27") / "build/dist/vnu.jar"
    if not shutil.which("java"):
        reason = "没有 java：Nu HTML 校验没有运行。在 Debian 上用 apt-get install default-jre-headless 安装"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    command = ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "gnu"]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=False)
    return done.stderr + done.stdout


def html_validate(*paths: Path) -> str:
    """What html-validate finds by its rules for valid HTML."""
    program = package("html-validate", "10.17.0") / "bin/html-validate.mjs"
    command = ["node", str(program), "--preset", "standard", "--formatter", "text"]
    return subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=False).stdout


def test_the_nu_checker_finds_no_error_on_any_kind_of_page(real_site: Path, tmp_path: Path) -> None:
    assert nu(*kinds(real_site)) == ""
    wrong = tmp_path / "index.html"
    page = (real_site / "index.html").read_text(encoding="utf-8")
    wrong.write_text(page.replace("<main", '<main role="nothing"'), encoding="utf-8")
    assert "error" in nu(wrong)


def test_html_validate_finds_no_error_on_any_kind_of_page(real_site: Path, tmp_path: Path) -> None:
    shown = [*kinds(real_site)]
    assert len(shown) > 20
    assert html_validate(*shown) == ""
    wrong = tmp_path / "index.html"
    page = (real_site / "index.html").read_text(encoding="utf-8")
    wrong.write_text(page.replace("</main>", "</man>"), encoding="utf-8")
    assert "close-order" in html_validate(wrong)


def test_every_feed_is_valid_atom_and_that_of_a_group_has_its_json(real_site: Path) -> None:
    feeds = [*real_site.rglob("feed.xml")]
    assert len(feeds) > 40
    for path in feeds:
        tree = etree.parse(path)
        assert ATOM.validate(tree), (path, ATOM.error_log)
        entries = len(tree.findall("{http://www.w3.org/2005/Atom}entry"))
        assert 1 <= entries <= 30
        beside = path.with_name("feed.json")
        if "branches" in path.relative_to(real_site).parts:
            assert not beside.exists()
        else:
            assert len(json.loads(beside.read_text(encoding="utf-8"))["items"]) == entries
    broken = etree.fromstring((real_site / "feed.xml").read_bytes().replace(b"<updated>", b"<updated>x", 1))
    assert not ATOM.validate(broken)


def test_the_sitemap_is_valid_and_lists_what_exists(real_site: Path) -> None:
    schema = etree.XMLSchema(etree.parse(package("sitemap", "9.0.1") / "schema/sitemap.xsd"))
    tree = etree.parse(real_site / "sitemap.xml")
    assert schema.validate(tree), schema.error_log
    [home, *_] = urls = [element.text for element in tree.iter("{*}loc")]
    assert len(urls) == len({*urls})
    listed = {(real_site / url.removeprefix(home) / "index.html") for url in urls}
    assert [path for path in listed if not path.is_file()] == []
    unlisted = {path for path in real_site.rglob("index.html") if "noindex" in path.read_text(encoding="utf-8")}
    assert {*real_site.rglob("index.html")} - unlisted == listed
    broken = etree.fromstring((real_site / "sitemap.xml").read_bytes().replace(b"<lastmod>20", b"<lastmod>x", 1))
    assert not schema.validate(broken)


def test_frictionless_finds_the_data_sound(real_site: Path) -> None:
    report = Package(str(real_site / "data/datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    rows = {task.name: task.stats["rows"] for task in report.tasks}
    data = json.loads((real_site / "data/records.json").read_text(encoding="utf-8"))
    assert {name: rows[name] for name in ("branches", "projects", "achievements")} == {
        name: len(data[name]) for name in ("branches", "projects", "achievements")
    }


def test_all_linked_data_expands_without_loss(real_site: Path) -> None:
    def keys(value: object) -> list[str]:
        if isinstance(value, list):
            return [key for item in value for key in keys(item)]
        if isinstance(value, dict):
            own = [key.removeprefix("https://schema.org/") for key in value if not key.startswith("@")]
            return own + [key for item in value.values() for key in keys(item)]
        return []

    pages = [path for path in real_site.rglob("*.html") if "noindex" not in path.read_text(encoding="utf-8")]
    found = [data for path in pages for data in DATA.findall(path.read_text(encoding="utf-8"))]
    assert len(found) == len(pages) - 1  # 404.html says nothing of itself
    graph = [node for data in found for node in json.loads(data)["@graph"]]
    expanded = jsonld.expand({"@context": VOCABULARY["@context"], "@graph": graph}, {"documentLoader": None})
    assert sorted(keys(expanded)) == sorted(keys(graph))


def test_the_head_tells_each_kind_of_page_once(real_site: Path) -> None:
    for path in kinds(real_site):
        html = path.read_text(encoding="utf-8")
        names = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html)
        said = {name: unescape(content) for name, content in names if name != "theme-color"}
        if path.name == "404.html" or "noindex" in said.get("robots", ""):
            continue
        once = [name for name, _ in names if name != "theme-color" and not name.startswith("og:image")]
        assert len(once) == len({*once}), path  # a page may have several pictures
        is_record = {"branches", "service-points"} & {*path.parts} and path.with_name("index.json").exists()
        wanted = {"ArticleTitle", "ContentSource", "PubDate"} if is_record else {"ColumnName", "ColumnDescription"}
        wanted |= {"SiteName", "SiteDomain", "og:title", "og:description", "og:type", "og:url", "og:site_name"}
        assert wanted - {*said} == set(), path
        if "PubDate" in said:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", said["PubDate"])
