"""The views of services for citizens: what is offered and confirmed, and what a report said once."""

import re
from dataclasses import dataclass, replace

from showcase.model import Contact, Need
from showcase.site.components.views import LinkView
from showcase.site.rendering import text

HOTLINE = "12348"
"""The national hotline for legal services to the public, the same in every province."""
CHECK_FIRST = f"前往之前请先核实，也可以拨打全国公共法律服务热线 {HOTLINE}。"


@dataclass(frozen=True, slots=True)
class ServiceView:
    """What citizens are served with. ``rows`` are labels and texts; ``dial`` is the telephone as a link.

    ``is_verified`` where the office has confirmed it; ``basis`` says so, or from when the report is.
    """

    what: str
    rows: tuple[tuple[str, str], ...]
    phone: str
    dial: str
    is_verified: bool
    basis: str


@dataclass(frozen=True, slots=True)
class CounterView:
    """A service in a list: the record that describes it, who provides it, and where."""

    link: LinkView
    by: str
    place: str
    summary: str
    service: ServiceView


def service(need: Need, is_inferred: bool = False) -> ServiceView:
    """The service. A telephone can be dialled where it is confirmed, and the hotline always.

    ``is_inferred`` where an editor inferred the date of the report.
    """
    number = re.sub(r"[\s()（）—–-]", "", need.phone)
    is_number = re.fullmatch(r"\+?[0-9]{3,15}", number) is not None
    if need.verified:
        seen = f"，见于{text.date(need.date)}的报道" if need.date else ""
        basis = f"{text.date(need.verified)}向提供服务的单位核实{seen}。"
    elif need.date:
        mark = "（推定）" if is_inferred else ""
        basis = f"据{text.date(need.date)}{mark}的报道，是当时的安排。{CHECK_FIRST}"
    else:
        basis = f"据公开报道，是当时的安排。{CHECK_FIRST}"
    return ServiceView(
        what=need.what,
        rows=tuple((name, value) for name, value in (("地点", need.where), ("时间", need.when)) if value),
        phone=need.phone,
        dial=f"tel:{number}" if is_number and (need.verified or number == HOTLINE) else "",
        is_verified=need.verified is not None,
        basis=basis,
    )


def contact(stated: Contact) -> ServiceView:
    """How the public reaches an organisation."""
    view = service(Need(phone=stated.phone, verified=stated.verified))
    basis = f"{text.date(stated.verified)}向本单位核实。" if stated.verified else "据公开资料，尚未核实。"
    rows = tuple((name, value) for name, value in (("地址", stated.address), ("时间", stated.hours)) if value)
    return replace(view, rows=rows, basis=basis)
