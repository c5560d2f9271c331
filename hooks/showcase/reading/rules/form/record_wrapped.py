"""What stands around a record that was copied out of a chat or a document: code fences, and sentences about it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from showcase.model import lazy
from showcase.problems import Rule
from showcase.reading.lines import KNOWN

RECORD_WRAPPED = Rule(
    "record-wrapped",
    "记录外面包着别的文字",
    "聊天软件和文档给代码加的围栏、前后的说明都不是记录，机器会当成内容。",
    "```yaml\nslogan: 每周到社区\n```",
    "slogan: 每周到社区",
)

FENCE = re.compile(r"(?:`{3,}|~{3,})[ \w.+-]{0,30}")
CUE = re.compile(
    r"^(?:```|~~~)|^(?:好的|当然|没问题|以下|下面|这是|这里是|根据|按照|按您|希望|如需|如果|如有|请[您注核]|已[为按]|Sure|Certainly"
    r"|Here|Of course|I hope|I've|Let me|Hope|Please|YAML|yaml\b)",
    re.MULTILINE,
)
"""How a fence begins, and a sentence about a record: asked of every file."""
ENTRY = lazy(
    rf"(?:{'|'.join(sorted(map(re.escape, KNOWN), key=len, reverse=True))})\s*[:：]|[a-z_]{{2,30}}:|-\s|[\s\[{{#%]"
)


class Wrapping(NamedTuple):
    """The lines, from 1, that are no part of the record. ``is_clear``: the record is what is left."""

    lines: tuple[int, ...]
    is_clear: bool
    message: str
    hint: str

    def unwrapped(self, text: str) -> str:
        """The text with these lines empty."""
        gone = set(self.lines)
        return "\n".join("" if number in gone else line for number, line in enumerate(text.split("\n"), 1))


def find_wrapping(text: str) -> Wrapping | None:
    """What stands around the record in a file's text; None where nothing does."""
    if not CUE.search(text):
        return None
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines, 1) if FENCE.fullmatch(line.rstrip())]
    if len(fences) > 2:
        message = f"文件里有 {len(fences)} 道代码围栏（```），像是几份记录连在一起"
        hint = f"一个文件只留一份记录：其余的放进各自的文件，再删掉第 {'、'.join(map(str, fences))} 行"
        return Wrapping(tuple(fences), False, message, hint)
    outside = sorted({*fences, *_sentences(lines, fences)})
    if not outside or len(outside) == sum(bool(line.strip()) for line in lines):
        return None
    is_clear = not any(ENTRY.match(lines[number - 1]) for number in outside if number not in fences)
    shown = lines[outside[0] - 1].strip()[:20]
    message = f"记录外面有不是记录的文字：“{shown}”" + (f"等 {len(outside)} 行" if len(outside) > 1 else "")
    return Wrapping(tuple(outside), is_clear, message, f"删掉第 {_numbers(outside)} 行，只留记录")


def _sentences(lines: Sequence[str], fences: Sequence[int]) -> list[int]:
    """The lines before and after the record."""
    if len(fences) == 2:
        first, last = fences
    else:
        entries = [n for n, line in enumerate(lines, 1) if ENTRY.match(line) and line[0] not in "# \t\u3000"]
        first, last = (entries[0], entries[-1]) if entries else (1, len(lines))
        if fences:
            first, last = (fences[0], len(lines) + 1) if fences[0] <= first else (first, fences[0])
    before = [n for n in range(1, first) if _is_text(lines[n - 1])]
    after = [n for n in range(last + 1, len(lines) + 1) if _is_text(lines[n - 1])]
    if fences:
        return [*before, *after]
    # Without a fence a line counts only where it speaks of the record: it may be one whose colon was forgotten.
    said = [n for n in (*before, *after) if CUE.match(lines[n - 1])]
    return said if said else []


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#") and not line[0].isspace()


def _numbers(lines: Sequence[int]) -> str:
    """Line numbers with runs of them joined: 1 至 3、13."""
    runs: list[list[int]] = []
    for number in lines:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]} 至 {run[-1]}" for run in runs)
