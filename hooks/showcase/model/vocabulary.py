"""The controlled vocabulary."""

from collections.abc import Iterable
from dataclasses import field
from decimal import Decimal

from showcase.model.noun import Noun, dataclass
from showcase.model.nouns import Project
from showcase.model.parts import Region

NAMELESS = ("pledged", "unnamed")
"""The stages in which a project is no brand yet: announced only, or carried on without a name of its own."""

UNNAMED = "工作框架"
"""What a framework is called that the vocabulary gives no name."""


@dataclass(frozen=True, slots=True)
class Initiative(Noun):
    """One of the initiatives (工程) of a framework."""

    slug: str
    name: str
    short: str
    summary: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Framework(Noun):
    """A set of initiatives that belong together (工作框架); ``branch`` is the organisation whose own it is."""

    slug: str
    name: str
    initiatives: tuple[str, ...]
    summary: str = ""
    branch: str = ""

    def main(self, initiatives: Iterable[str]) -> str:
        """The first of some initiatives that is one of the framework's; ``""`` where none is."""
        return next((slug for slug in initiatives if slug in self.initiatives), "")


@dataclass(frozen=True, slots=True)
class Field(Noun):
    """A field of service (服务领域); ``need`` is a citizen's wording of it.

    ``away`` where those served are elsewhere: its projects help nobody where their organisations are.
    """

    slug: str
    name: str
    need: str = ""
    summary: str = ""
    away: bool = False


@dataclass(frozen=True, slots=True)
class Institution(Noun):
    """A body that is there for citizens everywhere in the country; ``phone`` is its national telephone number."""

    slug: str
    name: str
    summary: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Situation(Noun):
    """What a citizen is in (办事情形); ``words`` are everyday words for it, ``title`` is the heading of its page.

    ``fields`` are those of the records that help, ``institutions`` those that help everywhere.
    """

    slug: str
    name: str
    words: tuple[str, ...]
    first_step: str
    title: str = ""
    fields: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The situation as a citizen would say it."""
        return self.title or self.name


@dataclass(frozen=True, slots=True)
class Measure(Noun):
    """What a metric counts; ``units`` maps each unit it may be stated in to its factor to the base ``unit``.

    It is a part of the measure ``part_of``; where ``part_if`` is set, only in metrics whose label has these words.
    """

    slug: str
    name: str
    unit: str
    group: str
    units: dict[str, Decimal] = field(default_factory=dict)
    any_unit: bool = False
    part_of: str = ""
    part_if: str = ""

    def factor(self, unit: str) -> Decimal | None:
        """How many base units one ``unit`` is; None where the unit does not belong to this measure."""
        return Decimal(1) if unit == self.unit else self.units.get(unit)


@dataclass(frozen=True, slots=True)
class Word(Noun):
    """A controlled word: a level of honour, a kind of organisation or of pairing, a form of project.

    ``tier`` is of kinds. ``brand`` is of forms: whether a project of this form counts as a brand (品牌).
    """

    slug: str
    name: str
    tier: str = ""
    brand: bool = True


@dataclass(frozen=True, slots=True)
class Term(Noun):
    """A wording to avoid and the one to use instead; ``severity`` is ``error`` or ``warning``.

    ``unless`` lists longer phrases in which the word is right.
    """

    word: str
    use: str = ""
    reason: str = ""
    severity: str = "warning"
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AllowedName(Noun):
    """A person who may be named (a martyr, a leader), or a word that only looks like a name; ``reason`` says why."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FixedWording(Noun):
    """A phrase that has one right form (四个意识); ``slips`` are wrong forms too far from it to be found by likeness.

    ``unless`` lists phrases that are like it and right.
    """

    phrase: str
    slips: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary(Noun):
    """The controlled words of ``brands/vocabulary.yml``, each list in the file's order."""

    initiatives: dict[str, Initiative] = field(default_factory=dict)
    frameworks: dict[str, Framework] = field(default_factory=dict)
    fields: dict[str, Field] = field(default_factory=dict)
    institutions: dict[str, Institution] = field(default_factory=dict)
    situations: dict[str, Situation] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    levels: dict[str, Word] = field(default_factory=dict)
    kinds: dict[str, Word] = field(default_factory=dict)
    forms: dict[str, Word] = field(default_factory=dict)
    pairings: dict[str, Word] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    wording: tuple[FixedWording, ...] = ()
    names_allowed: tuple[AllowedName, ...] = ()
    places: tuple[Region, ...] = ()
    """Regions that the official list of divisions does not have."""

    @property
    def every_framework(self) -> tuple[Framework, ...]:
        """The frameworks, in order; where the vocabulary names none, one of all its initiatives."""
        return tuple(self.frameworks.values()) or (Framework("", UNNAMED, tuple(self.initiatives)),)

    @property
    def framework(self) -> Framework:
        """The site's own framework: the first."""
        return self.every_framework[0]

    def framework_of(self, initiative: str) -> Framework:
        """The framework that an initiative belongs to."""
        return next((each for each in self.every_framework if initiative in each.initiatives), self.framework)

    def mains(self, initiatives: tuple[str, ...]) -> tuple[str, ...]:
        """Of the initiatives of a record the main one in each framework; ``""`` alone where it has none."""
        return tuple(filter(None, (each.main(initiatives) for each in self.every_framework))) or ("",)

    def is_brand(self, project: Project) -> bool:
        """Whether the project counts as a brand: by its form, which may be left out, and only once it has a name."""
        form = self.forms.get(project.form)
        return (form is None or form.brand) and project.stage not in NAMELESS
