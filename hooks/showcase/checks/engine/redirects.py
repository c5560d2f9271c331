"""The lines of ``redirects.yml``, as the checks of redirects see them."""

from collections.abc import Iterator

from showcase.model import Records, ScalarNode, dataclass, redirects


@dataclass(frozen=True, slots=True)
class Redirect:
    """One line of ``redirects.yml``: both addresses as written and in their one form, None where they have none.

    ``is_first`` tells whether no line above redirects the same address, ``is_chain`` whether its target is redirected.
    """

    path: str
    name: ScalarNode
    target: ScalarNode
    old: str | None
    new: str | None
    is_first: bool
    is_chain: bool

    @property
    def page(self) -> str:
        """The new address without the place on its page."""
        return (self.new or "").partition("#")[0]


def redirects_of(records: Records) -> Iterator[Redirect]:
    """The redirects in the order of their file."""
    record = records.redirects
    if record is None:
        return
    known = {address for name in record.value if (address := redirects.old(name))}
    seen: set[str] = set()
    for name, target in record.node.entries:
        if isinstance(target, ScalarNode):
            old, new = redirects.old(name.text), redirects.new(target.text)
            is_chain = new is not None and new.partition("#")[0] in known
            yield Redirect(record.path, name, target, old, new, old is not None and old not in seen, is_chain)
            seen |= {old} if old else set()


def has_page(records: Records, address: str | None) -> bool:
    """Whether a record has its page at ``address``. A draft has none."""
    if match := redirects.SERVICE_POINT.fullmatch(address or ""):
        point = records.service_points.get(match["slug"])
        return point is not None and not point.value.draft
    match = redirects.RECORD.fullmatch(address or "")
    branch = records.branches.get(match["branch"]) if match else None
    if match is None or branch is None or branch.value.draft:
        return False
    project = records.projects.get(f"{match['branch']}/{match['project']}")
    return not match["project"] or (project is not None and not project.value.draft)
