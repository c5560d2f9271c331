"""The one conversion that is used of OpenCC, by the table that is written when the editor is built."""

import json
from pathlib import Path


class OpenCC:
    """Converts traditional characters to simplified ones, each by itself."""

    def __init__(self, config: str) -> None:
        table = Path(__file__).with_name("simplified.json").read_text(encoding="utf-8")
        self._table = str.maketrans(json.loads(table))

    def convert(self, text: str) -> str:
        """The text with simplified characters."""
        return text.translate(self._table)
