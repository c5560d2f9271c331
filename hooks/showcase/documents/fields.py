"""The parts of a document that python-docx has no name for: bookmarks, and the pages they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def bookmark(paragraph: Paragraph, number: int) -> None:
    """Make the paragraph the target ``number`` of the contents."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), f"part{number}")
    paragraph.runs[0]._r.addprevious(start)
    paragraph._p.append(end)


def page_reference(paragraph: Paragraph, number: int) -> None:
    """Append the page of the target: a field, which Word and LibreOffice fill in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "instruction", "separate", "result", "end"):
        run = paragraph.add_run("—" if kind == "result" else "")
        if kind == "instruction":
            part = OxmlElement("w:instrText")
            part.text = f" PAGEREF part{number} \\h "
        elif kind == "result":
            continue
        else:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
            if kind == "begin":
                part.set(qn("w:dirty"), "true")
        run._r.append(part)
