"""核验生成好的网站：完好的一条不报，每条规则都有一处人为的缺陷让它变红。"""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from getpass import getuser
from pathlib import Path

import pytest
from publisher import ENVIRONMENT, PAGE

from running import showcase
from showcase.release import manifest
from showcase.release.verify import CHECKS, BuiltSite, Defect, folders, verify
from showcase.site.rendering.policy import CONTENT_SECURITY_POLICY

Plant = Callable[[Path], object]


def change(path: str, old: str, new: str) -> Plant:
    def planted(site: Path) -> None:
        text = (site / path).read_text(encoding="utf-8")
        assert old in text
        (site / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return planted


def add(path: str, text: str) -> Plant:
    def planted(site: Path) -> None:
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text((target.read_text(encoding="utf-8") if target.exists() else "") + text, encoding="utf-8")

    return planted


def remove(path: str) -> Plant:
    return lambda site: (site / path).unlink()


def drop_the_index(site: Path) -> None:
    """The manifest of the search with what asks for it before the script does."""
    (site / "search/index.json").unlink()
    page = site / "search/index.html"
    page.write_text(re.sub('<link rel="preload" [^>]*>', "", page.read_text(encoding="utf-8")), encoding="utf-8")


def link(path: str) -> Plant:
    return lambda site: (site / path).symlink_to("/etc/hostname")


def drop_a_page(site: Path) -> None:
    """A project's page with everything that names it, so that only the number is wrong."""
    (site / PAGE).write_text(
        (site / PAGE).read_text().replace("<head>", '<head><meta name="robots" content="noindex">')
    )
    address = f"https://law.example.org/{PAGE.removesuffix('index.html')}"
    lines = (site / "sitemap.xml").read_text().splitlines()
    (site / "sitemap.xml").write_text("\n".join(line for line in lines if f"<loc>{address}</loc>" not in line))


def forget(kind: str, path: str) -> Plant:
    """A file of JSON that holds one record less than there are."""

    def planted(site: Path) -> None:
        content = json.loads((site / path).read_text(encoding="utf-8"))
        content[kind] = content[kind] - 1 if isinstance(content[kind], int) else content[kind][:-1]
        (site / path).write_text(json.dumps(content), encoding="utf-8")

    return planted


def heavy_script(site: Path) -> None:
    """400 kB that do not compress, loaded by a page in pieces each of which is within its limit."""
    import base64
    import hashlib
    import random

    random.seed(1)
    tags = ""
    for number in range(5):
        text = base64.b64encode(random.randbytes(70_000))
        (site / f"assets/{number}.js").write_bytes(text)
        digest = base64.b64encode(hashlib.sha384(text).digest()).decode()
        tags += f'<script src="../assets/{number}.js" integrity="sha384-{digest}"></script>'
    change("about/index.html", "</body>", f"{tags}</body>")(site)


BODY = "</body>"
DEFECTS: dict[str, list[tuple[str, Plant]]] = {
    "address-malformed": [
        ("full-width", change(PAGE, BODY, f'<a href="https://www.example.gov.cn？id=123">x</a>{BODY}')),
        ("bracket", change(PAGE, BODY, f'<a href="https://[abc/">x</a>{BODY}')),
        ("canonical", change(PAGE, BODY, f'<link rel="license" href="//[/">{BODY}')),
    ],
    "link-broken": [
        ("a page", change(PAGE, BODY, f'<a href="../nowhere/">x</a>{BODY}')),
        ("an image", change(PAGE, BODY, f'<img src="../x.png" alt="">{BODY}')),
        ("an image for wide screens", change(PAGE, BODY, f'<img srcset="../x.png 2x" alt="">{BODY}')),
        ("a share picture", remove("branches/he-lvsuo-dangzhibu/hexin-tiaojie/share.png")),
        ("a feed", change(PAGE, BODY, f'<link rel="alternate" href="../feed-x.xml">{BODY}')),
        ("in full", change(PAGE, BODY, f'<a href="https://law.example.org/nowhere/">x</a>{BODY}')),
        ("other case", change(PAGE, BODY, f'<a href="../../../About/">x</a>{BODY}')),
    ],
    "anchor-missing": [
        ("here", change(PAGE, BODY, f'<a href="#nowhere">x</a>{BODY}')),
        ("there", change(PAGE, BODY, f'<a href="../../../about/#nowhere">x</a>{BODY}')),
    ],
    "foreign-address": [
        ("script", change(PAGE, BODY, f'<img src="//cdn.example.net/a.png" alt="">{BODY}')),
        ("sheet", add("assets/x.css", "a{background:url(https://cdn.example.net/a.png)}")),
        ("import", add("assets/x.css", '@import "//cdn.example.net/a.css";')),
        ("form", change(PAGE, BODY, f'<form action="https://evil.example.net/"></form>{BODY}')),
        ("hint", change(PAGE, BODY, f'<link rel="preconnect" href="https://cdn.example.net/">{BODY}')),
        (
            "leads away",
            change("404.html", "<title>", '<meta http-equiv="refresh" content="0; url=https://x.example.net/"><title>'),
        ),
    ],
    "policy-differs": [
        ("looser", change(PAGE, "script-src 'self'", "script-src 'self' 'unsafe-inline'")),
        ("missing", change(PAGE, "Content-Security-Policy", "X-Content-Security-Policy")),
        ("late", change(PAGE, "<meta charset", '<link rel="icon" href="data:,"><meta charset')),
    ],
    "inline-code": [
        ("script", change(PAGE, BODY, f"<script>1</script>{BODY}")),
        ("sheet", change(PAGE, BODY, f"<style>a{{}}</style>{BODY}")),
        ("style", change(PAGE, BODY, f'<p style="color:red">x</p>{BODY}')),
        ("handler", change(PAGE, BODY, f'<p onclick="x()">x</p>{BODY}')),
        ("address", change(PAGE, BODY, f'<p data-x=" java&#10;script:x()">x</p>{BODY}')),
    ],
    "forwarding": [
        ("away", change(PAGE, BODY, f'<meta http-equiv="Refresh" content="0; url=../../">{BODY}')),
        ("away, short", change(PAGE, BODY, f"<meta content='1;../../' http-equiv=&#114;efresh>{BODY}")),
        ("anew", change(PAGE, BODY, f'<meta http-equiv="refresh" content="5">{BODY}')),
    ],
    "digest-wrong": [
        ("wrong", change(PAGE, 'integrity="sha384-', 'integrity="sha384-A')),
        ("missing", change(PAGE, "integrity=", "data-integrity=")),
    ],
    "manifest-differs": [
        ("changed", add("robots.txt", "#")),
        ("added", add("more.txt", "x")),
        ("removed", remove("robots.txt")),
        ("no list", remove("manifest.sha256")),
    ],
    "file-unwanted": [
        ("map", add("assets/x.js.map", "{}")),
        ("record", add("x.yml", "")),
        ("code", add("x.py", "")),
        ("hidden", add(".git/config", "")),
        ("editor", add("x.html~", "")),
        ("link", link("x.txt")),
    ],
    "path-leaked": [
        ("build", add("robots.txt", "# /srv/build-of-the-site")),
        ("file", add("robots.txt", "# file:///srv/build-of-the-site/mkdocs.yml")),
        ("home", add("robots.txt", f"# /home/{getuser()}/showcase/")),
        ("Windows", add("robots.txt", f"# C:\\Users\\{getuser()}\\showcase")),
        ("in JSON", add("more.json", json.dumps(f"C:\\Users\\{getuser()}\\showcase"))),
    ],
    "private-number": [
        ("mobile", change(PAGE, BODY, f"<p>找王律师13800138000</p>{BODY}")),
        ("with the country", change(PAGE, BODY, f'<a href="tel:+86 13800138000">x</a>{BODY}')),
        ("written as entities", change(PAGE, BODY, f"<p>&#49;3800138000</p>{BODY}")),
        ("identity", change(PAGE, BODY, f"<p>11010519491231002x</p>{BODY}")),
        ("identity in a script", add("assets/x.js", "const id='11010519491231002X'")),
        ("sheet", add("more.csv", "name,phone\r\nwang,13800138000\r\n")),
        ("name of a file", add("13800138000.txt", "")),
    ],
    "html-broken": [("empty", add("more.html", "")), ("blank", add("more.html", " \n"))],
    "xml-broken": [
        ("cut", add("more.xml", "<a>")),
        ("entities", add("more.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
    ],
    "json-broken": [("cut", add("more.json", "{")), ("deep", add("more.json", "[" * 100_000))],
    "contact-stale": [
        ("past", add(".well-known/security.txt", "Contact: mailto:a@example.com\nExpires: 2020-01-01T00:00:00Z\n")),
        ("no time", add(".well-known/security.txt", "Contact: mailto:a@example.com\nExpires: tomorrow\n")),
        ("no zone", add(".well-known/security.txt", "Contact: mailto:a@example.com\nExpires: 2999-01-01T00:00:00\n")),
        ("nobody", add(".well-known/security.txt", "Expires: 2999-01-01T00:00:00Z\n")),
    ],
    "file-heavy": [("sheet", add("assets/x.css", "a{}" * 100_000))],
    "page-heavy": [("scripts", heavy_script)],
    "pages-differ": [("hidden page", drop_a_page)],
    "index-differs": [("one less", forget("records", "search/index.json")), ("none", drop_the_index)],
    "data-differs": [("one less", forget("projects", "data/records.json"))],
    "sitemap-differs": [
        ("one less", change("sitemap.xml", "<loc>https://law.example.org/about/</loc>", "<loc/>")),
        ("one more", change("sitemap.xml", "example.org/about/</loc>", "example.org/aboot/</loc>")),
    ],
}
"""By rule: defects that it alone must find."""


def found(site: Path) -> list[Defect]:
    return verify(site, CONTENT_SECURITY_POLICY, hidden=folders(Path("/srv/build-of-the-site")))


def test_a_published_site_has_no_defect(published: Path) -> None:
    assert found(published) == []


def test_every_rule_has_a_defect() -> None:
    assert [*DEFECTS] == [*CHECKS]


@pytest.mark.parametrize(
    ("rule", "plant"),
    [pytest.param(rule, plant, id=f"{rule}: {name}") for rule, plants in DEFECTS.items() for name, plant in plants],
)
def test_a_defect_turns_its_rule_red_and_no_other(published: Path, tmp_path: Path, rule: str, plant: Plant) -> None:
    site = tmp_path / "site"
    shutil.copytree(published.resolve(), site)
    plant(site)
    if rule != "manifest-differs":
        (site / manifest.NAME).write_text(manifest.text(manifest.digests(site)), encoding="utf-8")
    assert {defect.rule for defect in found(site)} == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org/home/wang/1.html",
        f"https://www.example.org/home/{getuser()}/1.html",
        "https://www.example.org/srv/build-of-the-site/",
        "file:///etc/hosts",
        "C:\\Users\\wang\\Desktop",
        "/srv/build-of-the-site-of-others",
    ],
)
def test_a_text_about_paths_is_no_leak(published: Path, tmp_path: Path, text: str) -> None:
    site = tmp_path / "site"
    shutil.copytree(published.resolve(), site)
    change(PAGE, BODY, f"<p>{text}</p>{BODY}")(site)
    (site / manifest.NAME).write_text(manifest.text(manifest.digests(site)), encoding="utf-8")
    assert found(site) == []


def test_a_folder_named_like_a_word_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    assert folders(Path("/srv/build-of-the-site"))[0] == "/srv/build-of-the-site"
    assert "/etc" not in folders(Path("/etc"))
    assert "/etc/hosts" in folders(Path("/etc"))


PIECES = (
    *(
        "<",
        ">",
        '"',
        "'",
        "=",
        " ",
        "/",
        "\x00",
        "\ufffd",
        "：",
        "？",
        "[",
        "]",
        "@",
        ":99999999",
        "%",
        "%zz",
        "#",
        "&#0;",
    ),
    *(
        "a",
        "href",
        "src",
        "srcset",
        "https://",
        "//",
        "<a href=",
        "<img srcset=",
        "<meta http-equiv=refresh content=",
        "0;url=",
    ),
    *("<link rel=canonical href=", "<base href=", "<form action=", "<!--", "<![CDATA[", "<svg>", "<?x", "😀", "\ud7ff"),
)


def test_any_bytes_are_a_defect_and_no_error(tmp_path: Path) -> None:
    dice = random.Random(7)
    for number in range(600):
        text = "".join(dice.choices(PIECES, k=dice.randrange(40))).encode()
        noise = dice.randbytes(20) if number % 3 == 0 else b""
        (tmp_path / f"{number}.html").write_bytes(text + noise)
        (tmp_path / f"{number}.svg").write_bytes(noise + text)
        (tmp_path / f"sitemap{number}.xml").write_bytes(text)
    (tmp_path / "deep.html").write_text("<div>" * 100_000, encoding="utf-8")
    shutil.copy(tmp_path / "1.html", tmp_path / "index.html")
    assert found(tmp_path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.html", '<a href="tel:13900139000">13900139000</a>'),
        ("index.html", "<p>共 13800000000 元</p>"),
        ("index.html", '<a href="https://www.example.cn/a/13800138000.html?id=11010519491231002X">来源</a>'),
        ("index.html", "<p>统一编号 2023138001380001，110105194912310021</p>"),
        ("index.html", '<path d="M0.13800138000 13800138000.5"/>'),
        ("data/a.json", '{"sha":"9f13800138000a1","b":"13800138000c"}'),
    ],
)
def test_what_is_no_private_number(tmp_path: Path, name: str, text: str) -> None:
    """A telephone that the records publish, a figure, an address, a digest, a longer number, a fraction."""
    record = {"branches": [{"contact": {"phone": "139 0013 9000"}, "figures": [{"value": 13800000000}]}]}
    for path, content in (("data/records.json", json.dumps(record)), (name, text)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    assert [*CHECKS["private-number"](BuiltSite(tmp_path, ""))] == []


def test_a_private_number_is_told_masked(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>13800138000，13800138000</p>", encoding="utf-8")
    told = [*CHECKS["private-number"](BuiltSite(tmp_path, ""))]
    assert told == [("index.html", "里面有手机号 138****8000；找到它的出处，删掉再生成")]


def test_the_command_reports_all_defects_and_fails(published: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(published.resolve(), site)
    command = [sys.executable, "-m", "showcase.cli", "verify", str(site)]
    sound = subprocess.run(command, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
    assert (sound.returncode, sound.stderr) == (0, "")
    add("x.py", "")(site)
    red = subprocess.run(command, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
    assert (red.returncode, red.stdout) == (1, "")
    assert "x.py　file-unwanted\n  这种文件不发布\n" in red.stderr
    assert "x.py　manifest-differs\n  清单里没有这个文件\n" in red.stderr
    assert "共 2 处不合格。" in red.stderr


def test_what_was_only_built_has_no_list_yet(sound_site: Path) -> None:
    done = showcase("verify", sound_site)
    assert (done.returncode, done.stderr) == (0, "")
    assert "没有核对文件和数目" in done.stdout
