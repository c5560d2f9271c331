"""``correct/``: where a reader says what is wrong, and hands it to the office."""

from collections.abc import Iterator

from showcase.site.context import SiteContext
from showcase.site.page import Page

URL = "correct/"


def pages(site: SiteContext) -> Iterator[Page]:
    """The page. It knows the record by the link that leads to it; what is written there stays in the browser."""
    lead = "页面上写错了、过时了、不该公开，或者有可以补充的，请在这里写下来，交给本站核对。"
    imprint = site.imprint

    def context() -> dict[str, object]:
        return {"lead": lead, "ways": imprint.correction, "organiser": imprint.organiser, "contact": imprint.contact}

    yield site.page(URL, "更正内容", "site/correct", context, description=lead)
