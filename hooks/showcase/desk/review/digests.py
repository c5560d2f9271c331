"""The digest of a record: of what it says, not of how its file is written.

It is made of the file's own keys and values, so neither comments, blanks, quotation marks and the order of keys change
it, nor a new version with other defaults. Of a picture that the record names its bytes count.
"""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from showcase.model import Node, Record, ScalarNode, SequenceNode, scalars

LENGTH = 32
"""Hexadecimal digits, of SHA-256: as much as two texts cannot be made to share."""
UNSIGNED = "draft"
"""The key of a record that is no part of what it says: a draft is signed before it is published."""


def digest(node: Node, picture: Callable[[str], bytes]) -> str:
    """The digest of a record's node; ``picture`` gives the bytes of a picture by the name of its file."""
    pictures = {name: hashlib.sha256(picture(name)).hexdigest() for name in picture_names(node)}
    said = json.dumps([_plain(node, UNSIGNED), pictures], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()[:LENGTH]


def picture_names(node: Node) -> list[str]:
    """The files of the pictures that a record names."""
    return [scalar.text for keys, scalar in scalars(node) if keys[-1:] == ("file",)]


def name_in_folder(record: Record[Any]) -> str:
    """What a record is called within its folder: ``branch``, ``projects/<project>``, ``achievements/<year>/<id>``."""
    whole = record.path.removesuffix(".yml").split("/", 2)[-1]
    return whole if record.index is None else f"{whole}/{record.value.id}"


def _plain(node: Node, but: str = "") -> Any:
    """The values of a node, without the entry ``but``."""
    if isinstance(node, ScalarNode):
        return node.text.strip()
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.items]
    return {name.text: _plain(value) for name, value in node.entries if name.text != but}
