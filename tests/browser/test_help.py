"""A citizen on a phone: from the home page to a telephone number in two steps, whatever has happened."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from office import real_catalog

pytestmark = pytest.mark.browser


def test_every_situation_leads_to_a_telephone_number_in_two_steps(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/")
    tiles = page.locator('main a[href*="needs/"]:visible').evaluate_all("links => links.map(link => link.href)")
    situations = real_catalog().vocabulary.situations
    assert situations
    for slug in situations:
        address = urljoin(f"{site_url}/", f"needs/{slug}/")
        assert address in tiles
        page.goto(address)
        hotline = page.locator('a[href="tel:12348"]').first
        expect(hotline).to_be_visible()
        box = hotline.bounding_box()
        assert box
        assert box["y"] + box["height"] < 844, f"{slug}: the number is below the first screen"
        assert box["height"] >= 44


def test_a_region_of_the_page_is_one_touch_away(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/needs/legal-advice/")
    chip = page.locator(".bs-regions a").last
    name = (chip.text_content() or "").split()[0]
    chip.click()
    expect(page.locator(":target")).to_have_text(name)
    expect(page.locator(":target")).to_be_in_viewport()
