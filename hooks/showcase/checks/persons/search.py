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
        "name",
        "short_name",
        "aliases",
        "firms",
        "parent_names",
        "owner_names",
        "liaison_group",
        "by",
        "publisher",
        "measure",
        "id",
        "region",
    ]
)
"""Keys whose value is the name of an organisation, a brand, or no prose at all."""
CONTEXT = 6
"""Characters on each side of a name that a message shows."""
Advice = Callable[[str, Person], str]
"""The text and a person named in it → what to write instead."""


def person_search(rule: Rule, kinds: frozenset[str], vocabulary: Vocabulary, advice: Advice) -> TextSearch:
    """The search of a rule for persons of these kinds, whom neither the vocabulary nor the record allows to be named.

    The title of a source is quoted as it was published, so a name in it is only a warning.
    """
    allowed = [entry.name for entry in vocabulary.names_allowed]

    def find(passage: Passage) -> Iterator[Problem]:
        if passage.key in NAMING_KEYS:
            return
        spared = [*allowed, *own_names(passage)]
        for person in persons(passage.text):
            if person.kind not in kinds or is_allowed(passage.text, person, spared):
                continue
            message = f"“{around(passage.text, person)}”里写出了“{person.name}”，{BELONGS[person.kind]}"
            if passage.is_quoted:
                problem = passage.problem(rule, person.start, person.end, message, QUOTED)
                yield replace(problem, severity=Severity.WARNING)
            else:
                hint = f"{advice(passage.text, person)}；{way_out(person.name)}"
                yield passage.problem(rule, person.start, person.end, message, hint)

    return persons, find


BELONGS = {
    "post": "这是一个人的姓名",
    "byline": "这是作者或编辑的姓名",
    "party": "这是当事人或受助人的姓名",
    "donor": "这是捐款人的姓名",
    "minor": "这是未成年人的姓名或小名",
}
QUOTED = "标题照抄原文，姓名处改用省略号“……”"


def way_out(name: str) -> str:
    """What to write where the name is none, or is that of someone who may be named."""
    return f"看错了、不是人名的，在这条记录里加一行　names_allowed: [{name}]"


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
            begin = max(0, person.start - len(word))
            at = text.find(word, begin, person.end + len(word))
            if 0 <= at <= person.start and person.end <= at + len(word):
                return True
    return False


def around(text: str, person: Person) -> str:
    """The name with a few characters on both sides."""
    return text[max(0, person.start - CONTEXT) : person.end + CONTEXT].replace("\n", " ").strip()


def without(text: str, person: Person) -> str:
    """The same without the name."""
    before = text[max(0, person.start - CONTEXT) : person.start]
    return f"{before}{text[person.end : person.end + CONTEXT]}".replace("\n", " ").strip()
