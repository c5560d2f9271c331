"""联系方式和群众服务：核实过的可以拨打；核实超过一年的写明；结束的、匿名的不再提供。"""

from __future__ import annotations

from datetime import date

import pytest

from machines import THEME, context_of
from office import Office, templates
from showcase import site as showcase_site
from showcase.model import Contact, Date, Need
from showcase.site.components import services
from showcase.site.imprint import Imprint

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
PAGE = "branches/he-lvsuo-dangzhibu/"
CONTACT = "contact:\n  address: 人民路二号\n  phone: 0510-87654321\n  verified: {}\nsources:"
NEED = "need:\n  where: 河东街道一号\n  phone: 0510-12345678\n  verified: {}\nsummary:"
OLD = "已经超过一年"


@pytest.mark.parametrize(
    ("verified", "as_of", "is_old"),
    [
        (Date(2025, 3, 1), date(2026, 3, 1), False),
        (Date(2025, 3, 1), date(2026, 3, 2), True),
        (Date(2025, 3), date(2026, 3, 1), False),
        (Date(2025, 3), date(2026, 3, 2), True),
        (Date(2025), date(2026, 1, 1), False),
        (Date(2025), date(2026, 6, 1), True),
        (Date(2024, 2, 29), date(2025, 2, 28), False),
        (Date(2024, 2, 29), date(2025, 3, 1), True),
        (Date(2026, 3, 1), date(2026, 3, 1), False),
        (Date(2020), None, False),
    ],
)
def test_a_confirmation_is_old_after_twelve_months(verified: Date, as_of: date | None, is_old: bool) -> None:
    for view in (
        services.contact(Contact(phone="0510-87654321", verified=verified), as_of),
        services.service(Need(phone="0510-87654321", verified=verified), as_of=as_of),
    ):
        assert (OLD in view.basis, OLD in view.mark) == (is_old, is_old)
        assert view.dial == "tel:051087654321"


@pytest.mark.parametrize(
    ("number", "dial"),
    [
        ("12348", "tel:12348"),
        ("（0510）8765 4321", "tel:051087654321"),
        ("+86 510 87654321", "tel:+8651087654321"),
        ("0510-87654321、87654322", ""),
        ("总机转802", ""),
        ("", ""),
    ],
)
def test_a_telephone_is_a_link_where_it_is_one_number(number: str, dial: str) -> None:
    assert services.dial(number) == dial


def pages(office: Office, as_of: date) -> dict[str, str]:
    site = context_of(office)
    dated = showcase_site.site_context(
        site.catalog, THEME, "", office.root, Imprint(as_of=as_of), templates=templates()
    )
    return {page.url: page.body() for page in showcase_site.pages(dated)}


def test_the_page_of_an_organisation_and_those_of_its_projects_show_its_contact(office: Office) -> None:
    office.change(BRANCH, "sources:", CONTACT.format("2024-03-01"))
    for as_of, is_old in ((date(2024, 9, 1), False), (date(2026, 9, 1), True)):
        found = pages(office, as_of)
        for html in (found[PAGE], found[f"{PAGE}hexin-tiaojie/"], found["needs/mediation/"]):
            assert "人民路二号" in html
            assert 'href="tel:051087654321"' in html
            assert (OLD in html) == is_old


def test_what_a_project_offers_stands_before_the_contact_of_its_organisation(office: Office) -> None:
    office.change(BRANCH, "sources:", CONTACT.format("2024-03-01")).change(
        PROJECT, "summary:", NEED.format("2024-03-01")
    )
    html = pages(office, date(2024, 9, 1))[f"{PAGE}hexin-tiaojie/"]
    assert 'href="tel:051012345678"' in html
    assert "人民路二号" not in html


@pytest.mark.parametrize(
    ("path", "new", "said"),
    [
        (PROJECT, "stage: ended\nsources:", services.ENDED),
        (PROJECT, "until: 2024-05\nsources:", services.ENDED),
        (BRANCH, "anonymous: true\nsources:", services.NAMELESS),
    ],
)
def test_what_is_no_offer_says_so_and_cannot_be_dialled(office: Office, path: str, new: str, said: str) -> None:
    office.change(PROJECT, "summary:", NEED.format("2024-03-01")).change(path, "sources:", new)
    html = pages(office, date(2024, 9, 1))[f"{PAGE}hexin-tiaojie/"]
    assert said in html
    assert "tel:0510" not in html
    assert "当时报道的群众服务" in html
