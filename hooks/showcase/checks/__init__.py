"""Checks of the records: one rule, one file. Most checks need one record by itself, some see all records.

A rule is added by its file and its id in ``SECTIONS``. The file has the name of the id, and defines ``check``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from showcase.checks.engine import (
    Check,
    ContextCheck,
    MetricCheck,
    MetricsCheck,
    PasteErrorCheck,
    RecordCheck,
    RecordsCheck,
    TextCheck,
    check_plain,
    check_texts,
    folded,
    stated_metrics,
)
from showcase.model import PlainText, Record, Records, Vocabulary
from showcase.problems import Problem, Rule

SECTIONS = {
    "files": "photo-consent photo-minor photo-alt photo-consent-missing photo-credit photo-repeated",
    "values": "date-order report-date review-order",
    "links": (
        "region-nesting region-unknown reference-key "
        "reference-missing parents-cycle superior-unstated id-repeated date-missing date-file end-alone "
        "achievement-twice stage-recognised stage-ended "
        "task-done task-dropped task-early task-post task-evidence party-named liaison-group "
        "name-hidden name-repeated name-known name-spelling recipient-own list-repeated "
        "basis-idle inferred-unknown unit-missing unit-unknown stated-unit figure-group value-missing stated-value "
        "stated-qualifier value-range stated-range change-from stated-change stated-years stated-total "
        "stated-target stated-scope other-unit ratio-unit part-whole share-parts kind-name founded-late since-late "
        "source-early verified-reported members-differ honour-by photo-missing photo-unused"
    ),
    "redirects": "redirect-form redirect-living redirect-missing redirect-chain redirect-twice",
    "content": (
        "personal-id personal-mobile telephone-place bank-card travel-document personal-contact plate-number "
        "home-address placeholder number-gap empty-marks scar-pinyin scar-traditional scar-punctuation scar-copyright "
        "scar-page scar-html scar-radical scar-digits scar-doubled marks-unpaired wording secret-mark prose-markup "
        "particle growth-base case-detail person-name person-party person-donor person-minor fixed-wording"
    ),
}
"""The ids of all rules by section of the staff guide, in its order."""


def _load(id_: str) -> Check:
    check: Check = import_module(f"{__name__}.{id_.replace('-', '_')}").check
    return check


CHECKS = {section: tuple(map(_load, ids.split())) for section, ids in SECTIONS.items()}
ALL = [check for checks in CHECKS.values() for check in checks]
PASTE_ERRORS = [check for check in ALL if isinstance(check, PasteErrorCheck)]


class SingleRecordChecks:
    """The checks of records one by one, for the vocabulary and the names of anonymous organisations by slug."""

    def __init__(self, vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> None:
        self._measures = vocabulary.measures
        bound = [check.bound(vocabulary, anonymous) for check in ALL if isinstance(check, ContextCheck)]
        self._texts = [*(check for check in ALL if isinstance(check, TextCheck)), *bound]
        self._records = [check for check in ALL if isinstance(check, RecordCheck)]
        self._metric = [check for check in ALL if isinstance(check, MetricCheck)]
        self._metrics = [check for check in ALL if isinstance(check, MetricsCheck)]

    def check(self, records: Sequence[Record[Any]]) -> Iterator[Problem]:
        """Every problem of the records, which are those of one file."""
        for record in records:
            for check in self._records:
                if isinstance(record.value, check.noun):
                    yield from check.find(record)
            stated = list(stated_metrics(record, self._measures))
            for each in stated:
                for of_metric in self._metric:
                    yield from of_metric.find(each)
            for of_metrics in self._metrics:
                yield from of_metrics.find(stated)
        yield from check_texts(records, self._texts)

    def check_plain(self, texts: Iterable[PlainText]) -> Iterator[Problem]:
        """Every problem of texts that are no values of records."""
        yield from check_plain(texts, self._texts)


def check_all(records: Records, is_whole: bool = True) -> Iterator[Problem]:
    """Every problem across the records; without those of any two where these are not all."""
    for check in ALL:
        if isinstance(check, RecordsCheck) and (is_whole or not check.of_any_two):
            yield from check.find(records)


def of_any_two() -> tuple[Rule, ...]:
    """The rules whose problems, or some of them, are found only among all records."""
    checks = (check for check in ALL if isinstance(check, RecordsCheck))
    return tuple(each.rule for each in checks if each.of_any_two or each.rule.id == "photo-repeated")


def repaired(text: str, is_quoted: bool = False) -> str:
    """The text of one value without paste errors; a second call changes nothing.

    Of a text that ``is_quoted`` only what no copy may have is repaired.

    Not for a whole file: in YAML source the half-width colon is syntax, and a web address may hold ``?2017``.
    """
    return repairs(text, is_quoted)[0]


def repairs(text: str, is_quoted: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of one value without paste errors, and the titles of the rules by which it was changed."""
    titles: dict[str, None] = {}
    while True:
        before = text
        for check in PASTE_ERRORS:
            if not (is_quoted and check.spares_quotes):
                changed = check.repaired(text)
                titles |= {check.rule.title: None} if changed != text else {}
                text = changed
        if text == before:
            return text, tuple(titles)


__all__ = ["CHECKS", "SingleRecordChecks", "check_all", "folded", "of_any_two", "repaired", "repairs"]
