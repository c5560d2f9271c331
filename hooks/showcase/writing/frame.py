"""The theme's frame around a page: rendered once for each depth and section, then filled."""

from __future__ import annotations

import re

from markupsafe import escape

from showcase.writing.page import Page
from showcase.writing.templates import ROOT

SLOT = re.compile("\x03([a-z]+)\x03")
LINE = re.compile(r"\s*\n\s*")


def slot(name: str) -> str:
    """A mark that the frame carries where ``name`` will stand; no record can hold its characters."""
    return f"\x03{name}\x03"


class Frame:
    """A rendered frame with slots for ``title``, ``description``, ``canonical``, ``head`` and ``content``."""

    def __init__(self, html: str) -> None:
        # A line's indentation and empty lines are no more to a browser than its end; one page in ten bytes was these.
        self._parts = SLOT.split(LINE.sub("\n", html))

    def fill(self, page: Page, canonical: str, head: str = "") -> str:
        """The whole page: its body in the frame, all its addresses relative to where it lies.

        ``head`` is HTML for machines that stands in the page's head.
        """
        values = {
            "title": str(escape(page.title)),
            "description": str(escape(page.description)),
            "canonical": str(escape(canonical)),
            "head": head,
            "content": page.body().replace(ROOT, page.root),
        }
        return "".join(values[part] if index % 2 else part for index, part in enumerate(self._parts))
