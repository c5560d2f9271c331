"""The issue forms as files of ``.github/ISSUE_TEMPLATE``."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from showcase.delivery import replace_file
from showcase.editor.fields import PARTS
from showcase.editor.forms.questions import FORMS, Question, questions
from showcase.model import Vocabulary
from showcase.reading.keys import Listed

FOLDER = ".github/ISSUE_TEMPLATE"
HEAD = "# 由 showcase form template 照键表和词表写成，不要手改。\n"
NOTICE = (
    "必须回答的在最前面，后面的知道多少填多少。照公开材料的原文写，不要概括。\n\n"
    "这里填的内容任何人都能看到。**不要写**自然人的姓名、电话、证件号码、住址，不要写当事人信息和内部资料。"
)


def forms(vocabulary: Vocabulary) -> dict[str, str]:
    """File name → content of each form."""
    return {f"{noun}.yml": HEAD + _form(noun, name, vocabulary) for noun, name in FORMS.items()}


def write(root: Path, vocabulary: Vocabulary) -> None:
    """Write the forms below ``root``."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, content in forms(vocabulary).items():
        replace_file(root / FOLDER / name, content.encode())


def outdated(root: Path, vocabulary: Vocabulary) -> dict[str, str]:
    """The forms below ``root`` that offer other words than the vocabulary has, as they should be; none written by hand,
    none where the vocabulary has errors.
    """
    found = {}
    for name, content in forms(vocabulary).items() if vocabulary != Vocabulary() else ():
        file = root / FOLDER / name
        with suppress(OSError, UnicodeError):
            text = "" if file.resolve() != root.resolve() / FOLDER / name else file.read_text(encoding="utf-8")
            if text.startswith(HEAD) and text != content:
                found[name] = content
    return found


def replace(root: Path, found: Mapping[str, str]) -> None:
    """Write the forms that are outdated: checking records must not fail for it."""
    for name, content in found.items():
        with suppress(OSError):
            replace_file(root / FOLDER / name, content.encode())


def _form(noun: str, name: str, vocabulary: Vocabulary) -> str:
    label = PARTS[noun].label
    body: list[dict[str, Any]] = [{"type": "markdown", "attributes": {"value": NOTICE}}]
    body += map(_element, questions(noun, vocabulary))
    form = {"name": name, "description": f"请本站收录一条{label}", "title": f"[{label}] ", "labels": ["content"]}
    return yaml.safe_dump({**form, "body": body}, allow_unicode=True, sort_keys=False, width=110)


def _element(question: Question) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": question.label, "description": question.meaning}
    if question.choices:
        attributes |= {"multiple": isinstance(question.kind, Listed), "options": [*question.choices]}
    kind = "dropdown" if question.choices else "textarea" if question.is_long else "input"
    return {"type": kind, "id": question.id, "attributes": attributes, "validations": {"required": question.required}}
