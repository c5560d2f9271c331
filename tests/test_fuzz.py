"""Whatever a file holds, it gives findings: no traceback, no crash, never more than two seconds.

Hypothesis makes ``FUZZ_CASES`` files, 2 100 where it is not set: bytes, text of the grammar that people break, and our
own records with parts changed.
"""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.model.nodes import SequenceNode
from showcase.reading import keys, vocabulary_words
from showcase.reading.parsing import Parser
from showcase.reading.yaml import characters
from showcase.reading.yaml.parser import parse_yaml
from test_cases import PLACES

TODAY = date(2026, 6, 1)
SECONDS = 2
PLACE = st.sampled_from(sorted(PLACES.values()))
REAL = sorted((PROJECT_ROOT / "brands").rglob("*.yml"))
WORDS = vocabulary_words(pipeline.survey(PROJECT_ROOT, TODAY).records.vocabulary)
FEW = settings(
    max_examples=int(os.environ.get("FUZZ_CASES", "2100")) // 3, deadline=None, suppress_health_check=list(HealthCheck)
)

NAMES = [key.name for shape in (keys.BRANCH, keys.PROJECT, keys.ACHIEVEMENT) for key in shape.keys]
PIECES = [
    *(
        ": ",
        ":",
        "：",
        "- ",
        "-",
        "－",
        "* ",
        "&a ",
        "*a",
        "!t ",
        "|",
        ">",
        "|-",
        "? ",
        "<<: ",
        "#",
        " #",
        "＃",
        "%",
        "@",
        "`",
    ),
    *(
        '"',
        "'",
        "“",
        "”",
        "\\",
        "\\x00",
        "\\ud83d",
        "[",
        "]",
        "{",
        "}",
        ",",
        "，",
        "、",
        "\t",
        "　",
        "\xa0",
        "---",
        "...",
    ),
    *(
        "和正律师事务所",
        "党建 #1",
        "2021-02-30",
        "２０２１",
        "no",
        "~",
        "010",
        "1e3",
        "***市",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\0",
    ),
    *("锟斤拷", "鍏氭敮閮ㄧ殑", "â€œ", "é", "e\u0301", "👍🏽", "\U0010ffff", "\ue000", "\ufffd"),
]
LINE = st.builds(
    lambda indent, parts: " " * indent + "".join(parts),
    st.integers(0, 9),
    st.lists(st.sampled_from([*PIECES, *NAMES]), max_size=6),
)
GRAMMAR = st.lists(LINE, max_size=25).map("\n".join)


@st.composite
def mutations(draw: Any) -> bytes:
    """A real record with up to five parts of it removed, repeated or replaced."""
    content = draw(st.sampled_from(REAL)).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from([*PIECES, "\n", " ", "  ", "", content[start:end] * 2]))
        content = content[:start] + piece + content[end:]
    return content.encode("utf-8", "surrogatepass")


def check(office: Office, place: str, content: bytes) -> None:
    """Survey the office with this content at ``place``: findings have a place and words that can be shown."""
    path = office.root / place
    sound = path.read_bytes()
    path.write_bytes(content)
    began = time.process_time()
    try:
        found = pipeline.survey(office.root, TODAY)
        pipeline.catalog(found)
    finally:
        path.write_bytes(sound)
    assert time.process_time() - began < SECONDS
    for problem in found.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        f"{problem}".encode()
        assert not characters.FORBIDDEN.search(problem.message + problem.hint)


@FEW
@given(content=st.binary(max_size=2_000), place=PLACE)
def test_any_bytes(office: Office, content: bytes, place: str) -> None:
    check(office, place, content)


@FEW
@given(text=st.text(max_size=500) | GRAMMAR, place=PLACE)
def test_any_text(office: Office, text: str, place: str) -> None:
    check(office, place, text.encode("utf-8", "surrogatepass"))


@FEW
@given(content=mutations(), place=PLACE)
def test_a_real_record_with_parts_changed(office: Office, content: bytes, place: str) -> None:
    check(office, place, content)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "- " * 60_000,
        "? " * 60_000,
        "a: " * 60_000,
        "&a " * 60_000,
        '"' + "\\" * 100_000,
        "'" * 100_001,
        "name: |\n" + " \n" * 100_000,
        "\n".join(f"{'x' * 60}{number}: 1" for number in range(3_000)),
        "\n".join(f"- naem: {number}" for number in range(2_400)),
        "fields:\n" + "".join(f"  - legal-aidd{number}\n" for number in range(4_900)),
        "name: " + "锟" * 3_900,
        "\n".join("：" * 1_000 for _ in range(80)),
        "\n".join("\t" * 100 for _ in range(2_000)),
        "\n".join(" " * number + "a:" for number in range(600)),
        "summary: |\n" + "  - x\n" * 40_000,
        "\u200b" * 80_000,
        "\n".join('a: "b' for _ in range(3_000)),
        "\n".join("a: [b" for _ in range(3_000)),
        "a: [b\n" + "  [c\n" * 30_000,
        'a: "b\n' + "  c\n" * 40_000,
        "\n".join("a: [" * 990 for _ in range(60)),
        "\n".join("寰" + "和" * 3_990 for _ in range(21)),
        "\n".join("¿" * 3_990 for _ in range(32)),
        "\n".join("\u200b" * 3_990 for _ in range(21)),
        "\n".join("# " * 1_990 for _ in range(60)),
        "\n".join("a " * 1_990 + "#" for _ in range(60)),
        "\n".join("- " * 1_990 for _ in range(60)),
    ],
    ids=lambda text: text[:12],
)
def test_a_file_made_to_take_long(office: Office, text: str) -> None:
    for place in PLACES.values():
        check(office, place, text.encode()[: 256 * 1024])


@settings(max_examples=300, deadline=None)
@given(data=st.data(), path=st.sampled_from([path for path in REAL if path.parent.name != "brands"]))
def test_the_same_record_in_another_order_and_style(data: st.DataObject, path: Path) -> None:
    """Order of keys, quotation marks and comments do not count."""
    original = path.read_text(encoding="utf-8")
    content = shuffled(data, yaml.load(original, Loader=yaml.BaseLoader))
    style = data.draw(st.sampled_from(["'", '"', None]))
    text = yaml.dump(content, allow_unicode=True, default_style=style, sort_keys=False, width=10**6)
    assert value_of(path, "# 说明\n" + text + "# 完") == value_of(path, original)


def shuffled(data: st.DataObject, node: Any) -> Any:
    """The same content with the keys of every mapping in another order; the order of a list is its meaning."""
    if isinstance(node, dict):
        return {key: shuffled(data, node[key]) for key in data.draw(st.permutations(list(node)))}
    return [shuffled(data, item) for item in node] if isinstance(node, list) else node


def value_of(path: Path, text: str) -> Any:
    """What a text says in the place of that record; it must be sound."""
    tree = parse_yaml("file.yml", text)
    parser = Parser("file.yml", WORDS, TODAY)
    kinds = {"achievements": keys.ACHIEVEMENT, "projects": keys.PROJECT, "service-points": keys.SERVICE_POINT}
    kind = kinds.get(path.parent.name, keys.BRANCH)
    known = {name: name for name in ("slug", "branch", "year") if name in kind.model.__slots__}
    assert tree.root is not None
    items = tree.root.items if isinstance(tree.root, SequenceNode) else (tree.root,)
    values = [parser.shape(kind, item, **known) for item in items]
    assert (tree.problems, parser.problems) == ([], [])
    return values
