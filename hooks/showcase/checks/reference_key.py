"""An organisation on the site stands under ``parents`` or ``owners``, any other under the key for names."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordsCheck, References, branch_of, reference_lines, stands_on_line
from showcase.model import REFERENCE_KEYS, Node, Record, Records, ScalarNode, SequenceNode
from showcase.problems import Problem, Rule, corrections

RULE = Rule(
    "reference-key",
    "上级、主办写成了别的键名",
    "在本站的写文件夹名，不在本站的写名称，各有一个键。",
    "owner: 澄江市司法局",
    "owner_names:\n  - 澄江市司法局",
)

KEYS = ("parents", "owners")
"""Where the reader puts names under any other word for them."""


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    references = References(records)
    for record in records:
        # The tree of a record may have to be read again, so that only those are looked at which name no folder.
        if any(not text.isascii() for key in KEYS for text in getattr(record.value, key, ())):
            for name, node in record.node.entries:
                keys = REFERENCE_KEYS.get(name.text, ("", ""))
                if hasattr(record.value, keys[0]) and name.text not in keys:
                    yield _problem(references, record, name, node, keys)


def _problem(
    references: References, record: Record[Any], name: ScalarNode, node: Node, keys: tuple[str, str]
) -> Problem:
    message = f"没有 {name.text} 这个键：在本站的写 {keys[0]} 和文件夹名，不在本站的写 {keys[1]} 和名称"
    items = node.items if isinstance(node, SequenceNode) else (node,)
    if not all(isinstance(item, ScalarNode) and stands_on_line(item) for item in items):
        return Problem.at(record.path, name.place, RULE, message, "一行写一个组织，行首两个空格、一个短横")
    found = [each for item in items if isinstance(item, ScalarNode) for each in references.each(item.text)]
    if own := [text for text, folders in found if folders == (branch_of(record),)]:
        return Problem.at(record.path, name.place, RULE, message, f"“{own[0]}”就是本组织，不用写")
    if several := [folders for _, folders in found if len(folders) > 1]:
        hint = f"有几个组织叫这个名称：{'、'.join(several[0])}。对照原文选一个，写在 {keys[0]} 里"
        return Problem.at(record.path, name.place, RULE, message, hint)
    lines = reference_lines(keys, found)
    if taken := [key for key in keys if f"{key}:" in lines and record.node.get(key) is not None]:
        hint = f"并到已有的 {taken[0]} 里：{'、'.join(line[4:] for line in lines if line[0] == ' ')}"
        return Problem.at(record.path, name.place, RULE, message, hint)
    last = items[-1].place
    if not isinstance(node, SequenceNode) and last.line == name.place.line:
        place = name.place._replace(end_column=last.end_column)
        return Problem.at(record.path, place, RULE, message, "", lines)
    hint = corrections.corrected_from(name.place.line, last.line, lines)
    return Problem.at(record.path, name.place, RULE, message, hint)
