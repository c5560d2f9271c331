"""What ``showcase init`` must know of an office, asked for and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from showcase.desk import UsageError
from showcase.desk.new import Answers, Question
from showcase.model import divisions
from showcase.scaffold.questions import QUESTIONS

FRAMEWORK = "四大工程"
INITIATIVES = ("领航工程", "强基工程", "聚力工程", "先锋工程")
UNSET = "https://showcase.example.com/"
"""Stands for an address that is not known yet: no site is published with it."""
NAME = re.compile(r"[\w·（）()、\-— ]+")
REQUIRED = {"name", "province"}
MAX_NAME, MAX_INITIATIVE, MAX_INITIATIVES = 40, 20, 12
SEPARATORS = re.compile("[、，,;；]+")


@dataclass(frozen=True, slots=True)
class Office:
    """An office that starts a site; ``area`` is its province and city as texts name them."""

    name: str
    province: str
    city: str = ""
    address: str = UNSET
    framework: str = FRAMEWORK
    initiatives: tuple[str, ...] = INITIATIVES

    @property
    def area(self) -> str:
        """The area as a sentence names it: ``江苏苏州``; once where the city is the province."""
        return self.province if self.city == self.province else self.province + self.city


def asked(given: Mapping[str, str | None]) -> Office:
    """The office as given, asked for what is missing. Raises UsageError at an answer that cannot be."""
    answers = Answers(given)
    answers.complete(Question(flag, *QUESTIONS[flag], flag in REQUIRED) for flag in [*QUESTIONS][:-1])
    framework = _named("framework", answers["framework"] or FRAMEWORK)
    if framework != FRAMEWORK:
        answers.complete([Question("initiatives", *QUESTIONS["initiatives"])])
    return Office(
        _named("name", answers["name"]),
        *_region(answers["province"], answers["city"]),
        _address(answers["address"]),
        framework,
        _initiatives(framework, answers["initiatives"]),
    )


def _named(flag: str, text: str) -> str:
    limit = MAX_NAME if flag == "name" else MAX_INITIATIVE
    if not NAME.fullmatch(text) or len(text) > limit:
        raise UsageError(f"“{QUESTIONS[flag][0]}”只用汉字、字母和数字，不超过 {limit} 个字，不能是“{text}”。")
    return text


def _region(province: str, city: str) -> tuple[str, str]:
    """The names as pages write them."""
    known = divisions.known()
    name = known.provinces.get(province)
    if name is None:
        raise UsageError(f"没有“{province}”这个省、自治区、直辖市。")
    cities = known.cities.get(name, {})
    if city and city not in cities:
        raise UsageError(f"{name}没有“{city}”这个市。")
    return name, cities[city] if city else ""


def _address(text: str) -> str:
    if not text:
        return UNSET
    url = urlsplit(text)
    if url.scheme != "https" or not re.fullmatch(r"[A-Za-z0-9.-]+(:\d+)?", url.netloc) or not text.isascii():
        raise UsageError(f"网址以 https:// 开头，不能是“{text}”；还没有的先不写。")
    if re.search(r"""[\s"'<>{}?#]""", text):
        raise UsageError(f"网站的网址里不能有空格、引号、问号和井号：“{text}”。")
    return text.rstrip("/") + "/"


def _initiatives(framework: str, text: str) -> tuple[str, ...]:
    names = tuple(filter(None, map(str.strip, SEPARATORS.split(text))))
    if framework == FRAMEWORK:
        if names:
            raise UsageError("四大工程的名称不用写；用别的框架，请用 --framework 写明它的名称。")
        return INITIATIVES
    if not 1 <= len(names) <= MAX_INITIATIVES or len({*names}) < len(names):
        raise UsageError(f"{framework}的各项名称写一到 {MAX_INITIATIVES} 个，用顿号隔开，不要重复。")
    return tuple(_named("initiatives", name) for name in names)
