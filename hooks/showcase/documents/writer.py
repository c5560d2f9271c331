"""A document → the bytes of a .docx in the layout of 公文 (GB/T 9704-2012), through python-docx."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from showcase.documents import package
from showcase.documents.blocks import Block, Cell, Document, Head, Note, Paragraph, Picture, Table, Title
from showcase.documents.fields import bookmark, page_reference

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

WIDEST, HIGHEST = 140, 95
"""The largest size of a picture in mm: two of them, with their captions, stand on a page."""
EARLIEST = datetime(1980, 1, 1)
"""The date of a document that has none."""


def write(document: Document) -> bytes:
    """The file. The same document gives the same bytes, whenever and wherever it is written."""
    import docx  # slow to load, and few builds write a document

    word = docx.Document(io.BytesIO(package.empty()))
    _describe(word, document)
    _Writer(word, document).write()
    target = io.BytesIO()
    word.save(target)
    return package.repacked(target.getvalue())


def _describe(word: Word, document: Document) -> None:
    """What the file says of itself: nothing of the machine."""
    about, day = word.core_properties, document.day
    about.title, about.author, about.last_modified_by = document.title, document.author, document.author
    about.created = about.modified = datetime(day.year, day.month, day.day) if day else EARLIEST
    about.language, about.revision, about.comments = "zh-CN", 1, ""


class _Writer:
    def __init__(self, word: Word, document: Document) -> None:
        self._word = word
        self._document = document
        self._titles = [block for block in document.blocks if isinstance(block, Title)]
        self._marked = 0

    def write(self) -> None:
        """Write every block."""
        if self._document.issuer:
            self._add(self._document.issuer, "Issuer")
        if self._document.has_contents:
            self._title(Title(self._document.title), 0)
            self._contents()
        for block in self._document.blocks:
            self._block(block)

    def _add(self, text: str, style: str) -> WordParagraph:
        paragraph = self._word.add_paragraph(text)
        paragraph.style = self._word.styles[style]
        return paragraph

    def _block(self, block: Block) -> None:
        match block:
            case Title():
                self._marked += 1
                self._title(block, self._marked)
            case Head():
                self._add(block.text, f"Heading {block.level}")
            case Paragraph():
                paragraph = self._add(block.text, "Body Text")
                if block.notes:
                    paragraph.add_run("".join(f"[{number}]" for number in block.notes)).font.superscript = True
            case Note():
                self._add(f"[{block.number}] {block.text}" if block.number else block.text, "Note")
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)

    def _title(self, title: Title, number: int) -> None:
        """The title between two blank lines, of the height of two and one in the text."""
        from docx.shared import Twips

        paragraph = self._add(title.text, "Title")
        if number and self._document.has_contents:
            bookmark(paragraph, number)
        form = paragraph.paragraph_format
        form.page_break_before = title.on_new_page or None
        form.space_after = Twips(0 if title.under else LINE)
        if title.under:
            self._add(title.under, "Subtitle").paragraph_format.space_after = Twips(LINE)

    def _contents(self) -> None:
        for number, title in enumerate(self._titles, 1):
            paragraph = self._add(f"{title.text}\t", "toc 1")
            page_reference(paragraph, number)

    def _table(self, table: Table) -> None:
        from docx.shared import Mm

        made = self._word.add_table(len(table.rows), len(table.widths))
        made.style, made.autofit = self._word.styles["Table Grid"], False
        for column, width in zip(made.columns, table.widths, strict=True):
            column.width = Mm(width)
        for number, cells in enumerate(table.rows):
            self._row(made, number, cells, table.widths)

    def _row(self, made: Any, number: int, cells: tuple[Cell, ...], widths: tuple[int, ...]) -> None:
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        row, column = made.rows[number], 0
        row.height = Mm(height) if (height := max(cell.height for cell in cells)) else None
        about = row._tr.get_or_add_trPr()
        about.append(OxmlElement("w:cantSplit"))
        if not number and all(cell.is_head for cell in cells):
            about.append(OxmlElement("w:tblHeader"))
        for cell in cells:
            last = column + cell.span - 1
            place = made.cell(number, column).merge(made.cell(number, last)) if last > column else row.cells[column]
            place.width = Mm(sum(widths[column : last + 1]))
            self._cell(place, cell)
            column = last + 1

    def _cell(self, place: _Cell, cell: Cell) -> None:
        from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
        from docx.enum.text import WD_PARAGRAPH_ALIGNMENT

        below, middle = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM, WD_CELL_VERTICAL_ALIGNMENT.CENTER
        place.vertical_alignment = below if cell.seal else middle
        lines = [*cell.lines, *cell.seal] or [""]
        for number, line in enumerate(lines):
            paragraph = place.paragraphs[0] if not number else place.add_paragraph()
            paragraph.style = self._word.styles["Cell Head" if cell.is_head else "Cell"]
            paragraph.add_run(line)
            if number >= len(cell.lines) and cell.seal:
                paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT

    def _picture(self, picture: Picture) -> None:
        from docx.shared import Emu, Mm

        paragraph = self._add("", "Picture")
        shown = paragraph.add_run().add_picture(io.BytesIO(picture.content))
        scale = min(Mm(WIDEST) / shown.width, Mm(HIGHEST) / shown.height)
        shown.width, shown.height = Emu(int(shown.width * scale)), Emu(int(shown.height * scale))
        shown._inline.docPr.set("descr", picture.alt)
        if picture.caption:
            self._add(picture.caption, "Caption")


LINE = 579
"""The height of a line in twentieths of a point: 22 of them in the 225 mm of the text."""
