"""What came of a form, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.editor.documents.application import Application
from showcase.model import Vocabulary

SHOWN = 200
"""So many characters of what is left are printed in one line."""


def summary(files: Mapping[str, str], form: Application, vocabulary: Vocabulary) -> str:
    """The new files with their text, what is left over, the numbers that the texts hold."""
    return "".join(f"{line}\n" for line in _lines(files, form, vocabulary))


def _lines(files: Mapping[str, str], form: Application, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"{form.title}：{'读出下面的记录。' if files else '没有读出新的记录。'}"
    for path, text in files.items():
        yield from (f"── {path}", text.rstrip())
    if form.left:
        yield f"── 未能对应的内容，{len(form.left)} 处，请自己看过，需要的补到记录里"
    for left in form.left:
        text = " ".join(left.text.split())
        more = f"……（共 {len(text)} 个字，见原表）" if len(text) > SHOWN else ""
        yield f"{left.label or '（没有标题）'}：{text[:SHOWN]}{more}" + (f"（{left.why}）" if left.why else "")
    if form.numbers:
        yield f"── 文中的数字，{len(form.numbers)} 处，可以写成指标"
    for number in form.numbers:
        measure = next((vocabulary.measures[each].name for each in number["measures"]), "指标名请自己选")
        yield f"{number['keys']['stated']} → {measure}，{number['sentence']}"
    yield from form.told
