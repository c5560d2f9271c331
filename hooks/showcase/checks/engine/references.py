"""What records call each other: folders, and the names that stand for them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from showcase.model import Records, ScalarNode, lazy
from showcase.problems import slips

MARKS = lazy(r"[\s“”‘’\"'「」『』《》〈〉·]")
ORGANISATION = re.compile(r".{3,}(?:党委|支部|总支|党组|委员会|协会|司法局|司法厅|律师事务所|律所|公司|中心|集团)")
PLAIN = lazy(r"\w[\w·（）()]*")
BETWEEN = lazy(r"[、,，;；]")

MOST = 6
"""So many achievements are named to choose from."""
AROUND = re.compile(r"^brands/|/(?:branch\.yml)?$")
"""What a path has around the name of a folder."""


class References:
    """The organisations and projects of all records by their names. An anonymous organisation has none."""

    def __init__(self, records: Records) -> None:
        self._records = records

    @cached_property
    def _branches(self) -> Mapping[str, set[str]]:
        slugs: dict[str, set[str]] = defaultdict(set)
        for slug, record in self._records.branches.items():
            branch = record.value
            for name in (branch.name, branch.short_name, *branch.aliases):
                if name and not branch.anonymous:
                    slugs[folded(name)].add(slug)
        return slugs

    @cached_property
    def _projects(self) -> Mapping[str, set[str]]:
        keys: dict[str, set[str]] = defaultdict(set)
        for key, record in self._records.projects.items():
            keys[folded(record.value.name)].add(key)
        return keys

    def branches(self, text: str) -> tuple[str, ...]:
        """The folders that ``text`` may mean: the organisations of that name, or the one folder surely mistyped."""
        named = tuple(sorted(self._branches.get(folded(text), ())))
        known = self._records.branches.keys() | {key for key in self._records.unread if "/" not in key}
        return named or _one(slips.slug_meant(text, known) if text.isascii() else "")

    def projects(self, text: str, branch: str) -> tuple[str, ...]:
        """The projects that ``text`` may mean in a record of ``branch``: its own before those of others."""
        text = text.removesuffix(".yml").replace("projects/", "")
        owner, slash, name = text.rpartition("/")
        owners = self.branches(owner) if slash and owner not in self._records.branches else (owner,)
        own = (branch,) if not slash else owners
        named = sorted(self._projects.get(folded(name), ()))
        nearest = [key for key in named if key.partition("/")[0] in own]
        if nearest or named:
            return tuple(nearest or named)
        keys: Iterable[str] = (key for key in self._records.projects if key.partition("/")[0] in own)
        slugs = {key.partition("/")[2]: key for key in keys}
        near = name if name in slugs else slips.slug_meant(name, slugs) if name.isascii() else ""
        return _one(slugs.get(near, ""))

    def projects_of(self, branch: str) -> list[str]:
        """The projects of an organisation, each by its file's name with the project's name."""
        records = self._records.projects.items()
        return [f"{key.partition('/')[2]}（{each.value.name}）" for key, each in records if each.value.branch == branch]

    def each(self, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The names of an enumeration, each with the folders it may mean; one where the whole is a name."""
        text = AROUND.sub("", text.strip().strip("“”"))
        if self.branches(text):
            return ((text, self.branches(text)),)
        parts = [part.strip() for part in BETWEEN.split(text) if part.strip()]
        if len(parts) > 1 and (any(map(self.branches, parts)) or all(map(ORGANISATION.fullmatch, parts))):
            return tuple((part, self.branches(part)) for part in parts)
        return ((text, ()),)


def achievements_named(records: Records, branch: str, year: str = "") -> str:
    """A sentence that lists an organisation's achievements, of a year where one is given, to choose from; or ``""``."""
    own = [each.value for each in records.achievements if each.value.branch == branch and year in ("", each.value.year)]
    shown = "、".join(f"{each.id}（{each.title}）" for each in own[:MOST])
    return f"{year and f'{year} 年的'}成果有：{shown}{' 等' if len(own) > MOST else ''}。" if own else ""


def stands_on_line(node: ScalarNode) -> bool:
    """Whether a value is written on one line as it reads, so that another can take its place there."""
    quotes = 2 * (node.style in ("'", '"'))
    return node.style not in ("|", ">") and node.place.end_column - node.place.column == len(node.text) + quotes


def folded(name: str) -> str:
    """What stays of a name without marks, spaces and width; 中共 before it is left out."""
    return MARKS.sub("", unicodedata.normalize("NFKC", name)).removeprefix("中共").casefold()


def reference_lines(keys: tuple[str, str], found: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """Names with the folders they mean, as a record writes them: these under the first of the keys."""
    pairs = tuple(found)
    folders = dict.fromkeys(each[0] for _, each in pairs if each)
    others = dict.fromkeys(_quoted(text) for text, each in pairs if not each)
    blocks = ((key, items) for key, items in zip(keys, (folders, others), strict=True) if items)
    return tuple(line for key, items in blocks for line in (f"{key}:", *(f"  - {item}" for item in items)))


def _quoted(text: str) -> str:
    """A name as a value in YAML."""
    return text if PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
