"""The trees of files that were read before, for the few records of which a place is asked later."""

from pathlib import Path

from showcase.model import LIMITS, MappingNode, Node, Place
from showcase.reading.record_files import load
from showcase.reading.yaml import gate, parse_yaml

HELD = 16
"""So many trees are kept: rules go through the records file by file, some with a second record in mind."""


class NodeCache:
    """Reads the files below ``root`` once more when a place in them is asked for.

    The trees of 5 000 files take 60 MB and half of the collector's time as long as they are kept; a place is asked for
    only where a rule across records finds a mistake.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._held: dict[str, Node] = {}

    def root(self, path: str) -> Node:
        """The root node of a file; an empty mapping where the file has gone or can no longer be read."""
        node = self._held.pop(path, None) or self._read(path)
        self._held[path] = node
        if len(self._held) > HELD:
            del self._held[next(iter(self._held))]
        return node

    def _read(self, path: str) -> Node:
        found = load(self._root, path)
        try:
            text = gate.decode(path, found) if isinstance(found, bytes) else ""
        except gate.Refused:
            text = ""
        return parse_yaml(path, text, LIMITS.nodes).root or MappingNode((), Place())
