"""A site of a small office, as machines get it: every generated file by its address, without MkDocs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from office import PROJECT_ROOT, Office, templates
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site.context import SiteContext
from showcase.site.imprint import Imprint
from showcase.site.rendering.assets import Asset, Bundle

BUNDLE = Bundle(
    *(Asset(f"assets/{name}", "") for name in ("a.css", "b.js", "c.js", "d.css", "e.css", "f.js", "g.js", "h.js"))
)
THEME = PROJECT_ROOT / "hooks/theme"
ADDRESS = "https://www.example.org/showcase/"
CHANGED = datetime(2024, 3, 2, 1, 30, tzinfo=UTC)
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
PROJECT_PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/"


def context_of(office: Office, url: str = ADDRESS, changes: tuple[str, ...] = ()) -> SiteContext:
    """All that the office's pages are made with; ``changes`` are files that git knows, changed at one time."""
    imprint = Imprint("展示站", url, "一个小站。", changes=dict.fromkeys(changes, CHANGED))
    catalog = pipeline.catalog(pipeline.survey(office.root))
    return showcase_site.site_context(catalog, THEME, "", office.root, imprint, templates=templates())


def files(office: Office, url: str = ADDRESS, changes: tuple[str, ...] = ()) -> dict[str, str]:
    """Address → text of every generated file that is no page and no picture."""
    site = context_of(office, url, changes)
    entries = showcase_site.files(site, BUNDLE)
    found = ((uri, make()) for uri, make in entries)
    return {uri: content for uri, content in found if isinstance(content, str)}


SCHEMAS = Path(__file__).parent / "cases/schemas"
