"""The ledger of a release store: the releases it placed, with the digests of their manifests, and those withdrawn.

What the ledger does not list was put there by someone else and is left alone. A release that was withdrawn stays listed
as such, so that a command that was killed is completed by the next one.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from showcase.delivery import replace_file
from showcase.release.errors import ReleaseError

NAME = "releases.json"


@dataclass(frozen=True, slots=True)
class Ledger:
    """``releases``: name → SHA-256 of the release's manifest; ``withdrawn``: names that may never be live again."""

    releases: dict[str, str]
    withdrawn: tuple[str, ...] = ()

    def with_release(self, name: str, digest: str) -> "Ledger":
        """The ledger with one more release."""
        return Ledger({**self.releases, name: digest}, self.withdrawn)

    def without(self, names: list[str], *, withdrawn: bool = False) -> "Ledger":
        """The ledger without some releases, which are withdrawn or merely old."""
        rest = {name: digest for name, digest in self.releases.items() if name not in names}
        return Ledger(rest, (*self.withdrawn, *names) if withdrawn else self.withdrawn)


def read(folder: Path) -> Ledger:
    """The ledger in ``folder``; an empty one where there is none. Raises ReleaseError where it is damaged."""
    path = folder / NAME
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Ledger(dict(data["releases"]), tuple(data["withdrawn"]))
    except FileNotFoundError:
        return Ledger({})
    except (ValueError, KeyError, TypeError) as error:
        raise ReleaseError(f"{path} 损坏了，不知道有哪些版本，什么也没有动。") from error


def write(folder: Path, ledger: Ledger) -> None:
    """Replace the ledger in ``folder``; it is on the disk when this returns."""
    data = {"releases": ledger.releases, "withdrawn": ledger.withdrawn}
    replace_file(folder / NAME, (json.dumps(data, indent=1, sort_keys=True) + "\n").encode())
