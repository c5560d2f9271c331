"""What those who help in a situation tell of it: the beginning of their stories."""

from collections.abc import Iterable

from showcase.catalog import Helper, helpers
from showcase.model import Project, Situation, dataclass
from showcase.site.components.cards import Cards
from showcase.site.components.views import LinkView
from showcase.site.rendering import prose, text

SHOWN = 3
LENGTH = 120
"""Characters that are shown of a story."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """The beginning of a story, with the record it is from."""

    link: LinkView
    text: str


def stories(cards: Cards, situation: Situation, records: Iterable[Helper]) -> tuple[StoryView, ...]:
    """The first three, those that say most of the situation first. One word that is not its name says too little."""
    said = helpers.mentions(cards.catalog, situation)
    told = [(said(_told(record)), record) for record in records]
    telling = [(words, record) for words, record in told if situation.name in words or len(words) > 1]
    telling.sort(key=lambda each: -len(each[0]))
    return tuple(StoryView(cards.link(record), text.shorten(_told(record), LENGTH)) for _, record in telling[:SHOWN])


def _told(record: Helper) -> str:
    effect = record.effect if isinstance(record, Project) else ""
    return prose.plain(record.story) or prose.plain(effect)
