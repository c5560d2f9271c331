"""A link to an achievement that was given out when there were few leads to it when there are many."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from office import Office
from running import mkdocs, served

pytestmark = pytest.mark.browser
ITEM = "- id: fuwu-{0}\n  date: 2022-{1:02}-{2:02}\n  title: 第{0}场普法讲座\n  sources:\n    - title: 第{0}期简报\n"


def test_an_old_link_leads_to_the_page_of_the_year(browser: Browser, project: Office) -> None:
    items = (ITEM.format(number, number // 28 + 1, number % 28 + 1) for number in range(40))
    project.write("brands/he-lvsuo-dangzhibu/achievements/2022.yml", "".join(items))
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    with served(project.root / "site") as url:
        window = browser.new_page()
        window.goto(f"{url}/branches/he-lvsuo-dangzhibu/#fuwu-1")
        window.wait_for_url(f"{url}/branches/he-lvsuo-dangzhibu/years/2022/#fuwu-1")
        assert window.locator("#fuwu-1").is_visible()
        window.goto(f"{url}/branches/he-lvsuo-dangzhibu/#fuwu-39")
        assert window.url.endswith("he-lvsuo-dangzhibu/#fuwu-39")
        window.close()
