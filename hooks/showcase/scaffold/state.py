"""``.showcase.json``: which version wrote an office's files, from which answers, and what they were."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from showcase.desk import UsageError
from showcase.scaffold.answers import Office
from showcase.scaffold.files import SETTINGS

NAME = ".showcase.json"
COMPARED = (SETTINGS, "requirements.txt")
"""Beside the workflows, what is compared line by line where both the office and a new version changed it."""


@dataclass(frozen=True, slots=True)
class State:
    """``digests`` are those of the files as they were written; ``texts`` what some of them said."""

    version: str
    office: Office
    digests: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The content of the file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def state(version: str, office: Office, files: Mapping[str, str]) -> State:
    """The state after these files were written."""
    texts = {path: text for path, text in files.items() if path in COMPARED or path.startswith(".github/")}
    return State(version, office, {path: digest(text.encode()) for path, text in files.items()}, texts)


def read(root: Path) -> State:
    """The state of the folder. Raises UsageError where there is none that can be read."""
    try:
        content = json.loads((root / NAME).read_text(encoding="utf-8"))
        office = {**content["office"], "initiatives": tuple(content["office"]["initiatives"])}
        return State(**{**content, "office": Office(**office)})
    except FileNotFoundError:
        raise UsageError(f"这里没有 {NAME}：不是 showcase init 建的文件夹，不知道要从哪个版本升级。") from None
    except (ValueError, TypeError, KeyError):
        raise UsageError(f"{NAME} 读不懂。它由程序写，请从上一次提交里取回来。") from None


def digest(content: bytes) -> str:
    """The SHA-256 of a file with the line ends of this system or another's."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
