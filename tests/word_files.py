"""Makes Word documents for tests, by hand, so that each holds exactly what a test needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOWN, MORE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def paragraph(text: str, before: str = "") -> str:
    """A paragraph; its lines are parted by breaks."""
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:p>{before}<w:r>{runs}</w:r></w:p>"


def cell(text: str, properties: str = "", inside: str = "") -> str:
    """A cell of a table, with a paragraph for each line."""
    lines = "".join(map(paragraph, text.split("\n")))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}{lines}</w:tc>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table; a cell is its text, or XML that :func:`cell` made."""
    made = ("".join(each if each.startswith("<") else cell(each) for each in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in made)}</w:tbl>"


def document(*blocks: str, head: str = "") -> bytes:
    """The bytes of a ``.docx`` file with these blocks of XML; ``head`` stands before its root element."""
    body = f'<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}</w:body></w:document>'
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{head}{body}'
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def archive(files: dict[str, str]) -> bytes:
    """The bytes of a zip archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items():
            out.writestr(name, text)
    return target.getvalue()
