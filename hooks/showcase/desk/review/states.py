"""Which records are signed, as they are now, at which stages of review."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from showcase.desk.review.digests import digest, name_in_folder, picture_names
from showcase.model import BEFORE_STAGE, REVIEW_STAGES, Date, Record, Records, Signature
from showcase.reading import VOCABULARY_PATH, NodeCache, load

REQUIRED = "required"
"""The value of ``extra.review`` in the settings with which nothing is published that is not signed."""
STAGES = tuple(stage for stage, _ in REVIEW_STAGES)
LAST = STAGES[-1]
SHOWN = 20
"""So many records are named where a publication is refused: MkDocs' last lines are shown."""


@dataclass(frozen=True, slots=True)
class State:
    """A record, what it is called in the ``review.yml`` of its ``folder``, its digest, and its signatures.

    ``signed`` has those that hold, by stage; ``void`` the stages signed when the record said something else.
    """

    folder: str
    name: str
    record: Record[Any]
    is_draft: bool
    digest: str
    signed: Mapping[str, Signature]
    void: frozenset[str]

    @property
    def path(self) -> str:
        """The file of the record, relative to the folder that holds ``brands/``."""
        return self.record.path

    @property
    def title(self) -> str:
        """The name or the title of the record."""
        value = self.record.value
        return (getattr(value, "title", "") or value.name) if self.folder else "词表"

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of the pictures that it names."""
        return tuple(f"brands/{self.folder}/photos/{name}" for name in picture_names(self.record.node))

    @property
    def lacking(self) -> tuple[str, ...]:
        """The stages that it is still to be signed at, in their order."""
        return tuple(stage for stage in STAGES if stage not in self.signed)

    @property
    def why(self) -> str:
        """Why what was signed does not hold; nothing where nothing was."""
        return "（签过以后内容改了）" if self.void.intersection(self.lacking) else ""

    def waits_for(self, stage: str) -> tuple[str, ...]:
        """The stages that must be signed before ``stage`` can be."""
        return tuple(each for each in self.lacking if each in BEFORE_STAGE.get(stage, ()))

    def __str__(self) -> str:
        return f"{self.path}　{self.title}：还差{'、'.join(self.lacking)}{self.why}"


def is_required(root: Path) -> bool:
    """Whether the settings in ``root/mkdocs.yml`` ask for signatures; only the value is read, no code of theirs run."""
    settings = root / "mkdocs.yml"
    try:
        node = yaml.compose(settings.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeError, yaml.YAMLError):
        return False
    for name in ("extra", "review"):
        entries = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for key, value in entries if key.value == name), None)
    return node is not None and bool(node.value == REQUIRED)


def states(root: Path, records: Records) -> list[State]:
    """The state of the vocabulary and of every record that could be read, those that are drafts among them."""
    given: dict[tuple[str, str], list[Signature]] = {}
    for each in records.signatures:
        given.setdefault((each.value.branch, each.value.record), []).append(each.value)
    drafts = {slug for slug, record in records.branches.items() if record.value.draft}
    words = Record(VOCABULARY_PATH, records.vocabulary, NodeCache(root))
    return [_state(root, record, drafts, given) for record in (words, *sorted(records, key=lambda each: each.path))]


def _state(
    root: Path, record: Record[Any], drafts: set[str], given: Mapping[tuple[str, str], Iterable[Signature]]
) -> State:
    name = name_in_folder(record)
    folder = record.path.split("/")[1] if record.path.count("/") > 1 else ""

    def picture(file: str) -> bytes:
        found = load(root, f"brands/{folder}/photos/{file}")
        return found if isinstance(found, bytes) else b""

    now, every = digest(record.node, picture), given.get((folder, name), ())
    is_draft = bool(folder) and (record.value.draft or folder in drafts)
    signed = {each.stage: each for each in every if each.digest == now}
    return State(folder, name, record, is_draft, now, signed, frozenset(each.stage for each in every) - {*signed})


def unsigned(found: Iterable[State]) -> list[State]:
    """Those that may not be published yet: a draft is published by nobody."""
    return [each for each in found if each.lacking and not each.is_draft]


def reviewed(found: Iterable[State]) -> dict[str, Date]:
    """The date of 终审 of each record that is signed at every stage, by its key."""
    return {each.record.value.key: each.signed[LAST].date for each in found if each.folder and not each.lacking}


def refusal(lacking: list[State]) -> str:
    """Why records are not published, which, and how they are signed."""
    first = lacking[0]
    listed = [str(each) for each in lacking[:SHOWN]]
    more = [f"另有 {len(lacking) - SHOWN} 条，运行 showcase sign 看全部。"] * (len(lacking) > SHOWN)
    how = f"showcase sign --stage {first.lacking[0]} --post 岗位 {first.path}"
    return "\n".join(
        (
            f"mkdocs.yml 里写了 review: {REQUIRED}，{len(lacking)} 条记录还没有审完，没有发布：",
            *listed,
            *more,
            f"看过以后签，例如：{how}",
            "签完提交 review.yml，再发布。",
        )
    )
