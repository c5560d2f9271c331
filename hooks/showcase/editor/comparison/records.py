"""The records that were added, changed and withdrawn between two catalogs."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from showcase.catalog import Catalog
from showcase.model import Achievement, Branch, Project, ServicePoint
from showcase.reading import VOCABULARY_PATH

Record = Branch | Project | Achievement | ServicePoint

KINDS = {"党组织": "branches", "品牌项目": "projects", "服务成果": "achievements", "公共法律服务点": "service_points"}
"""The name of each kind of record → the catalog's list of them."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The records of one kind that were added, changed and withdrawn, in the order of the catalog that has them."""

    label: str
    before: int
    after: int
    added: list[Record]
    changed: list[tuple[Record, Record]]
    withdrawn: list[Record]


def differences(old: Catalog, new: Catalog, faulty: Set[str] = frozenset()) -> Iterator[Difference]:
    """The difference of each kind of record. A record is the same where its key is.

    What is missing in ``new`` because a file in ``faulty`` has an error is not withdrawn.
    """
    for label, name in KINDS.items():
        before: dict[str, Record] = {record.key: record for record in getattr(old, name)}
        after: dict[str, Record] = {record.key: record for record in getattr(new, name)}
        both = [key for key in after if key in before]
        yield Difference(
            label,
            len(before),
            len(after),
            added=[record for key, record in after.items() if key not in before],
            changed=[(before[key], after[key]) for key in both if before[key] != after[key]],
            withdrawn=[each for key, each in before.items() if key not in after and not _is_left_out(each, faulty)],
        )


def _is_left_out(record: Record, faulty: Set[str]) -> bool:
    owner = f"{'/'.join(record.path.split('/')[:2])}/branch.yml"
    return not faulty.isdisjoint((record.path, owner, VOCABULARY_PATH))
