"""``pairings/`` (结对): every pairing, by kind; no page where none is recorded."""

from collections import Counter
from collections.abc import Iterator, Sequence

from showcase.catalog import ListedPairing
from showcase.site.components import PagerView, mechanisms
from showcase.site.context import SiteContext
from showcase.site.page import Page

SECTION, TITLE = "pairings/", "结对"
PAIRINGS_A_PAGE = 60


def pages(site: SiteContext) -> Iterator[Page]:
    """The list."""
    listed, words = site.catalog.pairings, site.catalog.vocabulary.pairings
    numbers = Counter(words[each.pairing.kind].name for each in listed)
    lead = f"收录 {len(listed)} 项：{'，'.join(f'{name} {number} 项' for name, number in numbers.items())}。"

    def context(shown: Sequence[ListedPairing], _: PagerView) -> dict[str, object]:
        return {"lead": lead, "pairings": mechanisms.pairings(site.cards, shown)}

    if listed:
        yield from site.listing(
            listed, PAIRINGS_A_PAGE, SECTION, TITLE, "mechanisms/pairings", context, description=lead
        )
