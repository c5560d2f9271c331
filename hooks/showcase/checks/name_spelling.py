"""One liaison group and one programme have one spelling, so that what belongs together is found together."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordsCheck
from showcase.model import Branch, Record, Records
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "name-spelling",
    "同一个名称有两种写法",
    "写法一致，同一个联络组或专项行动的记录才会排在一起。",
    "programme: “我为群众办实事”实践活动",
    "programme: 我为群众办实事",
    Severity.WARNING,
)

KEYS = {"liaison_group": "联络组", "programme": "专项行动"}
IDLE = re.compile(r"[\s“”\"'‘’《》「」·\-—_、，,（）()]|党建|基层|律师行业|主题|实践|专项|活动|行动")
NUMBERS = str.maketrans("一二三四五六七八九", "123456789")


@RecordsCheck.of(RULE, of_any_two=True)
def check(records: Records) -> Iterator[Problem]:
    for key, label in KEYS.items():
        uses: dict[tuple[str, ...], list[tuple[str, Record[Any]]]] = defaultdict(list)
        for record in records:
            text = getattr(record.value, key, "")
            if text:
                uses[_core(text), *_circle(record)].append((text, record))
        for same in uses.values():
            counts = Counter(text for text, _ in same)
            usual = min(counts, key=lambda text: (-counts[text], text))
            for text, record in same:
                if text != usual:
                    message = f"{label}“{text}”在别的记录里写作“{usual}”"
                    yield Problem.at(record.path, record.place(key), RULE, message, f"改成　{key}: {usual}")


def _circle(record: Record[Any]) -> tuple[str, ...]:
    """Where the name is known: a liaison group in its city, a programme everywhere."""
    return record.value.region.path[:2] if isinstance(record.value, Branch) else ()


def _core(text: str) -> str:
    """What stays of a name when marks, filling words and the way of writing numbers are taken away."""
    folded = unicodedata.normalize("NFKC", text).translate(NUMBERS)
    return IDLE.sub("", folded) or folded
