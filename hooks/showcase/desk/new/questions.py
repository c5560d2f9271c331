"""The answers a new record is made of: from the flags of the command, or asked at the terminal."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from showcase.desk.arguments import UsageError
from showcase.model import LIMITS
from showcase.reading import is_record_slug


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``choices`` are the allowed words with their Chinese names; empty where any text is allowed."""

    flag: str
    label: str
    meaning: str
    required: bool = True
    choices: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"--{self.flag} {self.label}（{self.meaning}）"

    def word(self, answer: str) -> str:
        """The word of the vocabulary that is meant by itself or by its Chinese name. Raises UsageError for another."""
        named = {name: word for word, name in self.choices}
        if answer in named.values() or answer in named:
            return named.get(answer, answer)
        choices = "、".join(f"{word}（{name}）" for word, name in self.choices)
        raise UsageError(f"“{self.label}”不能是 {answer}。可以用的词：{choices}")


class Answers:
    """Answers by flag; missing ones are asked where standard input is a terminal, and are ``""`` otherwise."""

    def __init__(self, given: Mapping[str, str | None]) -> None:
        self._given = {flag: text.strip() for flag, text in given.items() if text and text.strip()}
        self._is_interactive = sys.stdin.isatty()

    def __getitem__(self, flag: str) -> str:
        return self._given.get(flag, "")

    def complete(self, questions: Iterable[Question]) -> None:
        """Ask what is missing. Raises UsageError where a required answer cannot be asked or is not a choice."""
        missing = [question for question in questions if question.flag not in self._given]
        if not self._is_interactive and any(question.required for question in missing):
            needed = "\n".join(f"  {question}" for question in missing if question.required)
            raise UsageError(f"还要写明：\n{needed}")
        for question in missing if self._is_interactive else ():
            self._given[question.flag] = _ask(question)
        for question in questions:
            if question.choices and self[question.flag]:
                self._given[question.flag] = question.word(self[question.flag])

    def slug(self, flag: str, suggested: str, is_free: Callable[[str], bool]) -> str:
        """The slug given under ``flag``, else the suggested one, numbered if taken.

        Raises UsageError where it is taken, or no slug.
        """
        free = suggested
        number = 2
        while not is_free(free):
            free, number = f"{suggested}-{number}", number + 1
        if not self[flag] and self._is_interactive:
            self._given[flag] = input(f"网址里的名字，定了以后不能改 [{free}]：").strip() or free
        chosen = self[flag] or suggested
        if not is_record_slug(chosen):
            raise UsageError(f"“{chosen}”不能作编号：只用小写字母、数字，中间可用连字符，不超过 {LIMITS.slug} 个字符。")
        if not is_free(chosen):
            raise UsageError(f"{chosen} 已经有了。换一个，例如 --{flag} {free}")
        return chosen


def _ask(question: Question) -> str:
    """Ask at the terminal until there is an answer; an empty one is accepted where the question is optional."""
    for word, name in question.choices:
        print(f"  {word}　{name}")
    optional = "" if question.required else "，没有就直接回车"
    while True:
        answer = input(f"{question.label}（{question.meaning}{optional}）：").strip()
        try:
            if answer and question.choices:
                return question.word(answer)
        except UsageError as error:
            print(error)  # asked again: whoever has answered five questions must not begin anew
            continue
        if answer or not question.required:
            return answer
        print("这一项必须填写。")
