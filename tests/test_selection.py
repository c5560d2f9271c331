"""检查几个文件：只读它们和有关的记录，说的和检查全部时一样；只有放在全部里才看得出的不说。"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from office import PROJECT_ROOT, Office
from showcase.model import Selection
from showcase.problems import Problem
from showcase.survey import Survey, of_any_two, survey

TODAY = date(2026, 11, 28)
FAULTS = {
    "name": "name: {name}",
    "parents": "parents: [{slug}, {typo}, {name}]",
    "parent_names": "parent_names: [{name}、{name}]",
    "owner": "parent: {name}",
    "pairings": "pairings:\n  - kind: branch\n    partner: {slug}\n    achievements: [bu-zai, '{slug}/bu-zai']",
    "liaison_group": "liaison_group: 第九联络组\nparents: [{slug}]",
    "founded": "founded: 2026-10",
    "anonymous": "anonymous: true\nname: 某某律师事务所党支部",
    "rounds": (
        "rounds:\n  - id: lei\n    name: 擂台\n    results:\n      - participant: {typo}\n        project: {project}x\n"
        "        result: 优"
    ),
}
OF_PROJECTS = {
    "part_of": "part_of: {project}",
    "owners": "owners: [{typo}, {name}]",
    "owner_names": "owner_names: [{name}]",
    "since": "since: 2026-10",
    "adopted_from": "adopted_from:\n  - project: {name}/{project}\n  - project: {typo}/{file}",
    "photos": "photos:\n  - file: mei-you.jpg\n    alt: 没有的照片\n    consent: true",
}


def faulty(root: Path) -> None:
    """A copy of the real records in which most organisations and projects name others that are missing, or wrongly."""
    shutil.copytree(PROJECT_ROOT / "brands", root / "brands")
    branches, projects = (sorted((root / "brands").glob(f"*/{each}.yml")) for each in ("branch", "projects/*"))
    names = [re.findall("(?m)^name: (.*)$", file.read_text(encoding="utf-8"))[0] for file in branches]
    for files, faults in ((branches, FAULTS), (projects, OF_PROJECTS)):
        for number, file in enumerate(files):
            other, of_other = branches[-number % len(branches)].parent.name, projects[-number % len(projects)]
            key, text = list(faults.items())[number % len(faults)]
            written = text.format(
                name=names[-number % len(names)],
                slug=other,
                typo=f"{other[:-2]}{other[-1]}{other[-2]}",
                project=f"{of_other.parts[-3]}/{of_other.stem}",
                file=of_other.stem,
            )
            before = re.sub(rf"(?m)^{key}:.*\n(?:[ -].*\n)*", "", file.read_text(encoding="utf-8"))
            file.write_text(f"{before.rstrip()}\n{written}\n", encoding="utf-8")
    (root / "brands" / branches[0].parent.name.upper()).mkdir()
    (root / "brands" / branches[0].parent.name.upper() / "branch.yml").write_text("name: 甲\n", encoding="utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Survey]:
    root = tmp_path_factory.mktemp("faulty")
    faulty(root)
    return root, survey(root, TODAY)


def differences(root: Path, whole: Survey, path: str) -> Iterator[tuple[str, Problem]]:
    """What a check of one path tells otherwise than the check of all."""
    selection = Selection((path,))
    told = {problem for problem in whole.problems if problem.path in selection}
    near = {*survey(root, TODAY, selection=selection).problems}
    yield from (("only near", problem) for problem in near - told)
    yield from (("only whole", problem) for problem in told - near)


def test_a_few_files_are_judged_as_among_all(whole: tuple[Path, Survey]) -> None:
    root, found = whole
    paths = sorted({problem.path for problem in found.problems if (root / problem.path).is_file()})
    assert len({problem.rule for problem in found.problems}) > 10
    unseen = {rule.id for rule in of_any_two()}
    for path in paths[::3]:
        assert [each for each in differences(root, found, path) if each[1].rule not in unseen] == []


def test_sound_files_are_sound_by_themselves() -> None:
    for folder in sorted((PROJECT_ROOT / "brands").iterdir())[::12]:
        assert survey(PROJECT_ROOT, TODAY, selection=Selection((f"brands/{folder.name}",))).problems == ()


def test_what_is_not_named_is_not_read(whole: tuple[Path, Survey]) -> None:
    path = sorted((PROJECT_ROOT / "brands").glob("*/achievements/*.yml"))[-1].relative_to(PROJECT_ROOT).as_posix()
    near = survey(PROJECT_ROOT, TODAY, selection=Selection((path,)))
    assert near.selected == 1
    assert near.beside < 20 < whole[1].records.files


def test_superiors_are_followed(office: Office) -> None:
    committee = "brands/cheng-lvshi-dangwei/branch.yml"
    office.change(committee, "region:", "parents:\n  - he-lvsuo-dangzhibu\nregion:")
    near = survey(office.root, TODAY, selection=Selection((committee,)))
    assert [problem.rule for problem in near.problems] == ["parents-cycle"]
