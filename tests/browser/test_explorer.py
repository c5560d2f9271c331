"""The explorer: counts that are true for any choice, addresses that restore it, keyboard, phone."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.plainly import found_records, holds
from office import real_catalog
from showcase.catalog import Catalog
from showcase.model import Achievement, Branch, Metric, Project, ServicePoint
from showcase.site.search.documents import SearchDocument as Document

pytestmark = pytest.mark.browser

PLACES = ("province", "city", "district")
STATES = 200
WORDS = ("", "", "法律", "调解", "公益", "律师 社区", "党员", "紅色", "2021")


def values(catalog: Catalog, document: Document) -> dict[str, set[str]]:
    """What a record has of each facet, read from the record itself."""
    record = document.record
    is_point = isinstance(record, ServicePoint)
    branch = record if isinstance(record, Branch | ServicePoint) else catalog.branch[record.branch]
    project = record if isinstance(record, Project) else catalog.project.get(getattr(record, "project", ""))
    achievements = [
        achievement
        for achievement in catalog.achievements
        if isinstance(record, Project) and achievement.project == record.key
    ]
    metrics: list[Metric] = [metric for achievement in achievements for metric in achievement.metrics]
    metrics += record.metrics if isinstance(record, Achievement) else getattr(record, "figures", ())
    date = getattr(record, "date", None) or ("since" not in record.inferred and getattr(record, "since", None))
    place = branch.region if branch.region.province else None
    found = {
        "type": {document.kind},
        "field": set(getattr(record, "fields", ()) or (project.fields if project else ())),
        "province": {place.province} if place else set(),
        "city": {place.city} if place and place.city not in ("", place.province) else set(),
        "district": {f"{place.city or place.province}/{place.district}"} if place and place.district else set(),
        "year": {str(date.year)} if date else set(),
        "kind": set() if is_point else {branch.kind},
        "honour": {honour.level for honour in record.honours},
        "brand": brand(catalog, record),
        "stage": stage(catalog, record),
        "form": {record.form} if isinstance(record, Project) else set(),
        "figures": {"yes"} if any(metric.value is not None for metric in metrics) else set(),
    }
    own = set(getattr(record, "initiatives", ()) or (project.initiatives if project else ()))
    for number, framework in enumerate(catalog.vocabulary.frameworks.values()):
        found[f"initiative-{framework.slug}" if number else "initiative"] = own & {*framework.initiatives}
    return {facet: some - {""} for facet, some in found.items()}


def brand(catalog: Catalog, record: object) -> set[str]:
    """Whether a project is a brand."""
    if not isinstance(record, Project):
        return set()
    form = catalog.vocabulary.forms.get(record.form)
    is_one = (not form or form.brand) and record.stage in ("named", "incubating", "recognised", "ended")
    return {"brand" if is_one else "other"}


def stage(catalog: Catalog, record: object) -> set[str]:
    """The stage of a project; no real one is recognised for a term or ends on a day. What is no brand is not named."""
    if not isinstance(record, Project) or (record.stage == "named" and brand(catalog, record) == {"other"}):
        return set()
    assert record.recognised is None
    assert record.until is None
    return {record.stage}


class Truth:
    """The records with their values, counted one by one."""

    def __init__(self) -> None:
        self.catalog = real_catalog()
        self.records = [(document, values(self.catalog, document)) for document in found_records()]
        self.all: dict[str, list[str]] = {}
        self.holding: dict[str, set[str]] = {}
        """By words: the keys of the records that hold them all."""
        for _, having in self.records:
            for facet, some in having.items():
                self.all.setdefault(facet, []).extend(sorted(some - set(self.all.get(facet, []))))

    def keys(self, words: str, chosen: dict[str, list[str]], without: Iterable[str] = ()) -> list[str]:
        """The records of a state: OR inside a facet, AND between; places are one facet, the inner ones decide."""
        return [document.key for document, having in self.matching(words, chosen, without)]

    def matching(self, words: str, chosen: dict[str, list[str]], without: Iterable[str] = ()):
        if words and words not in self.holding:
            self.holding[words] = {document.key for document, _ in self.records if holds(document, words)}
        for document, having in self.records:
            others = (facet for facet in chosen if facet not in without and facet not in PLACES)
            if words and document.key not in self.holding[words]:
                continue
            if all(having[facet] & set(chosen[facet]) for facet in others) and (
                set(without) & set(PLACES) or self.is_in(having, chosen)
            ):
                yield document, having

    def is_in(self, having: dict[str, set[str]], chosen: dict[str, list[str]]) -> bool:
        """Whether a record lies in a chosen place; a place counts only where none inside it is chosen."""
        places = [(level, name) for level in PLACES for name in chosen.get(level, [])]
        outer = {place for place in places if any(self.lies(inner, place) for inner in places)}
        return not places or any(name in having[level] for level, name in places if (level, name) not in outer)

    def lies(self, inner: tuple[str, str], outer: tuple[str, str]) -> bool:
        return (
            inner[0] != outer[0]
            and PLACES.index(inner[0]) > PLACES.index(outer[0])
            and any(inner[1] in having[inner[0]] and outer[1] in having[outer[0]] for _, having in self.records)
        )

    def counts(self, words: str, chosen: dict[str, list[str]]) -> dict[tuple[str, str], int]:
        """For each value of each facet, how many records of the other facets' choice have it."""
        found: dict[tuple[str, str], int] = {}
        for facet, some in self.all.items():
            matching = list(self.matching(words, chosen, PLACES if facet in PLACES else [facet]))
            for value in some:
                found[facet, value] = sum(value in having[facet] for _, having in matching)
        return found


@pytest.fixture(scope="module")
def truth() -> Truth:
    return Truth()


def states(truth: Truth, count: int) -> list[tuple[str, dict[str, list[str]]]]:
    """Random states: up to three facets with up to two values each, with and without words."""
    chosen = random.Random(7)
    found = []
    for _ in range(count):
        facets = chosen.sample(sorted(truth.all), chosen.randint(0, 3))
        values = {
            facet: chosen.sample(truth.all[facet], min(len(truth.all[facet]), chosen.randint(1, 2))) for facet in facets
        }
        found.append((chosen.choice(WORDS), values))
    return found


def address(words: str, chosen: dict[str, list[str]]) -> str:
    parts = [f"q={quote(words)}"] if words else []
    parts += [f"{facet}={','.join(map(quote, some))}" for facet, some in chosen.items()]
    return "?" + "&".join(parts)


def settled(page: Page) -> None:
    expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false")
    facets = page.locator("[data-search-facets]")
    if facets.is_visible():
        expect(facets).to_have_attribute("aria-busy", "false")


def go(page: Page, state: str) -> None:
    """Go to a state without loading the page anew."""
    page.evaluate(
        "state => { history.pushState(null, '', state); dispatchEvent(new PopStateEvent('popstate')) }", state
    )
    settled(page)


def counted(page: Page) -> dict[tuple[str, str], int]:
    read = "all => all.map(one => [one.dataset.facet, one.dataset.value, Number(one.dataset.count)])"
    return {(facet, value): count for facet, value, count in page.locator("[data-facet]").evaluate_all(read)}


def chosen_values(page: Page) -> set[tuple[str, str]]:
    read = "all => all.filter(one => one.control.checked).map(one => [one.dataset.facet, one.dataset.value])"
    return {(facet, value) for facet, value in page.locator("[data-facet]").evaluate_all(read)}


def test_the_counts_are_those_of_the_records_for_any_choice(page: Page, site_url: str, truth: Truth) -> None:
    page.goto(f"{site_url}/search/")
    settled(page)
    wrong = []
    for words, chosen in states(truth, STATES):
        go(page, address(words, chosen))
        wanted = truth.counts(words, chosen)
        wrong += [
            (words, chosen, one, count, wanted[one]) for one, count in counted(page).items() if count != wanted[one]
        ]
        total = int(page.locator("[data-search-results]").get_attribute("data-total") or "-1")
        if total != len(truth.keys(words, chosen)):
            wrong.append((words, chosen, total))
    assert wrong[:5] == []


def test_an_address_restores_its_state(page: Page, site_url: str, truth: Truth) -> None:
    for words, chosen in states(truth, 12):
        page.goto(f"{site_url}/search/{address(words, chosen)}")
        settled(page)
        assert page.locator("[data-search] input[name=q]").input_value() == words
        assert chosen_values(page) == {(facet, value) for facet, some in chosen.items() for value in some}


def test_no_choice_lists_everything_newest_first(page: Page, site_url: str, truth: Truth) -> None:
    page.goto(f"{site_url}/search/")
    settled(page)
    dates = {document.key: str(document.date or "") for document, _ in truth.records}
    keys = page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")
    assert (len(keys), [dates[key] for key in keys]) == (10, sorted(map(dates.get, keys), reverse=True))


def test_the_count_beside_a_value_is_that_of_the_list_it_leads_to(page: Page, site_url: str, truth: Truth) -> None:
    page.goto(f"{site_url}/search/")
    settled(page)
    value = page.locator('[data-facet="initiative"][data-value="vanguard"]')
    count = value.get_attribute("data-count")
    value.click()
    settled(page)
    kinds = [having for document, having in truth.matching("", {"initiative": ["vanguard"]})]
    projects = [having for having in kinds if "project" in having["type"]]
    brands = sum("brand" in having["brand"] for having in projects)
    told = page.locator("[data-search-status]")
    expect(told).to_contain_text(f"{count} 条：{len(projects)} 个项目（{brands} 个是品牌）、")
    expect(told).to_contain_text(f"、{len(kinds) - len(projects)} 项服务成果")


def test_values_that_nothing_has_are_folded(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=红色暖流")
    settled(page)
    shown = page.locator("[data-facet]:visible")
    assert "0" not in shown.evaluate_all("all => all.map(one => one.dataset.count)")
    page.locator("fieldset:visible").first.get_by_role("button", name="其余").click()
    assert "0" in shown.evaluate_all("all => all.map(one => one.dataset.count)")


def test_choosing_writes_the_address_and_back_restores_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=调解")
    settled(page)
    page.locator('[data-facet="field"][data-value="mediation"]').click()
    settled(page)
    page.locator("[data-search-sort]").select_option("newest")
    settled(page)
    page.get_by_role("button", name="列表").click()
    expect(page).to_have_url(f"{site_url}/search/?q={quote('调解')}&field=mediation&sort=newest&view=list")
    for _ in range(3):
        page.go_back()
    settled(page)
    expect(page).to_have_url(f"{site_url}/search/?q={quote('调解')}")
    assert chosen_values(page) == set()
    page.go_forward()
    settled(page)
    assert chosen_values(page) == {("field", "mediation")}


def test_a_chip_takes_its_condition_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?field=mediation,legal-aid&province=广东省")
    settled(page)
    assert chosen_values(page) == {("field", "mediation"), ("field", "legal-aid"), ("province", "广东")}
    page.get_by_role("button", name="去掉 地区：广东").click()
    settled(page)
    assert chosen_values(page) == {("field", "mediation"), ("field", "legal-aid")}
    page.get_by_role("button", name="全部清除").first.click()
    expect(page).to_have_url(f"{site_url}/search/")


def test_a_place_gives_way_to_a_place_inside_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/")
    page.get_by_role("group", name="地区").get_by_role("button", name="其余").click()  # after the first few
    page.locator('[data-facet="province"][data-value="江苏"]').click()
    page.locator('[data-facet="city"][data-value="苏州"]').click()
    settled(page)
    assert chosen_values(page) == {("city", "苏州")}
    expect(page).to_have_url(f"{site_url}/search/?city={quote('苏州')}")


@pytest.mark.parametrize("order", ["newest", "pinyin"])
def test_orders(page: Page, site_url: str, truth: Truth, order: str) -> None:
    page.goto(f"{site_url}/search/?q=公益&type=project&sort={order}")
    settled(page)
    keys = page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")
    projects = [truth.catalog.project[key] for key in keys]
    if order == "newest":
        dates = [str(project.since or "") for project in projects]
        assert dates == sorted(dates, reverse=True)
    else:
        from showcase.catalog.names.pinyin import sort_key

        sounds = [sort_key(project.name) for project in projects]
        assert sounds == sorted(sounds)
    assert len(keys) > 5


def test_nothing_left_offers_to_drop_a_condition(page: Page, site_url: str, truth: Truth) -> None:
    chosen = {"initiative": ["vanguard"], "province": ["上海", "江苏"]}
    page.goto(f"{site_url}/search/{address('红墙', chosen)}")
    settled(page)
    offers = page.locator("[data-search-fewer] button")
    expect(offers.first).to_have_text(f"去掉“红墙”{len(truth.keys('', chosen))} 条")
    offers.first.click()
    settled(page)
    assert page.locator("[data-search-results]").get_attribute("data-total") == str(len(truth.keys("", chosen)))


def test_choosing_by_keyboard_keeps_the_focus(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/")
    settled(page)
    page.locator('[data-facet="field"][data-value="mediation"] input').focus()
    page.keyboard.press("Space")
    settled(page)
    assert chosen_values(page) == {("field", "mediation")}
    assert page.evaluate("document.activeElement.closest('[data-facet]').dataset.value") == "mediation"


def test_on_a_phone_the_facets_are_a_layer(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/search/?initiative=vanguard")
    settled(page)
    facet = page.locator('[data-facet="initiative"][data-value="cohesion"]')
    expect(facet).to_be_hidden()
    page.get_by_role("button", name="筛选").click()
    facet.click()
    settled(page)
    total = page.locator("[data-search-results]").get_attribute("data-total")
    page.get_by_role("button", name=f"查看 {total} 条").click()
    expect(facet).to_be_hidden()
    expect(page).to_have_url(f"{site_url}/search/?initiative=vanguard,cohesion")
    page.get_by_role("button", name="筛选").click()
    page.keyboard.press("Escape")
    expect(facet).to_be_hidden()


def test_without_script_the_page_says_how_to_browse(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{site_url}/search/")
    expect(window.get_by_text("检索需要启用 JavaScript")).to_be_visible()
    expect(window.locator("[data-search-results]")).to_be_hidden()
    window.get_by_role("link", name="全部项目").first.click()
    expect(window.get_by_role("heading", level=1)).to_be_visible()
    context.close()


def test_the_first_results_stand_before_what_only_counts_has_come(page: Page, site_url: str) -> None:
    page.route(re.compile(r"parents\.bin$"), lambda _: None)  # never answered
    page.goto(f"{site_url}/search/?q=调解")
    expect(page.locator("[data-search-status]")).to_have_text("正在统计条数…")
    page.locator("[data-record]").first.wait_for()
    first = page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")
    page.unroute(re.compile(r"parents\.bin$"))
    page.goto(f"{site_url}/search/?q=调解&view=list")
    settled(page)
    whole = page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")
    assert (whole[: len(first)] == first, len(first) > 5) == (True, True)


def test_a_phone_fetches_what_is_counted_once_the_filters_are_open(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/search/?q=调解")
    settled(page)
    assert ("parents.bin" in asked, "facets.bin" in asked) == (True, False)
    page.locator("[data-search-filter]").first.click()
    settled(page)
    assert ("facets.bin" in asked, any(counted(page).values())) == (True, True)
