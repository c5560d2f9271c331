"""The XML of a document → its paragraphs and tables, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "AlternateContent", "Choice", "hyperlink"}
"""Elements around others that change nothing of what is read."""
UNREAD = {"del", "moveFrom", "Fallback", "rt", "pPr", "rPr", "instrText", "sdtPr", "tblPr", "trPr", "tcPr"}
SIGNS = {"t": "", "tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
SYMBOLS = {"F0FE": "☑", "F052": "☑", "F0FC": "√", "F0FD": "☑", "F0A8": "□", "F06F": "□", "F0A3": "□", "F071": "□"}
"""Characters of the fonts Wingdings that forms use for boxes."""
ITEM = "- "
OFF = {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. ``is_tall`` where it reaches down over further rows, ``is_continued`` where it is such a further part."""

    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    is_tall: bool = False
    is_continued: bool = False

    @property
    def text(self) -> str:
        """Its lines in one text."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table; cells that were merged sideways are one."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What a document holds: lines and tables in their order, and how many pictures and notes are not read."""

    blocks: tuple[str | Table, ...]
    pictures: int
    notes: int


@dataclass(slots=True)
class _Reader:
    pictures: int = 0
    notes: int = 0

    def blocks(self, element: Element) -> Iterator[str | Table]:
        for child in element:
            if child.tag == "p":
                yield from self._lines(child)
            elif child.tag == "tbl":
                yield Table(tuple(tuple(self._cells(row)) for row in _inside(child, "tr")))
            elif child.tag in WRAPPERS:
                yield from self.blocks(child)

    def _cells(self, row: Element) -> Iterator[Cell]:
        for each in _inside(row, "tc"):
            merge = each.find("tcPr/vMerge")
            below = list(self.blocks(each))
            lines = tuple(line for line in below if isinstance(line, str))
            tables = tuple(table for table in below if isinstance(table, Table))
            is_first = merge is not None and merge.get("val") == "restart"
            yield Cell(lines, tables, is_tall=is_first, is_continued=merge is not None and not is_first)

    def _lines(self, paragraph: Element) -> Iterator[str]:
        boxes: list[str] = []
        text = "".join(self._text(paragraph, boxes)).strip()
        mark = ITEM if paragraph.find("pPr/numPr") is not None and text else ""
        yield from (mark + line.strip() for line in [*text.split("\n"), *boxes] if line.strip())

    def _text(self, element: Element, boxes: list[str]) -> Iterator[str]:
        """The text of an element in pieces; that of text boxes in it is added to ``boxes``."""
        for child in element:
            if child.tag in UNREAD:
                continue
            if child.tag in ("blip", "imagedata"):
                self.pictures += 1
            elif child.tag in ("footnoteReference", "endnoteReference", "commentReference"):
                self.notes += 1
            elif child.tag in SIGNS:
                yield child.text or "" if child.tag == "t" else SIGNS[child.tag]
            elif child.tag == "sym":
                yield SYMBOLS.get(child.get("char", "").upper(), "")
            elif child.tag == "checkBox":
                yield "☑" if _is_ticked(child) else "□"
            elif child.tag == "txbxContent":
                boxes += [line for block in self.blocks(child) for line in _flat(block)]
            else:
                yield from self._text(child, boxes)


def read(root: Element) -> Document:
    """The blocks of a document's XML."""
    reader = _Reader()
    blocks = tuple(reader.blocks(body if (body := root.find("body")) is not None else root))
    return Document(blocks, reader.pictures, reader.notes)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The children of that tag, those in wrappers too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _inside(child, tag)


def _flat(block: str | Table) -> Iterator[str]:
    if isinstance(block, str):
        yield block
    else:
        yield from ("：".join(cell.text for cell in row if cell.text) for row in block.rows)


def _is_ticked(box: Element) -> bool:
    """Whether a box of an old form is ticked: by the hand that filled it, or from the beginning."""
    state = box.find("checked")
    state = box.find("default") if state is None else state
    return state is not None and state.get("val", "1") not in OFF
