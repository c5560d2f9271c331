"""The answers of an issue form (``.github/ISSUE_TEMPLATE``) → a new record, for staff who do not use git.

GitHub writes a form's answers as ``### question`` and the answer below it. Answers that belong to no key become
comments, which an editor works in.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from showcase.desk.arguments import UsageError
from showcase.desk.new import MAKERS, Answers, Draft
from showcase.model import Records

NOTHING = "_No response_"
QUESTION = re.compile(r"^### +(.+?) *$", re.MULTILINE)
WORD = re.compile(r"（([a-z0-9-]+)）$")
"""A choice of a form ends in the word of the vocabulary, after its Chinese name."""
SHARED = {"来源的标题": "source", "来源的网址": "url"}
MAX_LENGTH = 65_536
"""GitHub's limit for the text of an issue, in characters."""

FORMS: Mapping[str, Mapping[str, str]] = {
    "branch": {"组织全称": "name", "组织类型": "kind", **SHARED},
    "project": {"党组织": "branch", "品牌名称": "name", "简介": "summary", **SHARED},
    "achievement": {"党组织": "branch", "成果标题": "title", "发生日期": "date", "所属品牌": "project", **SHARED},
}
"""Kind of record → question of its form → flag of ``showcase new``."""


def draft(text: str, known: Records, root: Path) -> Draft:
    """The draft of the form most of whose own questions the text answers. Raises UsageError where there is none."""
    if len(text) > MAX_LENGTH:
        raise UsageError(f"表单超过 {MAX_LENGTH} 个字符。")
    answered = answers(text)
    own = {kind: len(({*form} - {*SHARED}) & {*answered}) for kind, form in FORMS.items()}
    kind = max(own, key=lambda kind: own[kind])
    if not own[kind]:
        raise UsageError("这不是“新建党组织、品牌项目、服务成果”三种表单里的内容。")
    given = {flag: _value(answered.get(question, "")) for question, flag in FORMS[kind].items()}
    made = MAKERS[kind](known, Answers(given), root)
    rest = {question: answer for question, answer in answered.items() if question not in FORMS[kind]}
    return replace(made, after=made.after + _comments(rest))


def answers(text: str) -> dict[str, str]:
    """Question → answer, without those not answered; the first answer where a question appears twice."""
    parts = QUESTION.split(text.replace("\r\n", "\n").replace("\r", "\n"))
    result: dict[str, str] = {}
    for question, answer in zip(parts[1::2], parts[2::2], strict=True):
        text = answer.strip()
        if text and text != NOTHING:
            result.setdefault(question, text)
    return result


def _value(answer: str) -> str:
    """The answer on one line, or the word that a choice ends in."""
    line = " ".join(answer.split())
    word = WORD.search(line)
    return word[1] if word else line


def _comments(rest: Mapping[str, str]) -> str:
    """The other answers as comments; every line gets a ``#``, so that none can become part of the record."""
    lines = [line for question, answer in rest.items() for line in (f"{question}：", *answer.splitlines(), "")]
    head = ["", "# 表单里的其他内容，整理后填到上面，再删掉这一段。"]
    return "\n".join([*head, *(f"# {line}".rstrip() for line in lines)]) + "\n" if rest else ""
