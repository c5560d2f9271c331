"""What lies under ``brands/``: which file is which record, and what does not belong there."""

import re
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from showcase.model import LIMITS, SERVICE_POINTS, UNDATED
from showcase.problems import Problem, Rule
from showcase.reading import names, strays
from showcase.reading.file_tree import collisions, walk
from showcase.reading.keys import PHOTO_FILE
from showcase.reading.rules.files import BRANCH_MISSING, FILE_MISPLACED, FILE_NAME
from showcase.reading.rules.photos import PHOTO_TYPE

YEAR = re.compile(rf"(19|20)\d\d|{UNDATED}", re.ASCII)
YEARLY = {"achievements": "成果", "tasks": "任务", "reports": "述职材料"}
"""The folders of an organisation that hold one file a year, and what these are called."""
PHOTO = re.compile(PHOTO_FILE.pattern)
REVIEW = "review.yml"
"""The file of the signatures of a folder's records; the one at the top has those of the vocabulary."""
TOP = ("vocabulary.yml", "redirects.yml")
PAGES = (".md", ".jpg", ".jpeg", ".png", ".webp")
"""What lies under ``docs/``."""
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
IMAGES = (".svg", ".gif", ".bmp", ".heic", ".heif", ".tif", ".tiff", ".avif", ".jfif", ".psd", ".pdf")


@dataclass(slots=True)
class Folder:
    """The files under one ``brands/``, by what they are, each a path relative to the folder that holds ``brands/``."""

    branches: dict[str, str] = field(default_factory=dict)
    projects: dict[tuple[str, str], str] = field(default_factory=dict)
    achievements: dict[tuple[str, str], str] = field(default_factory=dict)
    tasks: dict[tuple[str, str], str] = field(default_factory=dict)
    reports: dict[tuple[str, str], str] = field(default_factory=dict)
    service_points: dict[str, str] = field(default_factory=dict)
    reviews: dict[str, str] = field(default_factory=dict)
    """The files of signatures by folder, ``""`` for that of the vocabulary."""
    photos: set[str] = field(default_factory=set)
    top: set[str] = field(default_factory=set)
    docs: list[str] = field(default_factory=list)
    """The files under ``docs/``."""
    others: frozenset[str] = frozenset()
    """Organisations whose files are not looked into, where only a few files are checked."""
    paths: list[str] = field(default_factory=list)
    """All files, those that have no place included."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def pictures(self) -> list[str]:
        """The pictures of hand-written pages, which are published as they are."""
        return [path for path in self.docs if path.endswith(PICTURES)]

    @property
    def pages(self) -> list[str]:
        """The hand-written pages."""
        return [path for path in self.docs if path.endswith(".md")]

    @property
    def count(self) -> int:
        """Number of YAML files that are read."""
        of_years = len(self.achievements) + len(self.tasks) + len(self.reports)
        once = len(self.branches) + len(self.projects) + len(self.service_points)
        return once + of_years + len(self.reviews) + len(self.top)

    def note(self, path: str, rule: Rule, message: str, hint: str) -> None:
        """Keep a problem of a whole file."""
        self.problems.append(names.file_problem(path, rule, message, hint))


def survey(root: Path, only: Collection[str] | None = None) -> Folder:
    """Every file under ``root/brands``, sorted into its place; links and strangers become problems. Of its folders
    these ``only`` are entered, if any are given.

    ``docs/`` is looked at too: MkDocs follows its links and publishes all it finds there. Nothing here follows a link.
    """
    docs, problems = _docs(root)
    paths, strangers = walk(root, "brands", only)
    folder = Folder(docs=docs, paths=[*paths, *docs], problems=problems)
    doubles = list(collisions(paths))
    folder.problems += [*strangers, *doubles]
    doubled = {problem.path for problem in doubles}
    every = frozenset(paths)
    for path in paths:
        if not any(f"{path}/".startswith(f"{double}/") for double in doubled):
            _place(folder, path, every)
    _homeless(folder)
    return folder


def _docs(root: Path) -> tuple[list[str], list[Problem]]:
    """The files under ``root/docs``, and a problem for each link, stranger and unsafe name."""
    paths, strangers = walk(root, "docs")
    return paths, [*strangers, *collisions(paths), *_misnamed_pages(paths)]


def _misnamed_pages(paths: Iterable[str]) -> Iterator[Problem]:
    for path in paths:
        name = path.rsplit("/", 1)[-1]
        parts = path.split("/")[1:]
        if any(_is_unsafe(part) for part in parts):
            message = f"文件名“{names.printable(name)}”在别的电脑或网址里不能用"
            yield names.file_problem(path, FILE_NAME, message, "只用小写字母、数字、点和连字符，不以点或短横开头")
        elif not name.endswith(PAGES):
            hint = f"docs 里只放 {' '.join(PAGES)}，别的请移走"
            yield names.file_problem(path, FILE_MISPLACED, "这里不该有这个文件，放了就会公开", hint)


def _is_unsafe(name: str) -> bool:
    is_long = len(name.encode("utf-8", "surrogateescape")) > LIMITS.file_name_bytes
    return is_long or bool(names.UNSAFE.search(name)) or names.is_reserved(name)


def _homeless(folder: Folder) -> None:
    """Note the folders whose records or photos belong to no organisation."""
    used: Iterable[str] = (
        *(branch for branch, _ in (*folder.projects, *folder.achievements, *folder.tasks, *folder.reports)),
        *(path.split("/")[1] for path in folder.photos),
        *(set(folder.reviews) - {"", SERVICE_POINTS}),
    )
    for slug in sorted(set(used) - set(folder.branches)):
        path = f"brands/{slug}/branch.yml"
        folder.note(path, BRANCH_MISSING, "这个文件夹里没有 branch.yml", "补上党组织的记录")


def _place(folder: Folder, path: str, paths: Container[str]) -> None:
    """Put one file where its path says it belongs, or note that it belongs nowhere."""
    parts = path.split("/")[1:]
    name = parts[-1]
    stem = name.removesuffix(".yml")
    kind = parts[1] if len(parts) == 3 else ""
    if len(parts) == 1 and name in TOP:
        folder.top.add(path)
    elif parts == [REVIEW]:
        folder.reviews[""] = path
    elif not _is_record(parts) and (stray := strays.recognised(path, paths)):
        folder.note(path, stray.rule, stray.message, stray.hint)
    elif len(parts) > 1 and not names.is_record_slug(parts[0]):
        _misnamed(folder, path, "文件夹名", parts[0])
    elif parts[1:] == [REVIEW]:
        folder.reviews[parts[0]] = path
    elif parts[0] == SERVICE_POINTS:
        _place_service_point(folder, path, parts)
    elif parts[1:] == ["branch.yml"]:
        folder.branches[parts[0]] = path
    elif kind == "projects" and name.endswith(".yml"):
        if names.is_record_slug(stem):
            folder.projects[parts[0], stem] = path
        else:
            _misnamed(folder, path, "文件名", stem)
    elif kind in YEARLY and name.endswith(".yml") and _is_year(kind, stem):
        yearly: dict[tuple[str, str], str] = getattr(folder, kind)
        yearly[parts[0], stem] = path
    elif kind == "photos" and PHOTO.fullmatch(name) and not names.is_reserved(name):
        folder.photos.add(path)
    elif kind == "photos" and name.lower().endswith(PICTURES):
        _misnamed(folder, path, "照片名", name)
    else:
        _misplaced(folder, path, parts)


def _place_service_point(folder: Folder, path: str, parts: list[str]) -> None:
    """Put the file of a service point in its place: they lie in one folder, each in a file of its own."""
    stem = parts[-1].removesuffix(".yml")
    if len(parts) != 2 or not parts[1].endswith(".yml") or stem == "branch":
        hint = f"这个文件夹只放公共法律服务点，每个一个文件：brands/{SERVICE_POINTS}/编号.yml；党组织另起文件夹名"
        folder.note(path, FILE_MISPLACED, "这里不该有这个文件", hint)
    elif names.is_record_slug(stem):
        folder.service_points[stem] = path
    else:
        _misnamed(folder, path, "文件名", stem)


def _is_record(parts: list[str]) -> bool:
    """Whether a file has the name and the place of a record."""
    name, stem = parts[-1], parts[-1].removesuffix(".yml")
    if parts[1:] in (["branch.yml"], [REVIEW]):
        return True
    if parts[0] == SERVICE_POINTS:
        return len(parts) == 2 and name.endswith(".yml") and names.is_slug(stem)
    if len(parts) != 3 or not name.endswith(".yml"):
        return False
    return names.is_slug(stem) if parts[1] == "projects" else parts[1] in YEARLY and _is_year(parts[1], stem)


def _is_year(kind: str, stem: str) -> bool:
    """Whether a file of a year is named as one; only achievements may have no year."""
    return YEAR.fullmatch(stem) is not None and (kind == "achievements" or stem != UNDATED)


def _misnamed(folder: Folder, path: str, what: str, name: str) -> None:
    """Note a name that some computers or addresses cannot take."""
    shown = names.printable(name)
    shown = shown if len(shown) <= 40 else shown[:40] + "…"
    if names.is_reserved(name):
        message, hint = (
            f"{what}不能叫“{shown}”，Windows 电脑不允许这个名字",
            f"换一个名字，例如 {shown.split('.')[0]}-1",
        )
    elif names.is_of_lists(name):
        message = f"{what}不能叫“{shown}”，网站的列表用了这个网址"
        hint = f"换一个名字，例如 {shown}-1；名称的拼音更好认"
    else:
        message = f"{what}“{shown}”写法不对"
        stem, dot, suffix = name.rpartition(".") if what == "照片名" else (name, "", "")
        near = names.near_slug(stem)[: LIMITS.slug].strip("-")
        hint = f"只用小写字母、数字和连字符，不超过 {LIMITS.slug} 个字符"
        hint += f"，例如 {near}{dot}{suffix.lower()}" if near else "，用拼音"
    folder.note(path, FILE_NAME, message, hint)


def _misplaced(folder: Folder, path: str, parts: list[str]) -> None:
    """Note a file that is no part of a record, with where it was most likely meant to go."""
    name = parts[-1].lower()
    if name.endswith(IMAGES):
        hint = "用看图软件打开，另存为 JPEG 或 PNG，再放进 photos"
        folder.note(path, PHOTO_TYPE, f"不收 {name.rpartition('.')[2].upper()} 格式的图片", hint)
        return
    folders = "projects、achievements、tasks、reports、photos"
    hint = f"只能有 branch.yml、{REVIEW}，以及 {folders} 五个文件夹里的记录和照片；别的请移走"
    near = get_close_matches(parts[1].lower(), ["projects", *YEARLY, "photos"]) if len(parts) > 2 else []
    if name.endswith((".yaml", ".yml.txt", ".txt")) and len(parts) > 1:
        hint = f"把后缀改成 .yml：{names.printable(parts[-1].split('.')[0])}.yml"
    elif len(parts) == 3 and parts[1] in YEARLY:
        year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", parts[-1])
        rest = f"；没有年份的放进 {UNDATED}.yml" if parts[1] == "achievements" else ""
        hint = f"{YEARLY[parts[1]]}文件用年份命名，例如 {year[0] if year else 2024}.yml{rest}"
    elif near and near[0] != parts[1]:
        hint = f"文件夹名应当是 {near[0]}"
    folder.note(path, FILE_MISPLACED, "这里不该有这个文件", hint)
