"""``showcase sign``: writes signatures into the ``review.yml`` of each folder."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase import pipeline
from showcase.checks import SingleRecordChecks
from showcase.delivery import replace_file
from showcase.desk.arguments import Scope, UsageError
from showcase.desk.review import STAGES, State, states, unsigned
from showcase.desk.signing.changes import changed
from showcase.model import Records
from showcase.problems import has_errors, report
from showcase.reading import RecordFile, files, read, record_reader

HEAD = "# 审核记录，由 showcase sign 写，一行是一次签。改了记录，它签过的就作废，要重新签。\n"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be signed: what lies in ``scope``, in one folder, everything; else what differs from ``base``."""

    scope: Scope
    named: bool = False
    branch: str = ""
    everything: bool = False
    base: str = ""

    def of(self, found: list[State]) -> list[State]:
        """The records that are meant. Raises UsageError where that cannot be known."""
        if self.branch:
            found = [each for each in found if each.folder == self.branch]
            if not found:
                raise UsageError(f"没有“{self.branch}”这个文件夹。写 brands 里的文件夹名。")
        found = [each for each in found if each.path in self.scope]
        return found if self.named or self.branch or self.everything else changed(self.scope.root, found, self.base)


def overview(selection: Selection) -> str:
    """The records that are still to be signed, and at which stages."""
    found = selection.of(states(selection.scope.root, pipeline.survey(selection.scope.root).records))
    lacking = unsigned(found)
    return "\n".join([*map(str, lacking), f"{len(found)} 条记录里，{len(lacking)} 条还没有审完。"])


def sign(selection: Selection, stage: str, post: str, day: date) -> tuple[str, bool]:
    """Sign the selected records at ``stage``; what was done, and whether all of them are signed there now.

    Raises UsageError, and changes nothing, where the signatures would not pass the check.
    """
    root = selection.scope.root
    survey = pipeline.survey(root)
    faulty = {problem.path for problem in survey.problems if problem.is_error}
    chosen = [each for each in selection.of(states(root, survey.records)) if stage not in each.signed]
    waiting = [f"{each.path}　{each.title}：{why}" for each in chosen if (why := _why_not(each, stage, faulty))]
    signed = [each for each in chosen if not _why_not(each, stage, faulty)]
    written = {folder: _signed(folder, signed, survey.records, (stage, post, day)) for folder in _folders(signed)}
    for folder, content in written.items():
        _refuse_faulty(root, folder, content, survey.records, day)
    for folder, content in written.items():
        replace_file(root / _path(folder), content)
    told = [f"{each.path}　{each.title}" for each in signed]
    told.append(f"{stage}签了 {len(signed)} 条。请提交 review.yml。" if signed else f"没有可以签{stage}的记录。")
    if waiting:
        told += [f"没有签的 {len(waiting)} 条：", *waiting]
    return "\n".join(told), not waiting


def _why_not(state: State, stage: str, faulty: Collection[str]) -> str:
    """Why a record may not be signed; nothing where it may."""
    if state.path in faulty:
        return "有错误，先运行 showcase check 改好"
    before = state.waits_for(stage)
    return f"先要签{'、'.join(before)}" if before else ""


def _folders(signed: Iterable[State]) -> list[str]:
    return list(dict.fromkeys(each.folder for each in signed))


def _path(folder: str) -> str:
    return f"brands/{folder}/{files.REVIEW}" if folder else f"brands/{files.REVIEW}"


def _signed(folder: str, signed: Iterable[State], records: Records, how: tuple[str, str, date]) -> bytes:
    """The file of a folder with the signatures added, without those that they replace and the void ones of the same
    records: one a line and sorted, so that what two people sign is easily merged.
    """
    stage, post, day = how
    mine = {each.name: each.digest for each in signed if each.folder == folder}
    every = [each.value for each in records.signatures if each.value.branch == folder]
    kept = {
        each for each in every if each.record not in mine or (each.digest == mine[each.record] and each.stage != stage)
    }
    lines = [(each.record, each.stage, each.post, str(each.date), each.digest) for each in kept]
    lines += [(name, stage, post, str(day), digest) for name, digest in mine.items()]
    lines.sort(key=lambda line: (line[0], STAGES.index(line[1]), line))
    return (HEAD + "".join(map(_line, lines))).encode()


def _line(signature: Sequence[str]) -> str:
    record, stage, post, day, digest = signature
    quoted = json.dumps(post, ensure_ascii=False)
    return f"- {{record: {record}, stage: {stage}, post: {quoted}, date: {day}, digest: {digest}}}\n"


def _refuse_faulty(root: Path, folder: str, content: bytes, records: Records, day: date) -> None:
    """Raise UsageError where the check would find an error in a file, as where the post is a person."""
    made = read(RecordFile(_path(folder), folder, is_review=True), content, record_reader(root, day))
    problems = [*made.problems, *SingleRecordChecks(records.vocabulary, {}).check(made.value or ())]
    if has_errors(problems):
        raise UsageError(f"没有签，因为：\n{report(problems)}")
