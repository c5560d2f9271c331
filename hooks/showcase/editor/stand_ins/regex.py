"""What is used of the package ``regex``, by the browser's own tables: graphemes and the script of a character."""

import re
from typing import Any

import js  # type: ignore[import-not-found]
from pyodide.ffi import to_js  # type: ignore[import-not-found]


def findall(pattern: str, text: str) -> list[str]:
    """The graphemes of a text, for which alone it is called."""
    settings = to_js({"granularity": "grapheme"}, dict_converter=js.Object.fromEntries)
    segments = js.Intl.Segmenter.new("zh", settings).segment(text)
    return [part.segment for part in js.Array.from_(segments)]


def match(pattern: str, character: str) -> Any:
    """Whether the character is of the script that the pattern names."""
    name = re.sub(r"\\p\{Script=(\w+)\}", r"\1", pattern)
    return js.RegExp.new(f"^\\p{{Script={name}}}", "u").test(character)
