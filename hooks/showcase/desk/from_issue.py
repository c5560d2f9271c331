"""The answers of an issue form (``.github/ISSUE_TEMPLATE``) → a new record, for staff who have no git.

GitHub writes a form's answers as ``### question`` and the answer below it. What the record has no place for yet is
kept as comments: an editor puts it in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.desk.arguments import UsageError
from showcase.desk.making import Answers, Draft, records
from showcase.model import Records

NOTHING = "_No response_"
QUESTION = re.compile(r"^### +(.+?) *$", re.MULTILINE)
WORD = re.compile(r"（([a-z0-9-]+)）$")
"""A choice of a form names the word of the vocabulary behind its Chinese."""
SHARED = {"来源的标题": "source", "来源的网址": "url"}
LONGEST = 65_536
"""Characters of an issue, as GitHub limits them."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the record it makes, and which answer each question gives."""

    make: Callable[[Records, Answers, Path], Draft]
    questions: Mapping[str, str]


FORMS = {
    "branch": Form(records.branch, {"组织全称": "name", "组织类型": "kind", **SHARED}),
    "project": Form(records.project, {"党组织": "branch", "品牌名称": "name", "简介": "summary", **SHARED}),
    "achievement": Form(
        records.achievement,
        {"党组织": "branch", "成果标题": "title", "发生日期": "date", "所属品牌": "project", **SHARED},
    ),
}


def draft(text: str, known: Records, root: Path) -> Draft:
    """The record of the first form whose questions the text answers. Raises UsageError where there is none."""
    if len(text) > LONGEST:
        raise UsageError(f"表单超过 {LONGEST} 个字符。")
    answered = answers(text)
    form = next((form for form in FORMS.values() if len({*form.questions} & {*answered}) > len(SHARED)), None)
    if form is None:
        raise UsageError("这不是“新建党组织、品牌项目、服务成果”三种表单里的内容。")
    given = {flag: _word(answered.get(question, "")) for question, flag in form.questions.items()}
    given["branch"] = _slug(given.get("branch", ""), known)
    made = form.make(known, Answers(given), root)
    rest = {question: answer for question, answer in answered.items() if question not in form.questions}
    return replace(made, after=made.after + _comments(rest))


def answers(text: str) -> dict[str, str]:
    """Question → answer; of a question asked twice the first holds, and what was not answered is left out."""
    parts = QUESTION.split(text.replace("\r\n", "\n").replace("\r", "\n"))
    found: dict[str, str] = {}
    for question, answer in zip(parts[1::2], parts[2::2], strict=True):
        said = answer.strip()
        if said and said != NOTHING:
            found.setdefault(question, said)
    return found


def _word(answer: str) -> str:
    """The answer on one line, or the word that a choice names."""
    line = " ".join(answer.split())
    found = WORD.search(line)
    return found[1] if found else line


def _slug(named: str, known: Records) -> str:
    """The organisation's identity: staff write its name."""
    return next((slug for slug, record in known.branches.items() if record.value.name == named), named)


def _comments(rest: Mapping[str, str]) -> str:
    """The other answers, each line behind a ``#``, so that none can become part of the record."""
    lines = [line for question, answer in rest.items() for line in (f"{question}：", *answer.splitlines(), "")]
    head = ["", "# 表单里的其他内容，整理后填到上面，再删掉这一段。"]
    return "\n".join([*head, *(f"# {line}".rstrip() for line in lines)]) + "\n" if rest else ""
