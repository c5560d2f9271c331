"""Odd records that check passes: every key filled, by the table of keys, with texts that are rare but allowed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from office import Office
from showcase.problems import Problem
from showcase.reading import keys

WORDS = (
    *("律师", "党支部", "①", "？", "！", "…", "·", "—", "红墙“甲”", "《章程》", "（二）", "😀", "🇨🇳", "𠮷", "䶮", "㐂"),
    *(
        "Ａ",
        "a",
        "Z",
        "0",
        "007",
        "3.14",
        "−1",
        "½",
        "Ⅳ",
        "№",
        "%",
        "&",
        "#1",
        "@",
        "'",
        '"',
        "<",
        ">",
        "\\",
        "/",
        ":",
        "-",
    ),
    *("é", "ü", "ß", "Ж", "λ", "ع", "한", "あ", "ー", "true", "[1]", "*", "_", "|", "2021-07"),
    *(
        "吉林",
        "东莞",
        "海南",
        "新疆",
        "我为群众办实事",
        "省司法厅",
        "page-2",
        "children",
        "index.html",
        "/home/wang/",
        "file://x",
    ),
    *("C:\\Users\\wang", "http://", "constructor", "toString", "con", "../..", "%2e%2e", "?a=b", "一二三", "第"),
)
PLACES = (
    *(
        ("吉林", "吉林"),
        ("广东", "东莞"),
        ("海南", "海口"),
        ("北京", "北京"),
        ("新疆", "石河子"),
        ("重庆", "重庆"),
        ("江苏", "苏州"),
    ),
    *(
        ("湖北", "仙桃"),
        ("青海", "海南州"),
        ("内蒙古", "锡林郭勒盟"),
        ("澳门",),
        ("台湾",),
        ("香港",),
        ("①",),
        ("西藏", "？"),
        ("云南", "😀"),
    ),
)
URLS = (
    *("https://www.example.org/", "https://www.example.org/home/wang/1.html", "http://xn--fiqs8s.example/?a=b&c=d#e"),
    *(
        "https://例子.example/路径/？问",
        "https://www.example.org:8443/a;b=c/(d)/~f/%E4%B8%AD",
        "https://a.example.org/#/x",
    ),
    *(
        "https://www.example.org/?url=https://b.example.org/?c",
        "https://www.example.org/" + "a" * 1500,
        "https://a.cn//b",
    ),
    *("https://www.example.org/%", "https://www.example.org/a|b", "https://[2001:db8::1]/"),
)
SLUGS = ("a", "0", "page", "feed", "index", "con1", "x" * 60, "a-1-b-2", "branch", "search", "assets", "data", "2023")


class Odd:
    """Makes records at random; the same ``seed``, the same records."""

    def __init__(self, seed: int, office: Office) -> None:
        self.dice = random.Random(seed)
        self.office = office
        vocabulary = yaml.safe_load((office.root / "brands/vocabulary.yml").read_text(encoding="utf-8"))
        self.words = {name: [*entries] for name, entries in vocabulary.items() if isinstance(entries, dict)}
        self.files: dict[str, Any] = {}
        self.names: list[str] = []

    def fill(self, organisations: int) -> None:
        """Organisations, each with a project and achievements, and service points."""
        self.names = [f"{self.dice.choice(SLUGS)[:50]}-{number}" for number in range(organisations)]
        for slug in self.names:
            self.files[f"brands/{slug}/branch.yml"] = self.shape(keys.BRANCH)
            for number in range(self.dice.randrange(3)):
                self.files[f"brands/{slug}/projects/{self.dice.choice(SLUGS)[:40]}-{number}.yml"] = self.shape(
                    keys.PROJECT
                )
            year = self.dice.choice(["2021", "2022", "2023", "undated"])
            items = [self.shape(keys.ACHIEVEMENT) for _ in range(self.dice.randrange(4))]
            for number, item in enumerate(items):
                item["id"] = f"{item['id'][:50]}-{number}"
                item.pop("end_date", None)
                item["date"] = f"{year}-0{number + 1}"
                if year == "undated":
                    del item["date"]
            if items:
                self.files[f"brands/{slug}/achievements/{year}.yml"] = items
            if self.dice.random() < 0.3:
                self.files[f"brands/service-points/{slug}.yml"] = self.shape(keys.SERVICE_POINT)
        for path in self.files:
            self._write(path)

    def keep_what_passes(self, rounds: int = 10) -> None:
        """Leave out the keys that check objects to, then the files, until it has no error."""
        for number in range(rounds):
            errors = [problem for problem in self.office.problems() if problem.is_error]
            if not errors:
                return
            for problem in errors:
                self._amend(problem, drop=number > 3)
            for path in {problem.path for problem in errors} & self.files.keys():
                self._write(path)
        raise AssertionError(self.office.problems()[:3])

    def records(self) -> int:
        """How many records there are."""
        return sum(len(content) if isinstance(content, list) else 1 for content in self.files.values())

    def shape(self, shape: keys.Shape) -> dict[str, Any]:
        """A record with most of its keys."""
        most = self.dice.choice([0.3, 0.7, 0.95])
        given = (key for key in shape.keys if key.required or (self.dice.random() < most and key.name != "draft"))
        return {
            key.name: self.value(key.kind, key.name)
            for key in given
            if key.name not in ("photos", "names_allowed", "inferred")
        }

    def value(self, kind: Any, name: str) -> Any:
        """A value of the kind."""
        match kind:
            case keys.Text():
                return self.dice.choice(PLACES)[0] if name == "province" else self.text(min(kind.limit, 4000))
            case keys.Slug():
                return self.dice.choice(self.names) if kind.refers else self.dice.choice(SLUGS)
            case keys.Number():
                return self.dice.choice([1, 2, 7, 10**6, 10**12] if kind.whole else [1, 0.5, 3.4, 10**9, 12345678.9])
            case keys.Flag():
                return self.dice.choice([True, False])
            case keys.Day() | keys.Span():
                return self.dice.choice(["2021", "2022-03", "2023-12-31", "1999-01-01"])
            case keys.Url():
                return self.dice.choice(URLS)
            case keys.Choice():
                return self.dice.choice(self.words[kind.words])
            case keys.Fixed():
                return self.dice.choice(kind.words)[0]
            case keys.Listed():
                made = [self.value(kind.of, name) for _ in range(self.dice.choice([1, 1, 2, 5, 12]))]
                return [item for number, item in enumerate(made) if item not in made[:number]]
            case keys.Shape():
                if kind is keys.METRIC:
                    number = self.dice.choice([1, 3, 7, 1200, 10**9])
                    return {"measure": "consultations", "value": number, "unit": "人次", "stated": f"{number}人次"}
                if name == "region":
                    return dict(zip(("province", "city"), self.dice.choice(PLACES), strict=False))
                return self.shape(kind)
        raise AssertionError(kind)

    def text(self, limit: int) -> str:
        """A text of odd words, now and then as long as may be."""
        words = self.dice.choice([1, 1, 1, 2, 2, 3, 6, 6, 40])
        joined = self.dice.choice(["", "", " ", "，"]).join(self.dice.choices(WORDS, k=words))
        return joined.strip()[: self.dice.choice([limit, limit // 2, 30])] or "甲"

    def _amend(self, problem: Problem, drop: bool) -> None:
        content = self.files.get(problem.path)
        if content is None:
            return
        keys_at = [*_places(self._text(problem.path))]
        place = next((where for line, where in reversed(keys_at) if line <= problem.line), None)
        record = content[place[0]] if isinstance(content, list) and place and place[0] < len(content) else content
        if drop or place is None or not isinstance(record, dict):
            del self.files[problem.path]
            (self.office.root / problem.path).unlink(missing_ok=True)
            return
        plain = {
            "name": f"甲{self.dice.randrange(10**6)}律师事务所党支部",
            "title": "普法讲座",
            "sources": [{"title": "年报"}],
        }
        plain |= {"summary": "每周到社区讲法。", "kind": "branch"}
        if place[1] in plain and record.get(place[1]) != plain[place[1]]:
            record[place[1]] = plain[place[1]]
        elif place[1] not in ("id", "name", "title", "sources", "kind"):
            record.pop(place[1], None)

    def _write(self, path: str) -> None:
        if path in self.files:
            self.office.write(path, self._text(path))

    def _text(self, path: str) -> str:
        text = yaml.safe_dump(self.files[path], allow_unicode=True, sort_keys=False, width=10**6)
        return re.sub(
            r"(?m)^(\s*(?:- )?(?:date|as_of|since|until|founded|verified|period): )'([\d-]+)'$", r"\1\2", text
        )


def _places(text: str) -> Iterator[tuple[int, tuple[int, str]]]:
    """The lines on which a key of a record begins: the line, the record's index in the file, and the key."""
    index = -1 if text.startswith("- ") else 0
    pattern = re.compile(r"(- |  )([a-z_]+):" if index else r"()([a-z_]+):")
    for number, line in enumerate(text.splitlines(), 1):
        if found := pattern.match(line):
            index += found[1] == "- "
            yield number, (index, found[2])


def office_of(folder: Path, seed: int, organisations: int) -> tuple[Office, int]:
    """An office with odd records that check passes, and how many there are."""
    office = Office(folder)
    odd = Odd(seed, office)
    odd.fill(organisations)
    odd.keep_what_passes()
    return office, odd.records()
