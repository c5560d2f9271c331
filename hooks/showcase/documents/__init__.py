"""Documents: Word files in the layout of Chinese official documents (公文, GB/T 9704-2012). Knows no other room.

``template/`` is the layout, as Word keeps it: page, styles, page numbers, fonts and what stands in for them.
"""

from showcase.documents.blocks import (
    Block,
    Cell,
    Document,
    Head,
    Note,
    Paragraph,
    Picture,
    Table,
    Title,
    length,
    ordinal,
    row,
)
from showcase.documents.writer import write

__all__ = [
    "Block",
    "Cell",
    "Document",
    "Head",
    "Note",
    "Paragraph",
    "Picture",
    "Table",
    "Title",
    "length",
    "ordinal",
    "row",
    "write",
]
