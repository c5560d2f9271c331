"""What a form says → the files of new records. A record that there is already is not touched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from showcase.desk import UsageError
from showcase.editor import edits, fields, names
from showcase.editor.documents.application import Application, Left, read
from showcase.editor.layout import Value
from showcase.model import Records

ITEM = re.compile(r"^- id: *(\S+)", re.MULTILINE)
NAMED = {"branch": "党组织", "project": "品牌项目", "achievement": "服务成果"}


def imported(
    root: Path, name: str, content: bytes, records: Records, known: Mapping[str, Any], branch: str
) -> tuple[dict[str, str], Application]:
    """The new files of the form in a ``.docx`` file, path → text, and what it says besides.

    ``branch`` is the folder or the name of the organisation that they belong to where the form does not name one;
    ``known`` is the site's index of names. Raises UsageError where the file is no form, or no organisation is known.
    """
    organisations = {each[1]: each[0] for each in known.get("branches", ())}
    for record in records.branches.values():
        organisations |= dict.fromkeys((record.value.name, record.value.short_name), record.value.slug)
    organisations.pop("", None)
    made = read(name, content, records.vocabulary, organisations)
    folder = organisations.get(branch, branch)
    if folder and folder not in organisations.values() and not (root / "brands" / folder).is_dir():
        raise UsageError(f"没有这个党组织：{branch}")
    return _drafts(root, made, records, folder, organisations), made


def _drafts(
    root: Path,
    made: Application,
    records: Records,
    branch: str,
    organisations: Mapping[str, str],
) -> dict[str, str]:
    """The new files; what the form says of a record that exists is added to what is left."""
    called = str(made.records.get("branch", {}).get("name", ""))
    owner = organisations.get(called, "" if called else branch)
    if not owner and not called:
        raise UsageError("表里没有党组织的名称。先打开它所属的党组织，再拖入；在命令里写明 --branch。")
    files: dict[str, str] = {}
    records_of = [(noun, made.records.get(noun, {})) for noun in NAMED]
    for noun, found in [*records_of, *(("achievement", each) for each in made.achievements)]:
        values = dict(found)
        name = str(values.pop("title" if noun == "achievement" else "name", ""))
        exists = (noun == "branch" and bool(owner)) or _exists(records, noun, owner, name)
        if not values and not name:
            continue
        if exists or not name:
            why = f"已有这条{NAMED[noun]}的记录，没有改它" if exists else f"表里没有{NAMED[noun]}的名称"
            made.left += _as_left(noun, values, why)
            continue
        date = str(values.pop("date", "")) if noun == "achievement" else ""
        new = names.proposed(root, noun, owner, name, date, "", {*organisations.values()})
        owner = owner or new["path"].split("/")[1]
        path, item, text = new["path"], new["item"], new["text"]
        kind = fields.kind_at(path)
        if path in files:  # another achievement of that year
            item = len(ITEM.findall(files[path]))
            id_ = ITEM.findall(text)[-1]
            id_ = f"{id_}-{item + 1}" if id_ in ITEM.findall(files[path]) else id_
            begun = {"id": id_, "title": name} | ({"date": date} if date else {})
            text = edits.put(files[path], kind, [item], begun)
        values["sources"] = [{"title": made.title}]
        for key, value in values.items():
            text = edits.put(text, kind, [key] if item is None else [item, key], value)
        files[path] = text
    return files


def _exists(records: Records, noun: str, owner: str, name: str) -> bool:
    if noun == "project":
        return any(each.value.branch == owner and each.value.name == name for each in records.projects.values())
    return noun == "achievement" and any(
        each.value.branch == owner and each.value.title == name for each in records.achievements
    )


def _as_left(noun: str, values: Mapping[str, Value], why: str) -> list[Left]:
    """Values that are not written, as the form's words for them."""
    labels = {key.name: key.label for key in fields.PARTS[noun].keys}
    return [Left(labels[name], _shown(value), why) for name, value in values.items()]


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return value
    parts = value.values() if isinstance(value, dict) else value
    return "；".join(map(_shown, parts))
