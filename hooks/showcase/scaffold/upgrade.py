"""``showcase upgrade``: what a newly installed version changes for an office. Records are never written."""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from showcase import pipeline
from showcase.delivery import replace_file
from showcase.desk import UsageError, schema
from showcase.model import CHECKOUT, Vocabulary
from showcase.problems import has_errors, report
from showcase.reading import vocabulary_words
from showcase.scaffold.files import files, version
from showcase.scaffold.state import NAME, State, digest, read, state


def upgrade(root: Path, write: bool) -> tuple[str, bool]:
    """The report, and whether the records are sound for the new version. Raises UsageError in a folder of no office.

    With ``write``, files that the office has not edited are replaced by those of the new version.
    """
    before, new = read(root), version()
    if _numbers(new) < _numbers(before.version):
        raise UsageError(f"装着的是 {new}，比这个文件夹用的 {before.version} 还旧。请先装新的。")
    fresh = files(before.office)
    changed = {path: text for path, text in fresh.items() if digest(text.encode()) != before.digests.get(path)}
    ours = {path: text for path, text in changed.items() if _is_as_written(root, path, before)}
    survey = pipeline.survey(root)
    parts = [
        f"从 {before.version} 到 {new}。" if new != before.version else f"已经是 {new}。",
        *_changelog(before.version, new),
        *_listed("本单位没有改过、新版本里变了的文件：", ours),
        *_to_edit(root, {path: text for path, text in changed.items() if path not in ours}, before),
        *_listed("新版本的词表里有、本单位的词表里没有的词：", _new_words(survey.records.vocabulary)),
    ]
    if survey.problems:
        parts.append(f"按新版本检查记录：\n{report(survey.problems)}")
    else:
        parts.append("按新版本检查记录：没有发现问题，一个字也不用改。")
    if write:
        _write(root, ours, state(new, before.office, fresh), survey.records.vocabulary)
        parts.append(f"换好了 {len(ours)} 个文件。记录和改过的文件没有动。")
    elif ours or new != before.version:
        parts.append("什么也没有改。要换上没有改过的文件：showcase upgrade --write")
    return "\n\n".join(parts), not has_errors(survey.problems)


def _is_as_written(root: Path, path: str, before: State) -> bool:
    """Whether the office has left the file as it was written; a file that is new in this version counts."""
    target = root / path
    if path not in before.digests:
        return not target.exists()
    return target.is_file() and digest(target.read_bytes()) == before.digests[path]


def _write(root: Path, files: Mapping[str, str], after: State, vocabulary: Vocabulary) -> None:
    for path, text in {**files, NAME: after.text}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        replace_file(root / path, text.encode())
    if (root / schema.EDITOR_FOLDER).is_dir():
        schema.write(root / schema.EDITOR_FOLDER, vocabulary)


def _changelog(old: str, new: str) -> Iterator[str]:
    """The entries of the versions after ``old``, up to ``new``."""
    text = (CHECKOUT / "docs/changelog.md").read_text(encoding="utf-8")
    for entry in re.split(r"(?m)^## (?=\d)", text)[1:]:
        number = entry.split(maxsplit=1)[0]
        if _numbers(old) < _numbers(number) <= _numbers(new):
            yield entry.strip()


def _to_edit(root: Path, changed: Mapping[str, str], before: State) -> Iterator[str]:
    """Files that both the office and the new version changed: the new version's changes of settings line by line."""
    yield from _listed("本单位改过、新版本里也变了的文件，程序不动它们：", changed)
    for path, text in changed.items():
        if path in before.texts and (root / path).is_file():
            old, new = before.texts[path].splitlines(), text.splitlines()
            lines = [*difflib.unified_diff(old, new, lineterm="", n=1)][2:]
            yield "\n".join([f"{path} 里，新版本加的行以 + 开头，去掉的以 - 开头，请照着改：", *lines])


def _new_words(vocabulary: Vocabulary) -> Iterator[str]:
    """The words that come with the new version and that the office does not have; its initiatives are its own."""
    here = vocabulary_words(vocabulary)
    for kind, words in vocabulary_words(pipeline.survey(CHECKOUT).records.vocabulary).items():
        if kind != "initiatives":
            yield from (f"{kind} › {slug}（{name}）" for slug, name in words.items() if slug not in here.get(kind, {}))


def _listed(title: str, lines: Mapping[str, str] | Iterator[str]) -> Iterator[str]:
    if found := [*lines]:
        yield "\n".join([title, *(f"- {line}" for line in found)])


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text)))
