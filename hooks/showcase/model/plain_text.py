"""A piece of text that stands outside the values of a record: a comment, a name of a file, a line of a page."""

from typing import NamedTuple


class PlainText(NamedTuple):
    """The text, where it begins, and the ids of the rules that apply to it."""

    path: str
    line: int
    column: int
    text: str
    rules: frozenset[str]
    is_comment: bool = False
    """Whether nobody but whoever reads the file sees it."""
    is_name: bool = False
    """Whether it is the name of the file or folder ``path`` itself."""
    is_page: bool = False
    """Whether it is Markdown."""
