"""The files by which a few are judged: all of their organisations, and those that their records name.

Every ``branch.yml`` is looked at besides, but as bytes: it is read where the organisation is anonymous, or may have a
name that is looked for. Of all other organisations only their folders are known.
"""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from typing import Any

from showcase.model import SERVICE_POINTS, Branch, Project, Selection, ServicePoint
from showcase.problems import slips
from showcase.reading import files, names
from showcase.reading.document import Reader
from showcase.reading.record_files import RecordFile, load, read, record_files

ORGANISATIONS = ("parents", "owners", "joint_with")
"""Keys of records that list organisations."""
NAMES = ("parent_names", "owner_names")
"""Keys that list names of organisations which are not on the site."""
PARTED = re.compile(r"[、,，;；/]")
BRANCH_ADDRESS = re.compile("branches/([a-z0-9-]+)(?:/([a-z0-9-]+))?")
POINT_ADDRESS = re.compile("service-points/([a-z0-9-]+)")
HAN = re.compile(r"[\u4e00-\u9fff]")

Needle = tuple[bytes, ...]
"""What a file has in it that may hold a name."""


def survey(root: Path, selection: Selection, reader: Reader) -> files.Folder:
    """What lies under ``root``, as far as it is needed to judge the files of a selection."""
    near = _Nearby(root, reader)
    near.walked |= {*selection.folders, SERVICE_POINTS}
    walked = frozenset(near.walked)
    folder = files.survey(root, walked)
    for file in record_files(folder):
        if file.path in selection:
            for value in near.values(file):
                near.follow(value)
    if "brands/redirects.yml" in selection:
        near.follow_addresses()
    near.look(folder, walked)
    if near.walked - walked:
        folder = files.survey(root, near.walked)
    return near.completed(folder, selection)


class _Nearby:
    """Gathers the files that records name, and the organisations that have one of their names."""

    def __init__(self, root: Path, reader: Reader) -> None:
        self._root, self._reader = root, reader
        with os.scandir(root / "brands") as entries:
            every = [each.name for each in entries if each.is_dir(follow_symlinks=False)]
        uses = Counter(map(names.same, every))
        self.walked = {name for name in every if uses[names.same(name)] > 1}
        """Folders of which every file may be needed; those among them that some computers take for one another."""
        self._known = {*filter(names.is_record_slug, every)} - self.walked
        self._files: dict[str, RecordFile] = {}
        self._exact: set[bytes] = set()
        """Names that no second organisation may have."""
        self._missing: set[Needle] = set()
        """What should name an organisation and is the folder of none."""
        self._missing_projects: set[Needle] = set()
        self._owners: set[str] = set()
        """What stands before the slash where a missing project is written, and is the folder of no organisation."""
        self._others: set[str] = set()

    def values(self, file: RecordFile) -> tuple[Any, ...]:
        """What the records of a file say."""
        found = read(file, load(self._root, file.path), self._reader).value or ()
        return tuple(record.value for record in found)

    def follow(self, value: Any) -> None:
        """Gather what one of the selected records names."""
        named = [value.name] if isinstance(value, Branch | ServicePoint) else []
        self._exact |= {name.encode() for key in NAMES for name in (*named, *getattr(value, key, ()))}
        for slug in _organisations(value):
            if not self._is_there(RecordFile(f"brands/{slug}/branch.yml", slug)):
                self._missing |= _needles(slug)
        for key in _projects(value):
            self._add_project(key)
        self.walked |= {key.partition("#")[0] for key in _evidence(value)}
        self._add_above(value)
        for pairing in getattr(value, "pairings", ()):
            self._add(RecordFile(f"brands/{pairing.partner}/branch.yml", pairing.partner))

    def follow_addresses(self) -> None:
        """Gather the records at the old and new addresses of ``redirects.yml``."""
        content = load(self._root, "brands/redirects.yml")
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
        for branch, project in BRANCH_ADDRESS.findall(text):
            self._add(RecordFile(f"brands/{branch}/branch.yml", branch))
            self._add(RecordFile(f"brands/{branch}/projects/{project}.yml", branch, slug=project))
        for slug in POINT_ADDRESS.findall(text):
            self._add(RecordFile(f"brands/{SERVICE_POINTS}/{slug}.yml", SERVICE_POINTS, slug=slug))

    def _add_above(self, value: Any) -> None:
        """Gather the organisations above one, and the projects that one is part of or has its model in."""
        if isinstance(value, Branch):
            for slug in value.parents:
                self._add(RecordFile(f"brands/{slug}/branch.yml", slug))
        elif isinstance(value, Project):
            for key in _projects(value):
                self._add_project(key)

    def _add_project(self, key: str) -> None:
        branch, _, slug = key.partition("/")
        if not self._add(RecordFile(f"brands/{branch}/projects/{slug}.yml", branch, slug=slug)):
            self._missing_projects |= _needles(slug or key)
            if self._is_there(RecordFile(f"brands/{branch}/branch.yml", branch)):
                self.walked.add(branch)
            elif slug:
                self._owners.add(branch)

    def _add(self, file: RecordFile) -> bool:
        """Gather a file and what it stands below; False where there is none."""
        if file.path not in self._files and self._is_there(file):
            self._files[file.path] = file
            for value in self.values(file):
                self._add_above(value)
        return file.path in self._files

    def _is_there(self, file: RecordFile) -> bool:
        is_named = file.branch in self._known and (not file.slug or names.is_record_slug(file.slug))
        path = self._root / file.path
        return is_named and path.is_file() and not path.is_symlink()

    def look(self, folder: files.Folder, walked: Iterable[str]) -> None:
        """Look into the ``branch.yml`` of all organisations but those of ``walked``, into the service points, and,
        where a project is missing, into all projects.
        """
        self.walked |= {slips.slug_meant(owner, self._known) for owner in self._owners} - {""}
        owners = set[Needle]().union(*map(_needles, self._owners))
        for slug in sorted(self._known - {*walked}):
            content = load(self._root, path := f"brands/{slug}/branch.yml")
            if isinstance(content, bytes):
                self._others.add(slug)
                if is_owner := _has(content, owners):
                    self.walked.add(slug)
                if is_owner or b"anonymous" in content or self._may_be_named(content):
                    self._add(RecordFile(path, slug))
            if self._missing_projects:
                self._look_at_projects(slug)
        for slug, path in folder.service_points.items():
            content = load(self._root, path)
            if isinstance(content, bytes) and self._may_be_named(content):
                self._add(RecordFile(path, SERVICE_POINTS, slug=slug))

    def _may_be_named(self, content: bytes) -> bool:
        return any(name in content for name in self._exact) or _has(content, self._missing)

    def _look_at_projects(self, branch: str) -> None:
        for file in (self._root / f"brands/{branch}/projects").glob("*.yml"):
            content = load(self._root, path := f"brands/{branch}/projects/{file.name}")
            if isinstance(content, bytes) and _has(content, self._missing_projects):
                self._add(RecordFile(path, branch, slug=file.stem))

    def completed(self, folder: files.Folder, selection: Selection) -> files.Folder:
        """The folder with the gathered files, and without the service points of which nobody asks."""
        branches, projects = dict(folder.branches), dict(folder.projects)
        for path, file in self._files.items():
            if file.branch != SERVICE_POINTS and file.slug:
                projects[file.branch, file.slug] = path
            elif file.branch != SERVICE_POINTS:
                branches[file.branch] = path
        points = folder.service_points.items()
        return replace(
            folder,
            branches={path.split("/")[1]: path for path in sorted(branches.values())},
            projects=dict(sorted(projects.items(), key=itemgetter(1))),
            service_points={slug: path for slug, path in points if path in self._files or path in selection},
            others=frozenset(self._others - branches.keys()),
        )


def _organisations(value: Any) -> Iterator[str]:
    """The organisations that a record names."""
    for key in ORGANISATIONS:
        yield from getattr(value, key, ())
    if isinstance(value, Branch):
        named = [pairing.partner for pairing in value.pairings]
        named += [result.participant for held in value.rounds for result in held.results]
        for group in value.liaison_groups:
            named += [*group.members, *(slug for visit in group.visits for slug in visit.members)]
        yield from filter(None, named)


def _projects(value: Any) -> Iterator[str]:
    """The projects that a record names."""
    named = [getattr(value, key, "") for key in ("project", "part_of")]
    named += [each.project for each in getattr(value, "adopted_from", ())]
    named += [result.project for held in getattr(value, "rounds", ()) for result in held.results]
    yield from filter(None, named)


def _evidence(value: Any) -> Iterator[str]:
    """The achievements that a record names."""
    yield from getattr(value, "evidence", ())
    for problem in getattr(value, "problems", ()):
        yield from problem.evidence
    for pairing in getattr(value, "pairings", ()):
        yield from pairing.achievements


def _needles(text: str) -> set[Needle]:
    """What a file has in it that may hold the name, or one of several names, which ``text`` is: each of its Chinese
    characters, for marks and spaces may differ; else the text.
    """
    parts = {text, *(part.strip(" “”\"'").removesuffix(".yml") for part in PARTED.split(text))}
    return {
        tuple(sorted(char.encode() for char in {*HAN.findall(part)})) or (part.lower().encode(),)
        for part in filter(None, parts)
    }


def _has(content: bytes, needles: Iterable[Needle]) -> bool:
    """Whether a file has all parts of one of the needles."""
    return any(all(part in content or part in content.lower() for part in needle) for needle in needles)
