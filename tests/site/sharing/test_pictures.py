"""分享图：每页有一幅，尺寸、颜色、大小都有数；同样的内容画出同样的字节；画不出的字有话说。"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from machines import ADDRESS, THEME
from office import Office, real_catalog
from running import MKDOCS_ENVIRONMENT, mkdocs
from showcase import pipeline
from showcase import site as showcase_site
from showcase.catalog import Catalog
from showcase.site import Head, Imprint, Page
from showcase.site.context import SiteContext
from showcase.site.sharing import drawing
from showcase.site.sharing.lettering import width
from showcase.site.sharing.lines import balanced, broken, cut

CARD, SQUARE = (1200, 630), (630, 630)
LEFT_OF_SEAL = 64 + round(221 * 1.25)
IMPRINT = Imprint("展示站", ADDRESS, "一个小站。")
PROJECT_FILE = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
PROJECT_FOLDER = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The real records."""
    return real_catalog()


def context(office: Office, cache: Path, sharing: bool = True) -> SiteContext:
    return around(pipeline.catalog(pipeline.survey(office.root)), cache, sharing=sharing)


def around(catalog: Catalog, cache: Path, imprint: Imprint = IMPRINT, sharing: bool = True) -> SiteContext:
    return showcase_site.site_context(catalog, THEME, "", imprint=imprint, cache=cache, sharing=sharing)


def drawn(site: SiteContext) -> dict[str, bytes]:
    """Every picture of the site."""
    assert site.sharing
    made = ((uri, make()) for uri, make in site.sharing.files())
    return {uri: content if isinstance(content, bytes) else content.read_bytes() for uri, content in made}


def test_the_office_has_a_card_and_a_square_for_each(office: Office, tmp_path: Path) -> None:
    pictures = drawn(context(office, tmp_path))
    folders = {"", "branches/cheng-lvshi-dangwei/", "branches/he-lvsuo-dangzhibu/", PROJECT_FOLDER}
    assert {*pictures} == {folder + name for folder in folders for name in ("share.png", "share-square.png")}
    image = Image.open(io.BytesIO(pictures[PROJECT_FOLDER + "share.png"]))
    assert (image.format, image.mode, image.size) == ("PNG", "P", CARD)
    shown = image.convert("RGB")
    assert len(shown.getcolors()) <= 32
    assert shown.getpixel((5, 5)) == (0xFB, 0xF8, 0xF2)  # paper
    assert shown.getpixel((LEFT_OF_SEAL, 500)) == (0xA8, 0x1E, 0x1E)  # the seal


def test_every_picture_of_the_real_site_is_small(real_site: Path) -> None:
    cards = {path: path.stat().st_size for path in real_site.rglob("share.png")}
    squares = {path: path.stat().st_size for path in real_site.rglob("share-square.png")}
    assert len(cards) == len(squares) > 150
    assert {path: size for path, size in {**cards, **squares}.items() if size > 30 * 1024} == {}
    for paths, size in ((cards, CARD), (squares, SQUARE)):
        for path in paths:
            with Image.open(path) as image:
                assert (image.size, len(image.getpalette() or ()) // 3 <= 32) == (size, True), path


def test_another_process_draws_the_same_bytes(real_site: Path, catalog: Catalog, tmp_path: Path) -> None:
    found = re.search(r'<meta name="SiteName" content="([^"]+)"', (real_site / "index.html").read_text("utf-8"))
    assert found
    site = around(catalog, tmp_path, Imprint(found[1], "https://showcase.example.com/"))
    assert site.sharing
    some = [(uri, make) for uri, make in site.sharing.files() if uri.count("/") == 3][::37]
    assert len(some) >= 5
    for uri, make in some:
        assert make() == (real_site / uri).read_bytes(), uri


def test_what_is_unchanged_comes_from_the_cache(office: Office, tmp_path: Path) -> None:
    first = drawn(context(office, tmp_path))
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "share").iterdir()}
    assert len(kept) == len(first)
    office.change(PROJECT_FILE, "name: 和心调解室", "name: 和气调解室")
    second = drawn(context(office, tmp_path))
    assert {uri for uri in first if first[uri] != second[uri]} >= {
        PROJECT_FOLDER + "share.png",
        PROJECT_FOLDER + "share-square.png",
    }
    assert first["branches/cheng-lvshi-dangwei/share.png"] == second["branches/cheng-lvshi-dangwei/share.png"]
    assert {path: path.stat().st_mtime_ns for path in kept} == kept


def test_every_real_title_fits_whole(catalog: Catalog) -> None:
    titles = [each.name for each in (*catalog.branches, *catalog.projects)]
    titles += [each.heading for each in catalog.vocabulary.situations.values()]
    for title in titles:
        size, lines = drawing.fitted_title(title)
        assert "".join(lines) == title.replace(" ", "") or " " in title, title
        assert not any(line.startswith(tuple("，。、：；！？）》”")) or line.endswith(tuple("（《“")) for line in lines)
        assert size >= 50 or len(title) > 20, title


def test_a_title_without_end_is_cut_and_one_latin_word_is_divided() -> None:
    size, lines = drawing.fitted_title("党员律师服务群众" * 12)
    assert (size, len(lines), lines[-1][-1]) == (43, 4, "…")
    lines = broken("InternationalArbitration" * 3, 43, 608)
    assert len(lines) > 1
    assert all(width(line, 43) <= 608 for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("律师行业“护苗行动”", ["律师行业", "“护苗行动”"]),
        ("上海律宏律师事务所党支部", ["上海律宏", "律师事务所党支部"]),
        ("家里人被抓、被告上刑事法庭", ["家里人被抓、", "被告上刑事法庭"]),
        ("四讲", ["四讲"]),
    ],
)
def test_titles_break_where_a_reader_would_pause(text: str, lines: list[str]) -> None:
    assert balanced(text, 66, 608) == lines


def test_a_text_that_is_too_long_ends_with_a_sentence_or_says_that_it_goes_on() -> None:
    assert cut(["先报警。再留好", "证据，不要拖延。", "必要时起诉。"], 2) == ["先报警。再留好", "证据，不要拖延。"]
    assert cut(["先收好合同和工资", "条，再找监察大队", "投诉。"], 2) == ["先收好合同和工资", "条…"]
    assert cut(["甲乙"], 2) == ["甲乙"]


def test_characters_that_the_fonts_lack_are_told(office: Office, tmp_path: Path) -> None:
    assert context(office, tmp_path).sharing.lacking() == ""  # type: ignore[union-attr]
    office.change(PROJECT_FILE, "name: 和心调解室", "name: 𠮷心䶮调解室")
    site = context(office, tmp_path)
    assert site.sharing
    assert site.sharing.lacking() == "𠮷"
    assert PROJECT_FOLDER + "share.png" in drawn(site)


def heads(site: SiteContext) -> dict[str, str]:
    head = Head(site)
    made = [*showcase_site.pages(site), Page("", "首页", "", "", str)]
    return {page.url: head.html(page) for page in made}


def meta(html: str, name: str) -> list[str]:
    return re.findall(f'<meta property="og:{name}" content="([^"]*)"', html)


def test_each_kind_of_page_names_its_picture_and_a_title_of_its_own(catalog: Catalog, tmp_path: Path) -> None:
    found = heads(around(catalog, tmp_path))
    branch = "branches/hunan-lvshi-hangye-dangwei/"
    for url, folder, title in (
        ("", "", "展示站"),
        ("board/", "", "挂图 - 展示站"),
        (branch, branch, "湖南省律师行业党委"),
        (f"{branch}nongmingong-yuanzhu-zhiyuantuan/",) * 2 + ("农民工法律援助律师志愿团",),
    ):
        assert meta(found[url], "title") == [title]
        assert meta(found[url], "image") == [f"{ADDRESS}{folder}share.png", f"{ADDRESS}{folder}share-square.png"]
        assert meta(found[url], "image:width") == ["1200", "630"]
        assert meta(found[url], "image:height") == ["630", "630"]
        assert all(meta(found[url], "image:alt"))
    assert meta(found[branch], "image:alt") == ["一册书的封面，题名是湖南省律师行业党委"] * 2
    assert len(set(map(tuple, (meta(html, "title") for html in found.values())))) > 0.9 * len(found)


def test_a_situation_has_its_own_picture_with_the_hotline(catalog: Catalog, tmp_path: Path) -> None:
    site = around(catalog, tmp_path)
    assert site.sharing
    page = Page("needs/wages/hunan-bpfzgt/", "被拖欠工资", "", "", str)
    assert [shown.url for shown in site.sharing.of(page)] == ["needs/wages/share.png", "needs/wages/share-square.png"]
    assert "needs/wages/share.png" in dict(site.sharing.files())


def test_switched_off_or_without_an_address_there_are_none(office: Office, tmp_path: Path) -> None:
    for site in (
        context(office, tmp_path, sharing=False),
        around(context(office, tmp_path).catalog, tmp_path, Imprint("展示站")),
    ):
        assert site.sharing is None
        assert not any("og:image" in html for html in heads(site).values())


def test_a_build_without_the_fonts_says_so_once(project: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = project.root / "hidden/sitecustomize.py"
    hidden.parent.mkdir()
    hidden.write_text("import sys\nsys.modules['pylopdf_fonts_zh_cn'] = None\n", encoding="utf-8")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "PYTHONPATH", f"{hidden.parent}:{project.root / 'hooks'}")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "EDIT_URI", "")
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("没有装画分享图的字体") == 1
    site = project.root / "site"
    assert not [*site.rglob("share*.png")]
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    assert not any("og:image" in html or ">编辑记录<" in html or ">编辑这一页<" in html for html in pages)
    assert not any(re.search(r'href="(?:\.\./)*(?:brands|docs)/', html) for html in pages)
