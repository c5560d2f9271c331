"""The text of an issue → the answers to the questions of its form.

GitHub writes ``### question`` and the answer below it. Whoever answers may write such a line, too: what is no question
of the form is kept as what is left over, and a question that stands there twice has no answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from showcase.editor.forms.questions import FORMS, Question, questions
from showcase.model import Vocabulary

MAX_LENGTH = 65_536
"""GitHub's limit for the text of an issue, in characters."""
NOTHING = "_No response_"
HEADING = re.compile(r"^### +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Form:
    """The answers to a form by the label of their question; ``left`` are those below headings that are none."""

    noun: str
    questions: tuple[Question, ...]
    answers: Mapping[str, str]
    left: Mapping[str, str]
    repeated: tuple[str, ...]


def cleaned(text: str) -> str:
    """The text without characters that cannot be seen, and with line ends of one kind."""
    text = re.sub("\r\n?|[\u2028\u2029\v\f\x85]", "\n", text)
    return "".join(
        char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Cn", "Co")
    )


def read(text: str, vocabulary: Vocabulary) -> Form | None:
    """The form most of whose own questions stand in the text; None where there are none."""
    parts = HEADING.split(cleaned(text))
    found = list(zip((heading.strip() for heading in parts[1::2]), map(str.strip, parts[2::2]), strict=True))
    headings = Counter(heading for heading, _ in found)
    forms = {noun: questions(noun, vocabulary) for noun in FORMS}
    every = Counter(question.label for form in forms.values() for question in form)
    own = {
        noun: sum(every[each.label] == 1 and each.label in headings for each in form) for noun, form in forms.items()
    }
    noun = max(own, key=lambda noun: own[noun])
    if not own[noun]:
        return None
    labels = {question.label for question in forms[noun]}
    given = [(heading, answer) for heading, answer in found if answer and answer != NOTHING]
    if parts[0].strip():
        given.append(("写在最前面的", parts[0].strip()))
    left: dict[str, str] = {}
    for heading, answer in given:
        if heading not in labels or headings[heading] > 1:
            left[heading] = f"{left[heading]}\n{answer}" if heading in left else answer
    answers = {heading: answer for heading, answer in given if heading in labels and headings[heading] == 1}
    repeated = tuple(label for label in labels if headings[label] > 1)
    return Form(noun, forms[noun], answers, left, tuple(sorted(repeated)))
