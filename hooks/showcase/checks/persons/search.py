"""The search that the rules about persons share: who is named, less those who may be."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from showcase.checks.engine import Passage, TextSearch
from showcase.checks.persons.person import Person
from showcase.checks.persons.scan import persons
from showcase.model import Branch, Project, Vocabulary
from showcase.problems import Problem, Rule, Severity

NAMING_KEYS = frozenset(
    [
        "short_name",
        "aliases",
        "firms",
        "parent_names",
        "owner_names",
        "liaison_group",
        "partner_name",
        "participant_name",
        "leader",
        "by",
        "publisher",
        "measure",
        "id",
        "post",
    ]
)
"""Keys whose value is the name of an organisation, no prose at all, or what has a rule of its own."""
CONTEXT = 6
"""Characters on each side of a name that a message shows."""
APART = 9
"""How far the names of one list or one byline may stand apart."""
Named = tuple[Person, ...]
"""Persons named together: in one list, in one byline."""
Advice = Callable[[str, Named], str]
"""The text and the persons named in it together → what to write instead."""
BELONGS = {
    "post": "是人的姓名",
    "byline": "是作者或编辑的姓名",
    "party": "是当事人或受助人的姓名",
    "donor": "是捐款人的姓名",
    "minor": "是未成年人的姓名或小名",
}


def person_search(rule: Rule, kinds: frozenset[str], vocabulary: Vocabulary, advice: Advice) -> TextSearch:
    """The search of a rule for persons of these kinds, whom neither the vocabulary nor the record allows to be named.

    The title of a source is quoted as it was published, so a name in it is only a warning.
    """
    allowed = [entry.name for entry in vocabulary.names_allowed]

    def find(passage: Passage) -> Iterator[Problem]:
        if passage.key in NAMING_KEYS or passage.keys == ("name",):
            return
        spared, text = [*allowed, *own_names(passage)], passage.text
        found = [each for each in persons(text) if each.kind in kinds and not is_allowed(text, each, spared)]
        for named in _together(text, found):
            start, end = named[0].start, named[-1].end
            names = "、".join(f"“{each.name}”" for each in named)
            message = f"“{around(text, start, end)}”里的{names}{BELONGS[named[0].kind]}"
            if "sources" in passage.keys and passage.is_quoted:
                problem = passage.problem(rule, start, end, message, "标题照抄原文，姓名处改用省略号“……”")
                yield replace(problem, severity=Severity.WARNING)
            else:
                hint = f"{advice(text, named)}；{way_out(*(addressed(text, each) for each in named))}"
                yield passage.problem(rule, start, end, message, hint)

    return persons, find


def way_out(*names: str) -> str:
    """What to write where the names are none, or are those of persons who may be named."""
    return f"看错了、不是人名的，在这条记录里加一行　names_allowed: [{', '.join(dict.fromkeys(names))}]"


def addressed(text: str, person: Person) -> str:
    """The name as it may be allowed: a surname alone only with the form of address after it, 王书记."""
    is_alone = len(person.name) == 1 and text.startswith(person.cue, person.end)
    return f"{person.name}{person.cue}" if is_alone else person.name


def own_names(passage: Passage) -> tuple[str, ...]:
    """The words of a record that are no names of persons: by its own statement, or because it is called so."""
    value = passage.record.value
    allowed: tuple[str, ...] = value.names_allowed
    if isinstance(value, Branch):
        return (*allowed, value.name, value.short_name, *value.aliases, *value.firms)
    return (*allowed, value.name) if isinstance(value, Project) else allowed


def is_allowed(text: str, person: Person, allowed: Iterable[str]) -> bool:
    """Whether the name is one of ``allowed``, or a part of one where it stands."""
    for word in allowed:
        if person.name == word:
            return True
        if len(word) > len(person.name) and person.name in word:
            at = text.find(word, max(0, person.end - len(word)), person.start + len(word))
            if at >= 0:
                return True
    return False


def around(text: str, start: int, end: int) -> str:
    """The part of the text with a few characters on both sides."""
    return text[max(0, start - CONTEXT) : end + CONTEXT].replace("\n", " ").strip()


def without(text: str, start: int, end: int) -> str:
    """A few characters on both sides of the part of the text."""
    return f"{text[max(0, start - CONTEXT) : start]}{text[end : end + CONTEXT]}".replace("\n", " ").strip()


def _together(text: str, found: Iterable[Person]) -> Iterator[Named]:
    """The persons, those of one list or one byline together."""
    named: Named = ()
    for person in found:
        if named:
            between = text[named[-1].end : person.start]
            if person.kind != named[-1].kind or len(between) > APART or not {"。", "\n"}.isdisjoint(between):
                yield named
                named = ()
        named = (*named, person)
    if named:
        yield named
