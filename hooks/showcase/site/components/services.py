"""The views of services for citizens: what is offered and confirmed, and what a report said once."""

import re
from dataclasses import replace
from datetime import date

from showcase.catalog import Catalog, Helper, helpers
from showcase.model import Contact, Date, Need, ServicePoint, dataclass
from showcase.site.components.views import LinkView
from showcase.site.rendering import text

HOTLINE = "12348"
"""The national hotline for legal services to the public, the same in every province."""
CHECK_FIRST = f"前往之前请先核实，也可以拨打全国公共法律服务热线 {HOTLINE}。"
OUTDATED = "已经超过一年"
ENDED = f"这个项目已经结束，当时的安排不再提供。可以拨打全国公共法律服务热线 {HOTLINE}。"
NAMELESS = f"来源没有写出是哪家单位，不能照此前往。可以拨打全国公共法律服务热线 {HOTLINE}。"


@dataclass(frozen=True, slots=True)
class ServiceView:
    """What citizens are served with. ``rows`` are labels and texts; ``dial`` is the telephone as a link.

    ``is_verified`` where the office has confirmed it; ``basis`` says so, or from when the report is, ``mark`` shortly.
    """

    what: str
    rows: tuple[tuple[str, str], ...]
    phone: str
    dial: str
    is_verified: bool
    basis: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CounterView:
    """A service in a list: the record that describes it, who provides it, and where; None where it describes none."""

    link: LinkView
    by: str
    place: str
    summary: str
    service: ServiceView | None


@dataclass(frozen=True, slots=True)
class HelpersView:
    """Those who help in one region, with the anchor of their heading, and a link to the others."""

    anchor: str
    name: str
    rows: tuple[CounterView, ...]
    more: LinkView | None = None


@dataclass(frozen=True, slots=True)
class InstitutionView:
    """A body that helps everywhere; ``dial`` is its telephone as a link."""

    name: str
    summary: str
    phone: str
    dial: str


def dial(number: str) -> str:
    """A telephone number as a link; none where it is no single number."""
    digits = re.sub(r"[\s()（）—–-]", "", number)
    return f"tel:{digits}" if re.fullmatch(r"\+?[0-9]{3,15}", digits) else ""


def service(need: Need, is_inferred: bool = False, as_of: date | None = None) -> ServiceView:
    """The service as of a day. A telephone can be dialled where it is confirmed, and the hotline always.

    ``is_inferred`` where an editor inferred the date of the report.
    """
    if need.verified:
        old = f"，{OUTDATED}，前往之前请先打电话确认" if helpers.is_outdated(need.verified, as_of) else ""
        seen = f"，见于{text.date(need.date)}的报道" if need.date else ""
        basis = f"{text.date(need.verified)}向提供服务的单位核实{seen}{old}。"
        mark = _verified(need.verified, as_of)
    elif need.date:
        inferred = "（推定）" if is_inferred else ""
        basis = f"据{text.date(need.date)}{inferred}的报道，是当时的安排。{CHECK_FIRST}"
        mark = f"据{text.date(need.date)}{inferred}的报道"
    else:
        basis = f"据公开报道，是当时的安排。{CHECK_FIRST}"
        mark = "据公开报道"
    return ServiceView(
        what=need.what,
        rows=tuple((name, value) for name, value in (("地点", need.where), ("时间", need.when)) if value),
        phone=need.phone,
        dial=dial(need.phone) if need.verified or dial(need.phone) == dial(HOTLINE) else "",
        is_verified=need.verified is not None,
        basis=basis,
        mark=mark,
    )


def contact(stated: Contact, as_of: date | None = None) -> ServiceView:
    """How the public reaches an organisation, as of a day. Its telephone can always be dialled."""
    old = f"，{OUTDATED}，请先打电话确认"
    basis, mark = "据公开资料，尚未核实。", "尚未核实"
    if stated.verified:
        is_outdated = helpers.is_outdated(stated.verified, as_of)
        basis = f"{text.date(stated.verified)}向本单位核实{old if is_outdated else ''}。"
        mark = _verified(stated.verified, as_of)
    rows = tuple((name, value) for name, value in (("地址", stated.address), ("时间", stated.hours)) if value)
    return ServiceView("", rows, stated.phone, dial(stated.phone), stated.verified is not None, basis, mark)


def of(catalog: Catalog, record: Helper, as_of: date | None) -> ServiceView | None:
    """What a record offers to citizens, else how its organisation is reached; None where neither is recorded."""
    view = service(record.need, "need" in record.inferred, as_of) if record.need else None
    if isinstance(record, ServicePoint):
        return view
    owner = catalog.branch[record.branch]
    if view and owner.anonymous:
        return _not_offered(view, NAMELESS)
    if helpers.is_over(record, as_of):
        return _not_offered(view, ENDED) if view else None
    return view or (contact(owner.contact, as_of) if owner.contact and not owner.anonymous else None)


def _not_offered(view: ServiceView, basis: str) -> ServiceView:
    """The same as what was and is no offer any more; ``basis`` says why."""
    return replace(view, dial="", is_verified=False, basis=f"{view.basis}{basis}", mark="")


def _verified(verified: Date, as_of: date | None) -> str:
    return f"{text.date(verified)}核实" + (f"，{OUTDATED}" if helpers.is_outdated(verified, as_of) else "")
