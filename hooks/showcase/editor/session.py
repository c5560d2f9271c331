"""What the page asks of Python in its worker: each function takes and gives what JSON can hold."""

from __future__ import annotations

import base64
import datetime
import io
import json
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from showcase.catalog import spelling
from showcase.desk import UsageError
from showcase.editor import dropped, edits, faults, fields, known, layout, names, pasted, readings
from showcase.model import Records
from showcase.problems import FORMATS, Checked, Problem
from showcase.reading import vocabulary_words
from showcase.reading.yaml import Refused
from showcase.survey import ParseCache, Survey, survey

REFERENCES = ("reference-missing", "reference-key")
"""The rules that look for the record that is meant."""
ROOT = Path("/records")
"""The folder that holds ``brands/``, in the memory of the browser."""


class Session:
    """The records that are edited, and what else is known of the site."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.today: datetime.date | None = None
        self.index: Mapping[str, list[Any]] = {}
        self.known = known.Known({})
        self.photos: set[str] = set()
        self.cache = ParseCache()
        self.templates: Any = None
        self.problems: tuple[Problem, ...] = ()

    def call(self, name: str, arguments: str) -> str:
        """Call the function ``name``; ``arguments`` is a list in JSON, and so is the result."""
        result = getattr(self, f"do_{name}")(*json.loads(arguments))
        return result if isinstance(result, str) else json.dumps(result, ensure_ascii=False)

    def do_open(self, files: Mapping[str, Any], today: str = "", index: Mapping[str, list[Any]] | None = None) -> None:
        """Begin anew with these files: path → text, or bytes as numbers; ``index`` knows all other records."""
        shutil.rmtree(self.root, ignore_errors=True)
        (self.root / "brands").mkdir(parents=True)
        self.today = datetime.date.fromisoformat(today) if today else None
        self.index = index or {}
        self.known, self.photos, self.cache = known.Known(self.index), set(), ParseCache()
        for path, content in files.items():
            self.do_write(path, content)
            if index:
                self.cache.trust(self.root / path)  # the site is published with it

    def do_add(self, files: Mapping[str, str], photos: list[str]) -> None:
        """The files of one more organisation; those that are open already stay as they are."""
        self.photos.update(photos)
        for path, content in files.items():
            if not (self.root / path).exists():
                self.do_write(path, content)

    def do_write(self, path: str, content: str | list[int] | None) -> None:
        """Write a file; with None, delete it."""
        target = self.root / path
        if content is None:
            target.unlink(missing_ok=True)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else bytes(content))

    def do_report(self) -> str:
        """The outcome of the check, as ``showcase check --format json`` prints it."""
        found = self._survey()
        return FORMATS["json"](found.problems, Checked.of(found.records), ())

    def do_fields(self) -> dict[str, Any]:
        """The fields of every kind of record."""
        vocabulary = self._survey().records.vocabulary
        return fields.described(vocabulary)

    def do_state(self, path: str) -> dict[str, Any]:
        """A file as the form shows it, and the problems of all files that are open."""
        found = self._survey()
        self.problems = tuple(problem for problem in found.problems if (self.root / problem.path).is_file())
        called = names.called(found.records, self.known.names)
        texts = {problem.path: self._text(problem.path) for problem in self.problems}
        listed = [
            faults.shown(problem, number, text, layout.root(text), fields.kind_at(problem.path), called)
            for number, problem in enumerate(self.problems)
            for text in [texts[problem.path]]
        ]
        text = self._text(path)
        root = layout.root(text)
        values = layout.plain(root) if root else None
        return {"path": path, "noun": fields.noun_of(path), "text": text, "values": values, "problems": listed}

    def do_put(self, path: str, keys: list[str | int], value: layout.Value | None) -> dict[str, Any]:
        """Change one value, and check."""
        text = self._text(path)
        try:
            text = edits.put(text, fields.kind_at(path), keys, value)
        except Refused as refused:
            return self.do_state(path) | {"refused": refused.problem.message}
        self.do_write(path, text)
        return self.do_state(path)

    def do_move(self, path: str, item: int, year: str, date: str) -> dict[str, Any]:
        """Move an achievement to the file of its year, and date it; what is left of its file, None where nothing is."""
        items = self._items(path)
        left = edits.put(self._text(path), fields.kind_at(path), [item], None) if len(items) > 1 else None
        target = path.replace(path.rpartition("/")[2], f"{year}.yml")
        moved, number = names.appended(self.root, target, {**items[item], "date": date})
        self.do_write(path, left)
        self.do_write(target, moved)
        return {"left": left, "path": target, "text": moved, "item": number}

    def do_mend(self, path: str, number: int) -> dict[str, Any]:
        """Do what a problem of the last state proposes, and check."""
        problem = self.problems[number]
        text = self._text(problem.path)
        mended = faults.mended(problem, text, layout.root(text), fields.kind_at(problem.path))
        if mended is not None:
            self.do_write(problem.path, mended)
        return self.do_state(path)

    def do_number(self, text: str, key: str, date: str, label: str = "", around: Sequence[str] = ()) -> dict[str, Any]:
        """What a wording says, as the keys of a metric; how it was understood; which measures fit, the best first.

        ``around`` are the title of the record and its other texts.
        """
        vocabulary = self._survey().records.vocabulary
        return readings.of(text, key, date, label, around, vocabulary.measures)

    def do_new(self, noun: str, owner: str, name: str, date: str, slug: str = "") -> dict[str, str]:
        """The path of a new record, or its id, as names are spelt in records; its text so far."""
        return names.proposed(self.root, noun, owner, name, date, slug, self.known)

    def do_spelling(self, name: str) -> str:
        """How a name is spelt in an address."""
        return json.dumps(spelling.of(name))

    def do_names(self) -> dict[str, Any]:
        """The name of the record in every open file; of a list, those of its items."""
        found: dict[str, Any] = {}
        for file in sorted(self.root.glob("brands/*/**/*.yml")):
            root = layout.root(self._text(path := file.relative_to(self.root).as_posix()))
            value = layout.plain(root) if root else {}
            if isinstance(value, list):
                found[path] = [each.get("title", "") if isinstance(each, dict) else "" for each in value]
            else:
                found[path] = value.get("name", "") if isinstance(value, dict) else ""
        return found

    def do_ids(self, path: str) -> list[str]:
        """The ids of the items of a list."""
        return [str(each.get("id", "")) for each in self._items(path)]

    def do_archive(self, files: Mapping[str, str], pictures: Mapping[str, str]) -> str:
        """A zip archive of texts and of pictures, which come in base64 as it goes."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, text in sorted(files.items()):
                archive.writestr(zipfile.ZipInfo(path), text)
            for path, content in sorted(pictures.items()):
                archive.writestr(zipfile.ZipInfo(path), base64.b64decode(content))
        return json.dumps(base64.b64encode(target.getvalue()).decode())

    def do_cleaned(self, text: str, keys: list[str | int], is_long: bool, is_wrapped: bool) -> dict[str, Any]:
        """Pasted text as it would stand in a record, and a sentence about what was changed; empty where nothing was."""
        plain, told = pasted.cleaned(text, keys, is_long, is_wrapped)
        return {"text": plain, "told": f"粘贴时清理了：{'、'.join(told)}。" if told else ""}

    def do_dropped(self, name: str, content: str, branch: str) -> dict[str, Any]:
        """The records in a file that was dropped, its content in base64; ``told`` says what was not taken, and why."""
        try:
            files, told = dropped.records(name, base64.b64decode(content), branch)
        except UsageError as error:
            files, told = {}, str(error)
        return {"files": files, "told": told}

    def do_owners(self, name: str, content: str, named: Mapping[str, str]) -> dict[str, Any]:
        """The organisations that a workbook has rows about, to be opened before it is read; ``named`` are all names."""
        from showcase.editor import sheets  # with the library for workbooks, loaded when one is dropped

        try:
            return {"owners": sheets.owners(name, base64.b64decode(content), named), "told": ""}
        except UsageError as error:
            return {"owners": None, "told": str(error)}

    def do_workbook(self, name: str, content: str, named: Mapping[str, str]) -> dict[str, Any]:
        """The files that a workbook makes new or changes, and what is told about the rest."""
        from showcase.editor import sheets

        words = vocabulary_words(self._survey().records.vocabulary)
        files, told = sheets.dropped(name, base64.b64decode(content), self.root, named, words)
        return {"files": files, "told": told}

    def do_document(self, name: str, content: str, branch: str) -> dict[str, Any]:
        """The new files of a Word form, its content in base64; what is left of it, and the numbers in its texts."""
        from showcase.editor import documents  # not loaded before the first form is dropped

        records = self._survey().records
        try:
            files, form = documents.imported(self.root, name, base64.b64decode(content), records, self.index, branch)
        except UsageError as error:
            return {"files": {}, "told": str(error)}
        left = [[each.label, each.text, each.why] for each in form.left]
        return {"files": files, "told": "".join(form.told), "title": form.title, "left": left, "numbers": form.numbers}

    def do_preview(self, path: str, item: int | None) -> str:
        """The page of a record as HTML, or why there is none."""
        from showcase.editor import preview  # the pages' templates: not loaded before the first look

        self.templates = self.templates or preview.templates()
        return json.dumps(preview.page(self._survey(), path, item, self.templates), ensure_ascii=False)

    def _survey(self) -> Survey:
        """The records that are open; beside them those that the index knows and these may have to do with.

        What is proposed for a reference that leads nowhere is looked for in the whole index.
        """
        paths = [path.relative_to(self.root).as_posix() for path in self.root.glob("brands/*/**/*.yml")]
        near = self.known.near(map(self._text, paths), {path.split("/")[1] for path in paths})
        found = self._with(near)
        is_whole = not any(problem.rule in REFERENCES for problem in found.problems)
        return found if is_whole else self._with(self.known.every())

    def _with(self, beside: Records) -> Survey:
        return survey(self.root, self.today, self.cache, beside=replace(beside, photos=frozenset(self.photos)))

    def _items(self, path: str) -> list[dict[str, layout.Value]]:
        root = layout.root(self._text(path))
        value = layout.plain(root) if root else []
        return [each if isinstance(each, dict) else {} for each in value]

    def _text(self, path: str) -> str:
        target = self.root / path
        return target.read_bytes().decode("utf-8", "replace") if target.is_file() else ""
