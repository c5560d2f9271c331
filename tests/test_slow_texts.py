"""No text is slow to check: each rule is given long texts made of its own words, whatever they say.

The check itself stops a file after two seconds of processor time and says so; no text here may come to that.
``SLOW_CASES`` texts are tried, 400 where it is not set.
"""

from __future__ import annotations

import ast
import os
import random
import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from office import PROJECT_ROOT, Office
from showcase.reading import ReadingContext, RecordFile
from showcase.survey import FileParser

TODAY = date(2026, 6, 1)
CASES = int(os.environ.get("SLOW_CASES", "400"))
PATH = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ROOMS = ("checks", "reading", "model", "problems")
LENGTH, LINE = 19_000, 3_000
META = re.compile(r"[|()\[\]{}?*+^$\\.<>:=!,-]+")
FRAME = "name: 和心调解室\nsummary: 每周到社区。\nsources:\n  - title: 简报\n"
KNOWN = (
    "（2023）京0105民初1号1" + " " * 3_900 + "x",
    "微信号" + " " * 3_000,
    "[" * LINE,
    "![" * LINE,
    "- " * 1_400,
    "> " * 1_400,
    "字," * 1_500,
    "党" * LINE,
    "a@" * 1_400,
    "一" * LINE,
    "1" * LINE,
    "“" * LINE,
    "《" * 1_500 + "》" * 1_500,
    "三年" * 1_500,
    "李" * LINE,
    "律师李" * 1_000,
    "记者 " * 1_000,
    "、".join(["王"] * 1_400),
    "1 " * 1_400,
    "<a " * 1_000,
    "&#" * 1_400,
    "\u6c49\u0300" * 1_400,
)


def words(module: Path) -> list[str]:
    """The words that stand in the patterns of a module, and their characters."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    found = {word for text in texts for word in META.split(text) if 0 < len(word) <= 12 and word.isprintable()}
    return sorted(found | {character for word in found for character in word})


def texts() -> Iterator[tuple[str, str]]:
    """The module that each text is aimed at, and the text."""
    yield from (("known", text * (LENGTH // len(text))) for text in KNOWN)
    modules = sorted(path for room in ROOMS for path in (PROJECT_ROOT / "hooks/showcase" / room).rglob("*.py"))
    alphabets = {path.relative_to(PROJECT_ROOT).as_posix(): words(path) for path in modules}
    alphabets = {path: alphabet for path, alphabet in alphabets.items() if len(alphabet) > 3}
    chance = random.Random(13)
    for number in range(CASES):
        path = sorted(alphabets)[number % len(alphabets)]
        pick = [chance.choice(alphabets[path]) for _ in range(chance.randint(1, 4))]
        unit = chance.choice(["", "", " ", "1", "、", "，"]).join(pick)
        gap = chance.choice(["", " " * 2_000, "1" * 500, chance.choice(pick) * 800])
        yield path, (unit * chance.choice([1, 3, 500]) + gap) * 2_000


def written(text: str) -> str:
    """A record with the text in its story, in lines that are not too long, and in fields of one line."""
    lines = [text[at : at + LINE].strip() or "字" for at in range(0, LENGTH, LINE)]
    story = "\n".join(f"  {line}" for line in lines)
    short = text[:3_000].strip().replace('"', "'").replace("\\", "/")
    return f'{FRAME}slogan: "{short}"\nnote: "{short}"\nstory: |\n{story}\n'


@pytest.fixture(scope="module")
def parser(tmp_path_factory: pytest.TempPathFactory) -> FileParser:
    office = Office(tmp_path_factory.mktemp("slow"))
    vocabulary = (PROJECT_ROOT / "brands/vocabulary.yml").read_text(encoding="utf-8")
    office.write("brands/vocabulary.yml", vocabulary)
    return FileParser(ReadingContext.of(office.root, TODAY), {})


def test_no_text_is_slow(parser: FileParser, capsys: pytest.CaptureFixture[str]) -> None:
    took: list[tuple[float, str, str]] = []
    path = parser._root / PATH
    for aim, text in texts():
        path.write_text(written(text), encoding="utf-8")
        began = time.process_time()
        problems = parser.parse(RecordFile(PATH, "he-lvsuo-dangzhibu", slug="hexin-tiaojie")).problems
        took.append((time.process_time() - began, aim, text[:24]))
        assert "file-slow" not in [problem.rule for problem in problems], took[-1]
    with capsys.disabled():
        seconds, aim, text = max(took)
        print(f"\n  {len(took)} texts: the slowest took {seconds * 1000:.0f} ms ({aim}: {text!r})")
