"""``edit/``: the page of the editor."""

from pathlib import Path

from showcase.site import Page, SiteContext
from showcase.site.rendering import Asset, assets, policy

ADDRESS, WORKER = policy.EDITOR, policy.WORKER


def page(site: SiteContext, engine: str, style: Asset, theme: Path) -> Page:
    """The page. ``engine`` is the name of the engine's folder, ``style`` the site's style sheet, for previews."""
    context = {
        "engine": f"{engine}/",
        "source": site.cards.addresses.edit,
        "frame": style.uri,
        "assets": own(theme),
        "is_sealed": bool(site.imprint.url),
    }
    return site.page(ADDRESS, "编辑台", "site/edit", lambda: context, listed=False)


def own(theme: Path) -> tuple[Asset, Asset]:
    """The page's own style sheet and script."""
    return assets.joined(theme / "editor", f"{ADDRESS}editor", (Path(WORKER).name,))
