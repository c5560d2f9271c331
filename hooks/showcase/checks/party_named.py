"""A pairing has one partner and stands in one record; a result of a round is one participant's."""

from collections import defaultdict
from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck
from showcase.model import Branch, Date, Pairing, Record, Records, RoundResult
from showcase.problems import Problem, Rule

RULE = Rule(
    "party-named",
    "对方没有写清，或写了两次",
    "一项结对有两方，一方写一次，个数才不会重复。",
    "pairings:\n  - kind: village",
    "pairings:\n  - kind: village\n    partner_name: 北新村党总支",
)
Keys = tuple[str | int, ...]
Seen = defaultdict[tuple[str, frozenset[str]], list[tuple[Date | None, Record[Branch]]]]


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    seen: Seen = defaultdict(list)
    for record in records.branches.values():
        for number, pairing in enumerate(record.value.pairings):
            keys: Keys = ("pairings", number)
            yield from _one(record, keys, "partner", pairing.partner, pairing.partner_name)
            yield from _twice(seen, record, keys, pairing)
        for number, held in enumerate(record.value.rounds):
            for index, result in enumerate(held.results):
                yield from _participant(record, ("rounds", number, "results", index), result)


def _one(record: Record[Branch], keys: Keys, key: str, slug: str, name: str) -> Iterator[Problem]:
    """What is wrong where not exactly one of a folder and a name is written."""
    if slug and name:
        message, hint = f"{key} 和 {key}_name 写了两次", f"对方已在本站的，只留 {key}；不在的，只留 {key}_name"
        yield Problem.at(record.path, record.place(*keys, f"{key}_name"), RULE, message, hint)
    elif not slug and not name:
        hint = f"对方已在本站的，加一行 {key}，写它的文件夹名；不在的，加一行 {key}_name，写它的名称"
        yield Problem.at(record.path, record.place(*keys), RULE, "没有写对方是谁", hint)


def _twice(seen: Seen, record: Record[Branch], keys: Keys, pairing: Pairing) -> Iterator[Problem]:
    own, place = record.value.slug, record.place(*keys, "partner")
    other = pairing.partner or pairing.partner_name
    if pairing.partner == own:
        yield Problem.at(record.path, place, RULE, "对方写成了本组织自己", "写对方的文件夹名")
        return
    known = seen[pairing.kind, frozenset((own, other))]
    # one side may not say when it began; a pairing that was taken up again has two beginnings
    first = next((each for since, each in known if pairing.since in (None, since) or since is None), None)
    known.append((pairing.since, record))
    if other and first:
        message = f"这项结对，“{first.value.name}”的记录里已经写了"
        yield Problem.at(record.path, place, RULE, message, "只在一方的记录里写，两边的网页都会显示；删掉这一项")


def _participant(record: Record[Branch], keys: Keys, result: RoundResult) -> Iterator[Problem]:
    if result.participant_name or not result.project:
        yield from _one(record, keys, "participant", result.participant, result.participant_name)
