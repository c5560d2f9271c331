"""The theme's frame around a page: rendered once per depth and section, then filled per page."""

import re

from markupsafe import escape

from showcase.site.rendering.environment import ROOT

SLOT = re.compile("\x03([a-z]+)\x03")
LINE = re.compile(r"\s*\n\s*")


def slot(name: str) -> str:
    """The placeholder of ``name`` in the frame; its control characters are refused in records."""
    return f"\x03{name}\x03"


class Frame:
    """A rendered frame with slots for ``title``, ``description``, ``canonical``, ``head`` and ``content``."""

    def __init__(self, html: str) -> None:
        # Indentation and empty lines mean nothing to a browser, and were a tenth of each page.
        self._parts = SLOT.split(LINE.sub("\n", html))

    def fill(self, title: str, description: str, canonical: str, head: str, content: str, root: str) -> str:
        """The whole page. ``head`` and ``content`` are HTML; ``root`` is the path to the site's root."""
        values = {
            "title": str(escape(title)),
            "description": str(escape(description)),
            "canonical": str(escape(canonical)),
            "head": head,
            "content": content.replace(ROOT, root),
        }
        return "".join(values[part] if index % 2 else part for index, part in enumerate(self._parts))
