"""Under ``mkdocs serve``: ``problems/`` (数据问题) lists what is wrong with the records, and the page of a record shows
its own problems, in the place of the page where that was left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.model import SERVICE_POINTS, Records
from showcase.problems import Problem
from showcase.site.context import SiteContext
from showcase.site.page import Page

ADDRESS = "problems/"
UPDATED = "改好文件并保存，这一页会自动更新。"


def pages(site: SiteContext, problems: Sequence[Problem], records: Records, made: Sequence[Page]) -> Iterator[Page]:
    """The pages ``made`` of sound records with what is wrong with them, a page for each that was left out, the list."""
    told = defaultdict(list)
    for problem in problems:
        told[_address(problem.path)].append(problem)
    for page in made:
        yield _with_problems(site, page, told[page.url]) if page.url in told else page
    named = {_address(record.path): record.value.name for record in records.branches.values()}
    named |= {_address(record.path): record.value.name for record in records.projects.values()}
    for url in sorted({*named, *told} - {page.url for page in made} - {""}):
        # What belongs to an organisation is left out with it.
        if own := told.get(url) or told.get(_owner(url)):
            yield _page(site, url, named.get(url, "有错误的记录"), f"这条记录有 {len(own)} 处需要处理。{UPDATED}", own)
    lead = f"{len(problems)} 处需要处理。{UPDATED}" if problems else "没有发现问题。"
    yield _page(site, ADDRESS, "数据问题", lead, problems)


def _with_problems(site: SiteContext, page: Page, problems: Sequence[Problem]) -> Page:
    def body() -> str:
        return site.templates.render("site/own-problems", problems=problems) + page.body()

    return replace(page, body=body)


def _page(site: SiteContext, url: str, title: str, lead: str, problems: Sequence[Problem]) -> Page:
    return site.page(url, title, "site/problems", lambda: {"lead": lead, "problems": problems}, listed=False)


def _address(path: str) -> str:
    """The page that shows the record of a file; ``""`` where the file is no record's."""
    folders = path.removesuffix(".yml").split("/")
    if len(folders) < 3 or folders[0] != "brands":
        return ""
    if folders[1] == SERVICE_POINTS:
        return f"{SERVICE_POINTS}/{folders[2]}/"
    return f"branches/{folders[1]}/" + (f"{folders[3]}/" if folders[2] == "projects" else "")


def _owner(url: str) -> str:
    return "/".join(url.split("/")[:2]) + "/"
