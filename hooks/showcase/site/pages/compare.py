"""``compare/``: two projects or two organisations side by side; which two, the address says (``?a=…&b=…``)."""

from collections.abc import Iterator

from showcase.site.context import SiteContext
from showcase.site.page import Page

URL = "compare/"


def pages(site: SiteContext) -> Iterator[Page]:
    """The page. Its script reads the rows from the pages of the two, so that it holds no text of a record itself."""
    lead = "把两个项目，或者两个党组织，已收录的内容并排列出。照录各自页面，不评高低。"
    yield site.page(URL, "对比", "site/compare", lambda: {"lead": lead}, description=lead)
