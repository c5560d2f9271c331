"""The files that a command is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Files and folders, as paths below the folder that holds ``brands/``: ``path in selection`` is true for them and
    for all below them, and for every path where none was named.
    """

    named: tuple[str, ...] = ()

    def __contains__(self, path: str) -> bool:
        return not self.named or any(name == "." or f"{path}/".startswith(f"{name}/") for name in self.named)

    @property
    def is_whole(self) -> bool:
        """Whether all records are among them."""
        return "brands" in self

    @property
    def folders(self) -> frozenset[str]:
        """The folders of ``brands`` from which any of them are."""
        parts = [name.split("/") for name in self.named if name.startswith("brands/")]
        return frozenset(each[1] for each in parts)
