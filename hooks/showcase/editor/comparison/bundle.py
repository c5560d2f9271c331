"""Changed pages in one HTML file that opens anywhere: its style sheet and pictures are in it, and it loads nothing."""

import re
import tarfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import nh3
from markdown import Markdown
from markupsafe import Markup

from showcase import pipeline
from showcase.catalog import Catalog
from showcase.desk import Scope, UsageError
from showcase.editor.comparison.compare import compare
from showcase.editor.comparison.embedding import anchor, embedded
from showcase.editor.comparison.markdown import Part, fitted
from showcase.editor.comparison.records import KINDS, Record
from showcase.model import THEME, Achievement, Task
from showcase.problems import report
from showcase.reading import git, last_changes
from showcase.site import Imprint, Page, SiteContext, Templates, pages, site_context, source_day
from showcase.site.rendering import assets

LETTER = 400_000
"""Characters of the letter at most."""
ESCAPED = "~<@:&|"
"""What letters escape, and Python-Markdown by itself would not take for escaped."""
PREVIEW = re.compile(r"，预览里是 <code>([^<]*?)index\.html</code>")


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the bundle: its anchor, what on it is new or changed, and its body."""

    anchor: str
    title: str
    told: tuple[str, ...]
    body: Markup


@dataclass(frozen=True, slots=True)
class Bundle:
    """The file, and how many pages and pictures are in it."""

    content: str
    pages: int
    pictures: int


def bundle(scope: Scope, since: str, base: str) -> Bundle:
    """The pages of the records in ``scope``; with ``since``, a commit, of those that changed after it, with the letter.

    What leads to other pages leads to the site at ``base``, or is text where that is ``""``. Raises GitError, and
    UsageError where a record that is asked for has an error; in a letter it is told.
    """
    with TemporaryDirectory() as scratch:
        letter: list[Part] = []
        if since:
            compared = compare(_checked_out(scope.root, since, Path(scratch)), scope.root)
            catalog, letter, records = compared.catalog, compared.letter, compared.records
        else:
            found = pipeline.survey(scope.root)
            if wrong := [each for each in found.problems if each.is_error and each.path in scope]:
                raise UsageError(f"记录有错误，没有合成文件。\n{report(wrong)}")
            catalog = pipeline.catalog(found)
            records = [("", record) for name in KINDS.values() for record in getattr(catalog, name)]
        site = _site(catalog, scope.root, Path(scratch))
        shown = _shown(site, [each for each in records if each[1].path in scope])
        bodies, pictures = embedded([page for page, _ in shown], base, site.cards.photos)
        views = [
            PageView(anchor(number), page.title, tuple(told), Markup(body))  # noqa: S704 - made by our templates
            for number, ((page, told), body) in enumerate(zip(shown, bodies, strict=True), 1)
        ]
        content = site.templates.render(
            "site/bundle",
            style=_style(),
            versions=_versions(scope.root, since),
            letter=_html(letter, {page.url: number for number, (page, _) in enumerate(shown, 1)}),
            pages=views,
        )
        return Bundle(content, len(views), pictures)


def _checked_out(root: Path, commit: str, folder: Path) -> Path:
    """A folder with the records and the settings as of a commit."""
    named = git(root, "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}")
    archive = folder / "before.tar"
    present = git(root, "ls-tree", "--name-only", named, "--", "brands", "mkdocs.yml").splitlines()
    git(root, "archive", "--format=tar", f"--output={archive}", named, "--", *(present or ["brands"]))
    with tarfile.open(archive) as file:
        file.extractall(folder / "before", filter="data")
    return folder / "before"


def _site(catalog: Catalog, root: Path, scratch: Path) -> SiteContext:
    changes = last_changes(root)
    imprint = Imprint(changes=changes, as_of=source_day(changes.values()))
    return site_context(catalog, THEME, "", root, imprint, scratch / "cache", Templates(THEME))


def _shown(site: SiteContext, records: Iterable[tuple[str, Record]]) -> list[tuple[Page, list[str]]]:
    """The pages that show these records, in the order of their addresses, each with what happened to the records."""
    wanted: dict[str, list[tuple[str, str]]] = {}
    for verb, record in records:
        name = record.title if isinstance(record, Achievement | Task) else record.name
        wanted.setdefault(site.cards.addresses.of(record).partition("#")[0], []).append((verb, name))
    shown = sorted((page for page in pages(site) if page.url in wanted), key=attrgetter("url"))
    return [
        (page, [verb if name == page.title else f"{verb}：{name}" for verb, name in wanted[page.url] if verb])
        for page in shown
    ]


def _html(letter: list[Part], numbers: Mapping[str, int]) -> Markup:
    """The letter, with links to the pages that are in the bundle."""
    if not letter:
        return Markup()
    converter = Markdown(tab_length=2, extensions=["tables", "fenced_code"])
    converter.ESCAPED_CHARS.extend(ESCAPED)
    clean = nh3.clean(converter.convert(fitted(letter, LETTER)))

    def link(found: re.Match[str]) -> str:
        number = numbers.get(found[1])
        return f'，见<a class="bs-link" href="#{anchor(number)}">第 {number} 页</a>' if number else ""

    return Markup(PREVIEW.sub(link, clean))  # noqa: S704 - nh3 has just cleaned it


def _style() -> Markup:
    own, _ = assets.joined(THEME / "bundle", "bundle")
    css = assets.bundle(THEME).style.content + own.content
    return Markup(f"<style>\n{css}</style>")  # noqa: S704 - our own style sheets


def _versions(root: Path, since: str) -> list[str]:
    """The commits that are compared, and their days."""
    if not since and not (root / ".git").exists():
        return []
    described = [git(root, "log", "-1", "--format=%h（%cs）", commit, "--") for commit in (since, "HEAD") if commit]
    words = ("改前", "改后") if since else ("内容",)
    versions = [f"{word}：提交 {version}" for word, version in zip(words, described, strict=True)]
    if git(root, "status", "--porcelain", "--", "brands"):
        versions[-1] += "，另有没有提交的改动"
    return versions
