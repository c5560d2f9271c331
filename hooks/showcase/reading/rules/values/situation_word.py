"""Each everyday word leads to one situation."""

import unicodedata
from collections.abc import Iterator

from showcase.model import MappingNode, Node, Place, ScalarNode, SequenceNode
from showcase.problems import Rule

SITUATION_WORD = Rule(
    "situation-word",
    "群众用词重复",
    "一个词只能带群众到一个情形；情形的名称也算一个词。",
    "words: [欠薪, 讨薪, 欠薪]",
    "words: [欠薪, 讨薪]",
)


def repeated_words(situations: Node | None) -> Iterator[tuple[Place, str, str]]:
    """The words that stand twice: where, what is wrong, what to do."""
    seen: dict[str, tuple[str, str]] = {}  # a word → the situation that has it: slug and name
    for slug, situation in situations.entries if isinstance(situations, MappingNode) else ():
        words = list(_words(situation))
        for word in words:
            folded = unicodedata.normalize("NFKC", word.text).strip().casefold()
            if folded in seen:
                first, name = seen[folded]
                hint = "删掉这一个" if first == slug.text else "留在更贴切的那个情形里，另一处删掉"
                yield word.place, f"群众用词“{word.text}”在情形“{name}”里已经有了", hint
            seen.setdefault(folded, (slug.text, words[0].text.strip()))


def _words(situation: Node) -> Iterator[ScalarNode]:
    """The name of a situation, then its words."""
    if isinstance(situation, MappingNode):
        words = situation.get("words")
        for node in (situation.get("name"), *(words.items if isinstance(words, SequenceNode) else ())):
            if isinstance(node, ScalarNode) and node.text.strip():
                yield node
