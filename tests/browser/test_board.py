"""The board of tasks in a browser: choices hide what does not match, and the address keeps them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from office import Office
from province import branches, group_of, lists
from running import served

pytestmark = pytest.mark.browser


def test_choices_hide_what_does_not_match_and_stay_in_the_address(browser: Browser, province: Office) -> None:
    known = branches()
    wanted = {
        task["title"]
        for (slug, year), tasks in lists().items()
        for task in tasks
        if year == "2024" and group_of(known, slug) == "第一联络组" and task.get("status") == "done"
    }
    with served(province.root / "site") as address:
        page = browser.new_page()
        page.goto(f"{address}/board/")
        group, shown = page.locator("select[name=group]"), page.locator(".bs-roll--tasks li:visible a")
        group.select_option("第一联络组")
        page.locator("select[name=state]").select_option("done")
        assert {*shown.all_inner_texts()} == wanted
        expect(page.locator("[data-board-status]")).to_contain_text(f"{len(wanted)} 项任务")
        page.reload()
        assert {*shown.all_inner_texts()} == wanted
        group.select_option("")
        assert len(shown.all_inner_texts()) > len(wanted)
        page.close()
