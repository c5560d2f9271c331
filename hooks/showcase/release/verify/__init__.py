"""Verification of a built site: runs every check and reports all defects at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.release.verify import budgets, contents, counts, forms, links, policy, private_data
from showcase.release.verify.built_site import BuiltSite, Check, Defect

CHECKS: Mapping[str, Check] = {
    **links.CHECKS,
    **policy.CHECKS,
    **contents.CHECKS,
    **private_data.CHECKS,
    **forms.CHECKS,
    **budgets.CHECKS,
    **counts.CHECKS,
}
"""Id → check."""


def verify(folder: Path, policy: str, address: str = "", hidden: Sequence[str] = ()) -> list[Defect]:
    """The defects that prevent the publication of the site in ``folder``.

    ``policy`` is the security policy every page must carry, ``address`` the site's own (by default the canonical one
    of its home page), ``hidden`` are folders of this machine that no file may name.
    """
    site = BuiltSite(folder, policy, address, hidden)
    return sorted({Defect(path, id_, message) for id_, check in CHECKS.items() for path, message in check(site)})


def report(defects: Sequence[Defect]) -> str:
    """The defects one after the other, and their number."""
    return "\n".join([*map(str, defects), f"共 {len(defects)} 处不合格。"])


__all__ = ["CHECKS", "BuiltSite", "Defect", "report", "verify"]
