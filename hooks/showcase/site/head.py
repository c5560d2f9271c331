"""The metadata in a page's head: the tags of public bodies, OpenGraph, feeds and JSON-LD.

The names of the public body's tags are those of the annex 网页设计规范 to 国办发〔2017〕47号.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from markupsafe import escape

from showcase.model import CHINA, Branch, Project, ServicePoint
from showcase.site.context import SiteContext
from showcase.site.outputs import feeds, linked_data
from showcase.site.page import Page


class Head:
    """Renders the metadata of each page of a site."""

    def __init__(self, site: SiteContext) -> None:
        self.site = site
        self._feeds = frozenset(feeds.pages(site))
        domain = urlsplit(site.imprint.url).hostname or ""
        self._shared = "".join(
            (
                _meta("SiteName", site.imprint.name),
                _meta("SiteDomain", domain),
                _meta("SiteIDCode", site.imprint.code),
                _property("og:site_name", site.imprint.name),
                _property("og:locale", "zh_CN"),
            )
        )

    def html(self, page: Page) -> str:
        """The elements for the head of ``page``; empty ones are left out."""
        return self._shared + "".join(self._parts(page))

    def _parts(self, page: Page) -> Iterator[str]:
        imprint = self.site.imprint
        yield from self._content(page, page.record) if page.record else self._column(page)
        yield _property("og:title", self._title(page))
        yield _property("og:description", page.description)
        yield _property("og:type", "article" if page.record else "website")
        if imprint.url:
            yield _property("og:url", imprint.absolute(page.url))
        for picture in self.site.sharing.of(page) if self.site.sharing else ():
            yield _property("og:image", imprint.absolute(picture.url))
            yield _property("og:image:width", str(picture.width))
            yield _property("og:image:height", str(picture.height))
            yield _property("og:image:alt", picture.alt)
        if not page.listed:
            yield _meta("robots", "noindex")
            return
        if page.url in self._feeds:
            yield _alternate("application/atom+xml", "feed.xml", f"{page.title}：更新")
            if feeds.has_json(page.url):
                yield _alternate("application/feed+json", "feed.json", f"{page.title}：更新")
        if page.record:
            yield _alternate("application/json", "index.json", f"{page.title}：数据")
        if imprint.url:
            yield linked_data.script(self.site, page)

    def _title(self, page: Page) -> str:
        """The title of a link that stands by itself: a record's name; of a list, which has a general one, with the
        site's.
        """
        name = self.site.imprint.name
        if not page.url:
            return name
        return page.title if page.record or not name else f"{page.title} - {name}"

    def _column(self, page: Page) -> Iterator[str]:
        """栏目页 (a list): its name and description."""
        yield _meta("ColumnName", page.title)
        yield _meta("ColumnDescription", page.description)
        yield _meta(
            "ColumnKeywords", "，".join(dict.fromkeys([page.title, *(step.text for step in page.crumbs[1:-1])]))
        )
        yield _meta("ColumnType", "工作动态")

    def _content(self, page: Page, record: Branch | Project | ServicePoint) -> Iterator[str]:
        """内容页 (a record): its title, date and source."""
        yield _meta("ArticleTitle", page.title)
        if changed := page.changed():
            yield _meta("PubDate", f"{changed.astimezone(CHINA):%Y-%m-%d %H:%M}")
        origin = next((source.publisher or source.title for source in record.sources), self.site.imprint.author)
        yield _meta("ContentSource", origin)
        fields = self.site.cards.field_names(record.fields) if isinstance(record, Project | ServicePoint) else ()
        yield _meta("Keywords", "，".join((page.title, *fields)))
        if self.site.imprint.url:
            yield _meta("Url", self.site.imprint.absolute(page.url))


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">' if content else ""


def _property(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{escape(content)}">' if content else ""


def _alternate(kind: str, href: str, title: str) -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}" title="{escape(title)}">'
