"""Search: the page, and the documents that Pagefind indexes, one token for each character."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.model import Achievement, Branch, Honour, Metric, Project, Source
from showcase.writing import browse, prose, text
from showcase.writing.page import Page
from showcase.writing.press import Press
from showcase.writing.views import LinkView

CHARACTER = re.compile(r"[^\W_]")
BETWEEN = " sep "
"""Stands between the parts of a record, so that no match runs from one into the next; a query cannot hold it."""
LANGUAGE = "zxx"
"""A language that has no segmenter and no stemmer: every token counts as it stands."""


@dataclass(frozen=True, slots=True)
class Document:
    """One record as search sees it: ``parts`` are its texts in the order a reader would meet them."""

    key: str
    url: str
    kind: str
    title: str
    branch: str
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The parts as sentences, each with its own end."""
        return "".join(part if part[-1] in "。！？；" else f"{part}。" for part in self.parts)


def tokens(text: str) -> str:
    """The letters and digits of ``text`` in their plain form, one by one with spaces between; the rest is dropped.

    An exact phrase of such tokens is a substring of the text. The browser makes the same of a query
    (``theme/js/70-search-text.js``); a test compares the two.
    """
    return " ".join(CHARACTER.findall(unicodedata.normalize("NFKC", text).lower()))


def page(press: Press) -> Page:
    """``search/``: works with the script; without it, it says how to browse."""
    popular = tuple(LinkView(view.name, view.url) for view in browse.fields(press) if view.need)[:8]
    description = "检索品牌项目、党组织和服务成果。"
    return press.page("search/", "检索", "search", lambda: {"popular": popular}, description=description)


def documents(press: Press) -> Iterator[Document]:
    """Every project, organisation and achievement."""
    catalog, address = press.catalog, press.cards.addresses.of
    for project in catalog.projects:
        owner = catalog.branch[project.branch].name
        yield Document(project.key, address(project), "品牌", project.name, owner, _filled(_project(press, project)))
    for branch in catalog.branches:
        yield Document(branch.key, address(branch), "党组织", branch.name, "", _filled(_branch(press, branch)))
    for deed in catalog.achievements:
        owner = catalog.branch[deed.branch].name
        yield Document(deed.key, address(deed), "成果", deed.title, owner, _filled(_deed(press, deed)))


def html(document: Document) -> str:
    """The small page that Pagefind reads: nothing but tokens, those of the name weighing most."""
    rest = BETWEEN.join(tokens(part) for part in (document.branch, *document.parts))
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><body>'
        f'<p data-pagefind-weight="7">{tokens(document.title)}</p><p>{BETWEEN}{rest}</p></body></html>'
    )


def path(key: str) -> str:
    """Where a document lies below the index's source; Pagefind hands the folder back as the result's address."""
    branch, _, deed = key.partition("#")
    return f"{branch}/-/{deed}/index.html" if deed else f"{branch}/index.html"


def shards(found: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """What results show, one JSON file an organisation: ``search/<branch>.json``, key → record."""
    by_branch: dict[str, dict[str, dict[str, str]]] = {}
    for document in found:
        branch = re.split("[/#]", document.key)[0]
        shown = {"url": document.url, "kind": document.kind, "title": document.title}
        by_branch.setdefault(branch, {})[document.key] = {**shown, "branch": document.branch, "text": document.text}
    for branch, records in by_branch.items():
        yield f"search/{branch}.json", json.dumps(records, ensure_ascii=False, separators=(",", ":"))


def _project(press: Press, project: Project) -> list[str]:
    vocabulary = press.catalog.vocabulary
    return [
        prose.plain(project.summary),
        project.slogan,
        *project.meaning,
        *project.practice,
        prose.plain(project.story),
        _words(vocabulary.initiatives[slug].name for slug in project.initiatives if slug in vocabulary.initiatives),
        _words(press.cards.field_names(project.fields)),
        vocabulary.forms[project.form].name if project.form in vocabulary.forms else "",
        _words(project.owner_names),
        text.place(press.catalog.branch[project.branch].region),
        *((need.what, need.where, need.when, need.phone) if (need := project.need) else ()),
        *_shared(project.honours, project.sources, project.note),
    ]


def _branch(press: Press, branch: Branch) -> list[str]:
    return [
        _words((branch.short_name, *branch.aliases)),
        press.cards.kind(branch),
        _words(branch.firms),
        _words(branch.region.path),
        _words((*branch.parent_names, branch.liaison_group)),
        prose.plain(branch.summary),
        *(event.event for event in branch.history),
        *_metrics(press, branch.figures),
        *_shared(branch.honours, branch.sources, branch.note),
    ]


def _deed(press: Press, deed: Achievement) -> list[str]:
    project = press.catalog.project.get(deed.project)
    return [
        prose.plain(deed.summary),
        project.name if project else "",
        deed.programme,
        *_metrics(press, deed.metrics),
        *_shared(deed.honours, deed.sources, deed.note),
    ]


def _metrics(press: Press, metrics: Iterable[Metric]) -> Iterator[str]:
    measures = press.catalog.vocabulary.measures
    for metric in metrics:
        name = metric.label or (measures[metric.measure].name if metric.measure in measures else "")
        yield f"{name}：{metric.stated}"


def _shared(honours: Iterable[Honour], sources: Iterable[Source], note: str) -> Iterator[str]:
    for honour in honours:
        yield _words((honour.name, *honour.by, honour.recipient))
    for source in sources:
        yield _words((source.title, source.publisher))
    yield note


def _words(words: Iterable[str]) -> str:
    return "，".join(dict.fromkeys(word for word in words if word))


def _filled(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part for part in parts if part)
