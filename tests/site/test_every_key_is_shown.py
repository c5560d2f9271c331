"""Nothing is accepted and shown nowhere: every key of a record reaches a page, and every text of it the search."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass
from html import unescape
from typing import Any

import pytest
import yaml

from drawing import picture
from office import PROJECT_ROOT, Office, templates
from showcase import pipeline
from showcase import site as showcase_site
from showcase.model import Date
from showcase.reading.keys import (
    ACHIEVEMENT,
    METRIC,
    PROJECT,
    REPORT,
    SERVICE_POINT,
    TASK,
    VOCABULARY,
    Choice,
    Day,
    Fixed,
    Flag,
    Kind,
    Listed,
    Number,
    Shape,
    Slug,
    Span,
    Table,
    Text,
    Url,
)
from showcase.reading.keys import BRANCH as BRANCH_KEYS
from showcase.site.outputs import open_data
from showcase.site.pages import home
from showcase.site.rendering import text
from showcase.site.search.documents import document, headings

BRANCH, PARENT = "he-lvsuo-dangzhibu", "cheng-lvshi-dangwei"
NOUNS = {
    "vocabulary": VOCABULARY,
    "branch": BRANCH_KEYS,
    "project": PROJECT,
    "achievement": ACHIEVEMENT,
    "task": TASK,
    "point": SERVICE_POINT,
    "report": REPORT,
}
PAGES = {
    "branch": (f"branches/{BRANCH}/", f"rounds/{BRANCH}/leitai/"),
    "project": (f"branches/{BRANCH}/hexin-tiaojie/",),
    "achievement": (f"branches/{BRANCH}/hexin-tiaojie/", f"branches/{BRANCH}/"),
    "task": (f"branches/{BRANCH}/",),
    "point": ("service-points/fuwu-zhongxin/",),
    "report": (f"reports/2023/{BRANCH}/",),
}
"""The pages of the records that are written; a word of the vocabulary has none of its own."""
WORD = "marked"
"""The slug of an entry in each table of the vocabulary; every choice of the other records is this word."""
DIGITS = "甲乙丙丁戊己庚辛壬癸"
UMBRELLA = "{name: 澄江总品牌, summary: 各支部品牌的总称。, sources: [{title: 报道}]}"
EVIDENCE = "[{id: zong-chengguo, date: 2023, title: 澄江总成果, sources: [{title: 报道}]}]"
NOWHERE = {
    "*.draft": "a draft is not published",
    "*.photos[].consent": "the office's own note of what was agreed; a rule asks for it",
    "vocabulary.terms[].*": "wordings to avoid: a rule applies them, no citizen reads them",
    "vocabulary.wording[].*": "phrases that are spelt right: a rule compares with them",
    "vocabulary.places[].*": "a rule about regions spares them",
    "vocabulary.names_allowed[].*": "a rule about persons spares them",
    "*.names_allowed[]": "a rule about persons spares them",
    "vocabulary.measures{}.any_unit": "switches off a rule",
    "branch.liaison_groups[].number": "orders the groups, and is a part of the address",
    "vocabulary.fields{}.away": "keeps projects from being offered as help",
    "vocabulary.situations{}.words[]": "lead the search to the situation",
    "vocabulary.measures{}.part_of": "a rule compares a part with its whole",
    "vocabulary.measures{}.part_if": "a rule compares a part with its whole",
    "vocabulary.measures{}.units{}": "a factor; what is converted by it is stated on the measure's page",
}
"""Keys that no page shows, and why."""
NOT_SEARCHED = {
    **NOWHERE,
    "vocabulary.fields{}.need": "a link on the search page itself",
    "vocabulary.institutions{}.*": "stand on the pages of situations, to which the search leads",
    "vocabulary.situations{}.*": "the search leads to situations by their words",
    "vocabulary.*{}.summary": "explains a word on its page; records are found by the word's name",
    "vocabulary.frameworks{}.*": "the search leads to the page of frameworks by their names",
    "vocabulary.initiatives{}.short": "the seal on a cover; records are found by the initiative's name",
    "vocabulary.measures{}.unit": "of a total, which is no record",
    "achievement.initiatives[]": "a facet",
    "achievement.fields[]": "a facet",
    "*.verified": "a date",
    "*.honours[].level": "a facet",
    "vocabulary.levels{}.name": "a facet",
    "achievement.project": "found as the name of the record it belongs to",
    "*.unit": "stands beside the number; the source's own wording is searched",
    "*.inferred[]": "the name of a key",
}
"""Keys of words that cannot be typed into the search, and why."""
NOT_PUBLIC = {
    "vocabulary.*": "no record",
    "*.draft": "a draft is not published",
    "*.names_allowed[]": "a rule about persons spares them",
    "*.photos[].consent": "the office's own note",
    "project.mark.file": "the mark as it was drawn is not published",
    "*.photos[].file": "the photo as it was taken is not published",
    "report.problems[].evidence[]": "written as the key of the achievement",
    "branch.pairings[].achievements[]": "written as the key of the achievement",
    "achievement.id": "part of the achievement's key",
    "task.id": "part of the task's key",
    "task.evidence[]": "as the achievements' keys",
}
"""Keys that open data leave out, and why."""
CHOSEN = (Day, Span, Number, Url, Flag, Fixed, Slug)
"""Kinds of value that are not typed into a search: dates, numbers, addresses, words that the code gives a meaning."""


@dataclass(frozen=True)
class Mark:
    """The value written for a key, and the texts of which a page must show one."""

    kind: Kind
    value: object
    shown: tuple[str, ...]


class Writer:
    """Writes records with a mark in every key. A key's path reads ``branch.honours[].sources[].title``."""

    def __init__(self) -> None:
        self.marks: dict[str, Mark] = {}

    def write(self, kind: Kind, path: str) -> Any:
        """A valid value; a list has one item, a table one entry."""
        match kind:
            case Shape():
                return {key.name: self.write(key.kind, f"{path}.{key.name}") for key in kind.keys}
            case Listed():
                written = self.metrics(path) if kind.of is METRIC else self.items(kind.of, f"{path}[]")
                return self.apart(written) if path == "project.adopted_from" else written
            case Table():
                return {WORD: self.write(kind.of, f"{path}{{}}")}
        value, *shown = OWN.get(path) or OWN.get(path.partition(".")[2]) or self.mark(kind)
        self.marks[path] = Mark(kind, value, tuple(shown) or (str(value),))
        return value

    def apart(self, adoptions: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """A practice of the site, and one that is only named."""
        (adoption,) = adoptions
        return [adoption, {"name": adoption["name"]}]

    def items(self, kind: Kind, path: str) -> list[Any]:
        """One item; of what is named by its folder or, where it has none, by its name, one of each."""
        written = self.write(kind, path)
        named = [key for key in written if f"{key}_name" in written] if isinstance(kind, Shape) else []
        if not named:
            return [written]
        # copies, since YAML would write what two items share as an alias
        return [
            {key: deepcopy(value) for key, value in written.items() if key != left_out}
            for left_out in (named[0], f"{named[0]}_name")
        ]

    def metrics(self, path: str) -> list[dict[str, Any]]:
        """A metric that says what it counts in its own words, one that changed, a share, one that is added up."""
        written = self.write(METRIC, f"{path}[]")
        part, whole = written.pop("part"), written.pop("whole")
        labelled = {key: value for key, value in written.items() if key != "from"}
        changed = {key: value for key, value in written.items() if key != "label"} | {"basis": "change"}
        share = {"measure": "ratio", "stated": "90%以上", "unit": "%", "basis": "ratio", "part": part, "whole": whole}
        share |= {"value": 90, "qualifier": "over"}
        unit = self.marks["vocabulary.measures{}.unit"].value if written["measure"] == WORD else "人"
        added = {"measure": written["measure"], "stated": f"3{unit}", "value": 3, "unit": unit}
        return [labelled, changed, share, added]

    def mark(self, kind: Kind) -> tuple[object, ...]:
        number = len(self.marks)
        date = Date(1940 + number % 70, 1 + number % 12, 1 + number % 28)
        match kind:
            case Text():
                # two more digits, so that no text is taken for a slip of the fixed wording
                digits = f"{number:03d}" + (f"{number * 37 % 100:02d}" if kind.limit > 5 else "")
                return ("印" + "".join(DIGITS[int(digit)] for digit in digits),)
            case Slug():
                return (f"mark-{number:03d}",)
            case Number():
                return 1_000_003 + 7919 * number, f"{1_000_003 + 7919 * number:,}"
            case Day() | Span():
                return str(date), text.date(date)
            case Url():
                return (f"https://mark{number}.example.org/",)
            case Fixed():
                return kind.words[-1]
            case Choice():
                return WORD, str(self.marks[f"vocabulary.{kind.words}{{}}.name"].value)
        return True, ""


OWN: dict[str, tuple[object, ...]] = {
    "draft": (False,),
    "wording[].phrase": ("六个坚持不动摇",),  # unlike the marks, which would be slips of it
    "figures[].qualifier": ("at_most", "至多"),
    "metrics[].qualifier": ("at_most", "至多"),
    "branch.parents[]": (PARENT, "澄江市律师行业党委"),
    "branch.anonymous": (True, "匿名来源"),
    "branch.inferred[]": ("founded", "推定"),
    "branch.figures[].measure": ("members", "党员数"),
    "branch.figures[].unit": ("名",),
    "targets[].qualifier": ("at_most", "至多"),
    "report.issued": ("2024-01-02", "2024年1月2日"),
    "report.problems[].due": ("2024-06-07", "2024年6月7日"),
    "report.problems[].evidence[]": (f"{PARENT}/zong-chengguo", "澄江总成果"),
    "branch.pairings[].achievements[]": ("marked-achievement", "marked-achievement"),
    "branch.pairings[].partner": (PARENT, "澄江市律师行业党委"),
    "branch.rounds[].results[].participant": (PARENT, "澄江市律师行业党委"),
    "branch.pairings[].until": ("2031-02-03", "2031年2月3日"),
    "branch.pairings[].since": ("2021-02-03", "2021年2月3日"),
    "branch.liaison_groups[].members[]": (PARENT, "澄江市律师行业党委"),
    "branch.liaison_groups[].visits[].members[]": (PARENT, "澄江市律师行业党委"),
    "branch.rounds[].id": ("leitai",),
    "branch.rounds[].results[].project": (f"{PARENT}/zong-pinpai", "澄江总品牌"),
    "branch.photos[].file": ("photo-branch.jpg", "photo-branch"),
    "project.name": ("和心标记室",),
    "project.stage": ("recognised", "已认定"),
    "project.recognised.date": ("2023-04-05", "2023年4月5日"),
    "project.recognised.until": ("2031-05-06", "2031年5月6日"),
    "project.adopted_from[].project": (f"{PARENT}/zong-pinpai", "澄江总品牌"),
    "project.mark.file": ("photo-mark.png", "photo-mark"),
    "project.owners[]": (PARENT, "澄江市律师行业党委"),
    "project.part_of": (f"{PARENT}/zong-pinpai", "澄江总品牌"),
    "project.need.phone": ("0512-66017788",),
    "branch.contact.phone": ("0512-66017799",),
    "point.need.phone": ("0512-66017700",),
    "point.inferred[]": ("region", "推定"),
    "project.since": ("2001-02-03", "2001年2月3日"),
    "project.until": ("2031-04-05", "2031年4月5日"),
    "project.inferred[]": ("since", "推定"),
    "project.photos[].file": ("photo-project.jpg", "photo-project"),
    "achievement.id": ("marked-achievement",),
    "achievement.date": ("2023-05-06", "2023年5月6日"),
    "achievement.end_date": ("2023-06-07", "至6月7日"),
    "achievement.project": (f"{BRANCH}/hexin-tiaojie", "和心标记室"),
    "achievement.joint_with[]": (PARENT, "澄江市律师行业党委"),
    "achievement.inferred[]": ("date", "推定"),
    "achievement.photos[].file": ("photo-achievement.jpg", "photo-achievement"),
    "task.due": ("2024-05-06", "2024年5月6日"),
    "task.done": ("2024-06-07", "2024年6月7日"),
    "task.status": ("done", "已完成"),
    "task.evidence[]": ("marked-achievement", "marked-achievement"),
    "task.inferred[]": ("due", "推定"),
    "vocabulary.frameworks{}.branch": (PARENT, "澄江市律师行业党委"),
    "vocabulary.initiatives{}.mark": ("compass",),
    "vocabulary.institutions{}.phone": ("12333",),
    "vocabulary.measures{}.group": ("service", "服务成效"),
    "vocabulary.wording[].phrase": ("伟大建党精神",),
}
"""Values of keys that not every value of their kind is valid for; those of references show the name referred to."""


@dataclass(frozen=True)
class Built:
    """The text of each page of the site, all that its search has, and its records as open data."""

    marks: dict[str, Mark]
    pages: dict[str, str]
    searched: str
    data: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    office, writer = Office(tmp_path_factory.mktemp("marked")), Writer()
    records = {noun: writer.write(shape, noun) for noun, shape in NOUNS.items()}
    vocabulary = yaml.safe_load((office.root / "brands/vocabulary.yml").read_text(encoding="utf-8"))
    for name, words in records["vocabulary"].items():
        vocabulary[name] = {**vocabulary.get(name, {}), **words} if isinstance(words, dict) else words
    others = [slug for slug in vocabulary["initiatives"] if slug != WORD]
    vocabulary["frameworks"] = {"first": {"name": "甲框架", "initiatives": others}, **vocabulary["frameworks"]}
    written = {
        "vocabulary.yml": vocabulary,
        f"{BRANCH}/branch.yml": records["branch"],
        f"{BRANCH}/projects/hexin-tiaojie.yml": records["project"],
        f"{BRANCH}/achievements/2023.yml": [records["achievement"]],
        f"{BRANCH}/reports/2023.yml": records["report"],
        f"{BRANCH}/tasks/2024.yml": [records["task"]],
        f"{PARENT}/projects/zong-pinpai.yml": yaml.safe_load(UMBRELLA),
        f"{PARENT}/achievements/2023.yml": yaml.safe_load(EVIDENCE),
        "service-points/fuwu-zhongxin.yml": records["point"],
    }
    for path, content in written.items():
        office.write(f"brands/{path}", yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
    for noun in ("branch", "project", "achievement"):
        office.write(f"brands/{BRANCH}/photos/photo-{noun}.jpg", picture("JPEG"))
    office.write(f"brands/{BRANCH}/photos/photo-mark.png", picture("PNG"))
    survey = pipeline.survey(office.root)
    assert [str(problem) for problem in survey.problems if problem.is_error] == []
    site = showcase_site.site_context(
        pipeline.catalog(survey), PROJECT_ROOT / "hooks/theme", "", office.root, templates=templates()
    )
    pages = {page.url: unescape(page.body()) for page in showcase_site.pages(site) if page.listed}
    pages[""] = unescape(home.body(site, ""))
    texts = [text for heading in headings(site) for text in document(site, heading).texts]
    data = dict(open_data.of_all_records(site))["data/records.json"]().decode()
    return Built(writer.marks, pages, "\n".join(texts), data)


def paths() -> list[str]:
    """Every key of every noun."""
    writer = Writer()
    for noun, shape in NOUNS.items():
        writer.write(shape, noun)
    return list(writer.marks)


def listed(path: str, exceptions: dict[str, str]) -> bool:
    """Whether the key is an exception; ``*`` stands for any part of its path."""
    patterns = (re.escape(pattern).replace(r"\*", ".*") for pattern in exceptions)
    return any(re.fullmatch(pattern, path) for pattern in patterns)


@pytest.mark.parametrize("path", [path for path in paths() if not listed(path, NOWHERE)])
def test_a_page_shows_it(built: Built, path: str) -> None:
    mark, own = built.marks[path], PAGES.get(path.partition(".")[0], ())
    is_unique = isinstance(mark.kind, Text | Day | Span | Number | Url) and path not in OWN
    pages = built.pages.values() if is_unique or not own else [built.pages[url] for url in own]
    assert any(shown in page for page in pages for shown in mark.shown), f"no page shows {mark.shown}"


@pytest.mark.parametrize("path", [path for path in paths() if not listed(path, NOT_SEARCHED)])
def test_the_search_finds_it(built: Built, path: str) -> None:
    mark = built.marks[path]
    assert isinstance(mark.kind, CHOSEN) or any(shown in built.searched for shown in mark.shown)


@pytest.mark.parametrize("path", [path for path in paths() if not listed(path, NOT_PUBLIC)])
def test_the_open_data_have_it(built: Built, path: str) -> None:
    assert json.dumps(built.marks[path].value, ensure_ascii=False) in built.data


@pytest.mark.parametrize("pattern", sorted(NOT_SEARCHED | NOT_PUBLIC))
def test_an_exception_is_about_a_key(pattern: str) -> None:
    assert any(listed(path, {pattern: ""}) for path in paths())
