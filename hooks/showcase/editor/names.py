"""Names: the Chinese ones of keys, words and records; the paths and ids of new records, spelt as those there are."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Container, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from showcase.catalog import spelling
from showcase.editor import edits, fields
from showcase.model import UNDATED, Records
from showcase.reading import vocabulary_words
from showcase.reading.keys import HONOUR, METRIC, PHOTO, REGION, SOURCE, Fixed, Listed, Shape

YEAR = re.compile(r"(?:19|20)\d\d")
HEAD = "# yaml-language-server: $schema={}.vscode/schema/{}\n"
SCHEMA = {"branch": "../../", "project": "../../../", "achievement": "../../../"}
FILES = {"branch": "branch.json", "project": "project.json", "achievement": "achievements.json"}


def called(records: Records, known: dict[str, str]) -> Mapping[str, str]:
    """The Chinese name of every key, word of the vocabulary, organisation and project; others are ``known``."""
    found = {record.value.slug: record.value.name for record in records.branches.values()}
    for words in vocabulary_words(records.vocabulary).values():
        found |= words
    return ChainMap(found | _labels(), known)


@cache
def _labels() -> dict[str, str]:
    shapes: list[Shape] = [*fields.PARTS.values(), METRIC, HONOUR, PHOTO, REGION, SOURCE]
    found: dict[str, str] = {}
    for shape in shapes:
        for key in shape.keys:
            found.setdefault(key.name, key.label)
            kind = key.kind.of if isinstance(key.kind, Listed) else key.kind
            shapes += [kind] if isinstance(kind, Shape) and kind not in shapes else []
            for word, name in kind.words if isinstance(kind, Fixed) else ():
                found.setdefault(word, name)
    return found


def proposed(
    root: Path, noun: str, owner: str, name: str, date: str, slug: str, known: Container[str]
) -> dict[str, Any]:
    """Where a new record goes and how its file begins; ``item`` is its number where the file is a list."""
    spelt = slug or spelling.of(name)
    head = HEAD.format(SCHEMA[noun], FILES[noun])
    if noun == "branch":
        spelt = _free(spelt, lambda free: free not in known and not (root / "brands" / free).exists())
        path = f"brands/{spelt}/branch.yml"
    elif noun == "project":
        folder = root / "brands" / owner / "projects"
        spelt = _free(spelt, lambda free: not (folder / f"{free}.yml").exists())
        path = f"brands/{owner}/projects/{spelt}.yml"
    else:
        return _achievement(root, owner, name, date, spelt)
    text = edits.put(head, fields.kind_at(path), ["name"], name)
    return {"path": path, "text": text, "item": None, "slug": spelt}


def _achievement(root: Path, owner: str, title: str, date: str, spelt: str) -> dict[str, Any]:
    year = YEAR.match(date)
    path = f"brands/{owner}/achievements/{year[0] if year else UNDATED}.yml"
    written = [each.read_text(encoding="utf-8") for each in (root / path).parent.glob("*.yml")]
    taken = set(re.findall(r"^ *- id: *(\S+)", "\n".join(written), re.MULTILINE))
    id_ = _free(spelt, lambda free: free not in taken)
    text, item = appended(root, path, {"id": id_, "title": title, "date": date})
    return {"path": path, "text": text, "item": item, "slug": id_}


def appended(root: Path, path: str, values: Mapping[str, Any]) -> tuple[str, int]:
    """The text of a year's file with one more achievement, and the number of that."""
    head = HEAD.format(SCHEMA["achievement"], FILES["achievement"])
    text = (root / path).read_text(encoding="utf-8") if (root / path).exists() else head
    item = len(re.findall(r"^- ", text, re.MULTILINE))
    return edits.put(text, fields.kind_at(path), [item], {key: value for key, value in values.items() if value}), item


def _free(spelt: str, is_free: Any) -> str:
    number, free = 2, spelt
    while not is_free(free):
        number, free = number + 1, f"{spelt}-{number}"
    return free
