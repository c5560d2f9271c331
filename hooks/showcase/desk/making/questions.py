"""What a new record must say: taken from the flags of the command, or asked at the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from showcase.desk.arguments import UsageError


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to know. ``choices`` are the words it may be, with their Chinese."""

    flag: str
    label: str
    meaning: str
    required: bool = True
    choices: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"--{self.flag} {self.label}（{self.meaning}）"


class Answers:
    """The answers given so far, by flag; what is missing is asked where a person sits at the terminal."""

    def __init__(self, given: Mapping[str, str | None]) -> None:
        self._given = {flag: text.strip() for flag, text in given.items() if text and text.strip()}
        self._can_ask = sys.stdin.isatty()

    def __getitem__(self, flag: str) -> str:
        return self._given.get(flag, "")

    def complete(self, questions: Iterable[Question]) -> None:
        """Ask what is missing. Raises UsageError where nobody can be asked, or a word is not among the choices."""
        missing = [question for question in questions if question.flag not in self._given]
        if not self._can_ask and any(question.required for question in missing):
            needed = "\n".join(f"  {question}" for question in missing if question.required)
            raise UsageError(f"还要写明：\n{needed}")
        for question in missing if self._can_ask else ():
            self._given[question.flag] = _ask(question)
        for question in questions:
            words = dict(question.choices)
            if words and self[question.flag] and self[question.flag] not in words:
                choices = "、".join(f"{word}（{name}）" for word, name in question.choices)
                raise UsageError(f"“{question.label}”不能是 {self[question.flag]}。可以用的词：{choices}")

    def address(self, flag: str, suggested: str, is_free: Callable[[str], bool]) -> str:
        """The slug under ``flag``, or the suggested one, made different from those that exist."""
        free = suggested
        number = 2
        while not is_free(free):
            free, number = f"{suggested}-{number}", number + 1
        if not self[flag] and self._can_ask:
            self._given[flag] = input(f"编号，会成为网址的一部分 [{free}]：").strip() or free
        chosen = self[flag] or suggested
        if not is_free(chosen):
            raise UsageError(f"{chosen} 已经有了。换一个，例如 --{flag} {free}")
        return chosen


def _ask(question: Question) -> str:
    """One answer from the terminal; an empty one only where it may be."""
    for word, name in question.choices:
        print(f"  {word}　{name}")
    optional = "" if question.required else "，没有就直接回车"
    while True:
        answer = input(f"{question.label}（{question.meaning}{optional}）：").strip()
        if answer or not question.required:
            return answer
        print("这一项必须填写。")
