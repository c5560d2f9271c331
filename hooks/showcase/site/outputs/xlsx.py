"""A table as a workbook (Office Open XML, ECMA-376), for people who open it in Excel or WPS.

Written here and not by openpyxl, which takes 0.3 s for the tables of 83 organisations, and stamps files with the time.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from html import escape  # not xml.sax.saxutils, which the editor does not have

Content = str | int | Decimal | None
"""What a cell holds: a text, never a formula; a number; nothing."""
MOMENT = (1980, 1, 1, 0, 0, 0)
LEVEL = 3
"""Of compression: half the time of the usual 6, and a tenth larger."""
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{SHEETS}"><fonts count="2"><font><sz val="11"/></font>'
        '<font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def workbook(title: str, heads: Sequence[str], rows: Iterable[Sequence[Content]]) -> bytes:
    """The file: one sheet of that title, its heads frozen above its rows. A text that occurs often is there once."""
    named = f'<sheets><sheet name="{escape(title)}" sheetId="1" r:id="r1"/></sheets>'
    texts: dict[str, int] = {}
    parts: dict[str, Iterable[str]] = {
        **{name: (text,) for name, text in PARTS.items()},
        "xl/workbook.xml": (f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}">{named}</workbook>',),
        "xl/worksheets/sheet1.xml": _sheet(heads, rows, texts),
        "xl/sharedStrings.xml": _shared(texts),  # after the sheet, which finds them
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, pieces in parts.items():
            _write(archive, name, pieces)
    return target.getvalue()


def _write(archive: zipfile.ZipFile, name: str, pieces: Iterable[str]) -> None:
    """One part of the file, piece by piece: the sheet of a large office as one text would take 30 MB."""
    info = zipfile.ZipInfo(name, MOMENT)
    info.compress_type, info._compresslevel = zipfile.ZIP_DEFLATED, LEVEL  # type: ignore[attr-defined]
    with archive.open(info, "w") as part, io.TextIOWrapper(part, encoding="utf-8", newline="\n") as file:
        file.write(XML)
        file.writelines(pieces)


def _sheet(heads: Sequence[str], rows: Iterable[Sequence[Content]], texts: dict[str, int]) -> Iterator[str]:
    """The sheet; its ``texts`` are numbered, in the order of their first occurrence."""

    def cell(content: Content, style: str = "") -> str:
        if content is None or content == "":
            return "<c/>"
        if isinstance(content, str):
            return f'<c t="s"{style}><v>{texts.setdefault(content, len(texts))}</v></c>'
        return f"<c><v>{content:f}</v></c>" if isinstance(content, Decimal) else f"<c><v>{content}</v></c>"

    yield f'<worksheet xmlns="{SHEETS}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    yield f'<cols><col min="1" max="{len(heads)}" width="18" customWidth="1"/></cols><sheetData><row>'
    yield "".join([cell(head, ' s="1"') for head in heads])
    for row in rows:
        yield f"</row><row>{''.join(map(cell, row))}"
    yield "</row></sheetData></worksheet>"


def _shared(texts: Iterable[str]) -> Iterator[str]:
    yield f'<sst xmlns="{SHEETS}">'
    yield from map(_text, texts)
    yield "</sst>"


def _text(text: str) -> str:
    return f'<si><t xml:space="preserve">{escape(UNWRITABLE.sub("", text), quote=False)}</t></si>'
