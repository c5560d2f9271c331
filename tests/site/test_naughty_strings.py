"""Whatever a text holds, a page's elements and attributes are those of its template: none is born from data."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from node import package
from office import PROJECT_ROOT, Office, templates
from showcase import pipeline
from showcase import site as showcase_site
from showcase.catalog import arrange
from showcase.model.records import Record, Records

KEPT = {
    "slug",
    "id",
    "year",
    "branch",
    "project",
    "kind",
    "form",
    "level",
    "measure",
    "unit",
    "stage",
    "role",
    "part_of",
}
KEPT |= {"initiatives", "fields", "parents", "owners", "joint_with", "inferred", "qualifier", "basis", "scope", "mark"}
KEPT |= {"initiatives_basis", "url", "file", "tier", "group", "severity"}
"""Parts that are words of the vocabulary, identities or checked addresses; all others are free text."""


@pytest.fixture(scope="module")
def strings() -> list[str]:
    """The Big List of Naughty Strings."""
    return json.loads((package("blns", "2.0.4") / "resources" / "blns.json").read_text(encoding="utf-8"))


class _Shape(HTMLParser):
    """The elements of a page with the names of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("text", "mark", "wbr"):  # a cover draws a character each
            self.found.append((tag, tuple(name for name, _ in attrs if name != "transform")))


def filled(value: Any, text: str) -> Any:
    """The value with every free text in it replaced."""
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(filled(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            part.name: filled(getattr(value, part.name), text) for part in fields(value) if part.name not in KEPT
        }
        return replace(value, **changed)
    return value


def shapes(records: Records, text: str) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The shape of every page of the records when all their texts are ``text``."""
    changed = replace(
        records,
        branches={key: _with(record, text) for key, record in records.branches.items()},
        projects={key: _with(record, text) for key, record in records.projects.items()},
        achievements=[_with(record, text) for record in records.achievements],
    )
    site = showcase_site.site_context(arrange(changed), PROJECT_ROOT / "hooks/theme", "", templates=templates())
    found = {}
    for page in showcase_site.pages(site):
        if page.url.startswith(("branches/", "projects/", "years/")) and "page-" not in page.url:
            shape = _Shape()
            shape.feed(page.body())
            shape.close()
            found[page.url] = shape.found
    return found


def _with(record: Record[Any], text: str) -> Record[Any]:
    return replace(record, value=filled(record.value, text))


def test_no_element_or_attribute_is_born_from_data(office: Office, strings: list[str]) -> None:
    told = "slogan: 口号\nmeaning: 内涵\npractice: 做法\nneed:\n  what: 调解\n  where: 社区\nnote: 备注\nform: studio"
    office.change("brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml", "form: studio", told)
    records = pipeline.survey(office.root).records
    plain = shapes(records, "文")
    born = {}
    for text in (text for text in strings if text.strip()):
        for url, shape in shapes(records, _as_one_line(text)).items():
            if shape != plain[url]:
                born[text, url] = [item for item in shape if item not in plain[url]]
    assert len(plain) >= 5
    # Prose may make its own few elements; a link, an image, a script or an attribute of one may never be among them.
    prose = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h3", "h4"}
    assert {key: items for key, items in born.items() if any(tag not in prose or names for tag, names in items)} == {}


def _as_one_line(text: str) -> str:
    """As a record's line may hold it: the gate takes controls out of every text."""
    return "".join(character for character in text if character.isprintable()) or "文"


def test_a_planted_element_is_found(office: Office, tmp_path: Path) -> None:
    shape = _Shape()
    shape.feed("<p>文<b onclick=x>")
    assert shape.found == [("p", ()), ("b", ("onclick",))]
