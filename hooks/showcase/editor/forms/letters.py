"""The answer to whoever filled a form, and the text of the proposed change, as Markdown."""

import re

from showcase.editor.comparison import escaped
from showcase.editor.forms.record import Fault, Outcome

MAX_LENGTH = 60_000
"""Of a comment; GitHub's limit is 65 536 characters."""
SHORTENED = "……（还有 {} 个字，见表单）"
AGAIN = "改好表单（右上角“…”里的 Edit），再请工作人员取下“受理”标签、重新加上，就会再看一遍。"


def reply(outcome: Outcome) -> str:
    """What became of the form, question by question."""
    errors = [fault for fault in outcome.faults if fault.is_error]
    warnings = [fault for fault in outcome.faults if not fault.is_error]
    if outcome.is_written:
        parts = [
            f"已经照表单写成一条{outcome.noun}：{escaped(outcome.name)}（`{outcome.path}`）。审核通过、合并以后出现在网站上。"
        ]
    else:
        parts = [f"没有照表单写记录，有 {len(errors)} 处要改。{AGAIN}", *_listed("", errors)]
    parts += _listed(f"### 请再看看这 {len(warnings)} 处", warnings)
    if outcome.left:
        where = "由编辑看了整理，也写在改动的说明里" if outcome.is_written else "由编辑看了整理"
        questions = "、".join(f"“{escaped(label)}”" for label in outcome.left)
        parts += ["", f"{questions}里的内容没有写进记录，{where}。"]
    return _fitted("\n".join(parts) + "\n")


def proposal(outcome: Outcome) -> dict[str, str]:
    """The title and the text of the proposed change, by the names of their files."""
    parts = [f"照表单写成的{outcome.noun}。内容没有人改过，请对照来源审核。"]
    for label, answer in outcome.left.items():
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", answer)), default=0))
        parts += ["", f"“{escaped(label)}”没有写进记录，请整理：", "", f"{fence}text", answer, fence]
    parts += _listed("### 提醒", outcome.faults)
    return {
        "title.txt": f"收录{outcome.noun}：{' '.join(outcome.name.split())[:100]}",
        "pull.md": _fitted("\n".join(parts)) + "\n",
    }


def _listed(heading: str, faults: list[Fault]) -> list[str]:
    return ["", *([heading, ""] if heading else []), *map(_fault, faults)] if faults else []


def _fault(fault: Fault) -> str:
    row = f"（第 {fault.row} 行）" if fault.row else ""
    place = f"**{escaped(fault.label)}**{row}：" if fault.label else ""
    hint = f" 怎么改：{escaped(fault.hint)}" if fault.hint else ""
    return f"- {place}{escaped(fault.message)}{'' if fault.message.endswith('。') else '。'}{hint}"


def _fitted(text: str) -> str:
    """The text within the limit of a comment."""
    if len(text) <= MAX_LENGTH:
        return text
    fence = "\n" + "`" * 3 if text[:MAX_LENGTH].count("```") % 2 else ""
    return f"{text[:MAX_LENGTH]}{fence}\n\n{SHORTENED.format(len(text) - MAX_LENGTH)}\n"
