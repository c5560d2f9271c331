"""Opening a page as a reader sees it: a search page with what it has found, a comparison with its rows."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def opened(page: Page, address: str) -> None:
    """Go to a page that must be there, and wait for what its script shows, not for the network to fall silent."""
    response = page.goto(address)
    assert response is not None
    assert response.ok
    if "/search/" in address:
        expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false")
    if "/compare/?" in address:
        expect(page.locator("[data-compare-table]")).to_be_visible()
