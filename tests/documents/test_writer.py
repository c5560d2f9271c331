"""The layout of 公文 (GB/T 9704-2012) in the file itself: page, grid, fonts, page numbers; the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from lxml import etree

from drawing import picture
from showcase.documents import Cell, Document, Head, Note, Paragraph, Picture, Table, Title, length, ordinal, row, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
DOCUMENT = Document(
    "案例汇编",
    (
        Title("和心调解室", "和正律师事务所党支部", on_new_page=True),
        Head("一、背景与起因"),
        Paragraph("邻里纠纷多。", (1, 2)),
        Head("（一）起因", 2),
        Picture(picture("JPEG"), "调解现场", "图1　调解（照片：和正律师事务所）"),
        Table(
            (row("指标", "数", is_head=True), (Cell(("意见",), True), Cell((), seal=("（盖章）",), height=30))),
            (50, 106),
        ),
        Note("社区工作简报", 1),
    ),
    "澄江市司法局",
    date(2024, 5, 1),
    has_contents=True,
)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(name: str = "document.xml") -> etree._Element:
    return etree.fromstring(parts(write(DOCUMENT))[f"word/{name}"])


def attributes(element: etree._Element | None) -> dict[str, str]:
    assert element is not None
    return {key.removeprefix(W): str(value) for key, value in element.attrib.items()}


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    page, margins = attributes(tree().find(f".//{W}pgSz")), attributes(tree().find(f".//{W}pgMar"))
    assert (round(int(page["w"]) / MM), round(int(page["h"]) / MM)) == (210, 297)
    sides = {side: round(int(margins[side]) / MM, 1) for side in ("top", "bottom", "left", "right")}
    assert sides == {"top": 37, "bottom": 35, "left": 28, "right": 26}


def test_a_page_holds_22_lines_of_28_characters() -> None:
    width, height = 156 * MM / 20, 225 * MM / 20
    styles = tree("styles.xml")
    line = int(attributes(styles.find(f".//{W}pPrDefault//{W}spacing"))["line"]) / 20
    size = int(attributes(styles.find(f".//{W}rPrDefault//{W}sz"))["val"]) / 2
    [body] = styles.findall(f"{W}style[@{W}styleId='BodyText']")
    character = size + int(attributes(body.find(f"{W}rPr/{W}spacing"))["val"]) / 20
    assert size == 16
    assert (int(height / line), int(width / character)) == (22, 28)
    assert attributes(body.find(f"{W}pPr/{W}ind"))["firstLineChars"] == "200"


@pytest.mark.parametrize(
    ("style", "font", "size"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", None),
        ("Heading2", "楷体_GB2312", None),
        ("Footer", "宋体", "28"),
    ],
)
def test_fonts_are_named_with_what_stands_in_for_them(style: str, font: str, size: str | None) -> None:
    [found] = tree("styles.xml").findall(f"{W}style[@{W}styleId='{style}']")
    assert attributes(found.find(f"{W}rPr/{W}rFonts"))["eastAsia"] == font
    assert size is None or attributes(found.find(f"{W}rPr/{W}sz"))["val"] == size
    [named] = tree("fonts.xml").findall(f"{W}font[@{W}name='{font}']")
    assert "," in attributes(named.find(f"{W}altName"))["val"]


def test_page_numbers_stand_outside_between_dashes() -> None:
    assert tree("settings.xml").find(f"{W}evenAndOddHeaders") is not None
    for name, side in (("footer-odd.xml", "right"), ("footer-even.xml", "left")):
        footer = tree(name)
        assert "".join(footer.itertext()).strip() == "— 1 —"
        assert attributes(footer.find(f".//{W}jc"))["val"] == side
        assert attributes(footer.find(f".//{W}ind")) == {f"{side}Chars": "100", side: "280"}


def test_blocks_stand_in_their_order_and_style() -> None:
    body = tree().find(f"{W}body")
    assert body is not None
    styles = [
        attributes(found)["val"] if (found := each.find(f"{W}pPr/{W}pStyle")) is not None else each.tag for each in body
    ]
    expected = ["Title", "TOC1", "Title", "Subtitle", "Heading1", "BodyText", "Heading2", "Picture", "Caption"]
    assert styles == [*expected, f"{W}tbl", "Note", f"{W}sectPr"]
    assert "邻里纠纷多。[1][2]" in "".join(body.itertext())
    assert tree().find(f".//{W}tblHeader") is not None
    assert "PAGEREF part1" in "".join(body.itertext())
    assert body.find(f".//{W}bookmarkStart[@{W}name='part1']") is not None


def test_the_same_document_has_the_same_bytes_and_no_time_of_the_machine() -> None:
    content = write(DOCUMENT)
    assert write(DOCUMENT) == content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = parts(content)["docProps/core.xml"].decode()
    assert about.count("2024-05-01T00:00:00Z") == 2
    assert "澄江市司法局" in about
    assert "python" not in about


def test_a_red_head_only_where_there_is_one() -> None:
    issued = Document("通知", (Title("通知"),), issuer="澄江市司法局")
    assert b"Issuer" in parts(write(issued))["word/document.xml"]
    assert b"Issuer" not in parts(write(DOCUMENT))["word/document.xml"]


@pytest.mark.parametrize(("number", "words"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五")])
def test_headings_are_numbered_in_chinese(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_characters_are_counted_without_blanks() -> None:
    assert length("第 1 项，\n完成。") == 7
