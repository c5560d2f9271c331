"""A new or longer file before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from showcase.desk.arguments import UsageError
from showcase.desk.fixing import storing
from showcase.problems import Problem, has_errors, report


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written; ``before`` is None for one that does not exist yet."""

    path: str
    before: bytes | None
    after: str

    def write(self, root: Path, check: Callable[[], Iterable[Problem]]) -> None:
        """Write the file; where ``check`` then finds an error in it, undo that and raise UsageError with the report."""
        target = root / self.path
        self._put(target)
        found = [problem for problem in check() if problem.path == self.path]
        if has_errors(found):
            self._take_back(target)
            raise UsageError(f"没有写文件，因为：\n{report(found)}")

    def _put(self, target: Path) -> None:
        content = self.after.encode("utf-8")
        if self.before is not None:
            storing.replace(target, self.before, content)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as file:
                file.write(content)
        except FileExistsError:
            raise UsageError(f"{self.path} 已经有了，没有动它。") from None

    def _take_back(self, target: Path) -> None:
        if self.before is not None:
            storing.replace(target, self.after.encode("utf-8"), self.before)
            return
        target.unlink()
        for folder in (target.parent, target.parent.parent):
            if not any(folder.iterdir()):
                folder.rmdir()
