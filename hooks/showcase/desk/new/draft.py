"""The draft of a new or extended file, which is written only if it passes the check."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from showcase.delivery import replace_file
from showcase.desk.arguments import UsageError
from showcase.problems import Problem, has_errors, report


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written; ``before`` is its content so far, or None where it does not exist yet."""

    path: str
    before: bytes | None
    after: str
    remark: str = ""
    """What whoever makes it should know."""

    def write(self, root: Path, check: Callable[[], Iterable[Problem]]) -> None:
        """Write the file. Where ``check`` then finds an error in it, restore the old state and raise UsageError."""
        target = root / self.path
        self._write(target)
        problems = [problem for problem in check() if problem.path == self.path]
        if has_errors(problems):
            self._restore(target)
            raise UsageError(f"没有写文件，因为：\n{report(problems)}")

    def _write(self, target: Path) -> None:
        content = self.after.encode("utf-8")
        if self.before is not None:
            replace_file(target, content, expected=self.before)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as file:
                file.write(content)
        except FileExistsError:
            raise UsageError(f"{self.path} 已经有了，没有动它。") from None

    def _restore(self, target: Path) -> None:
        if self.before is not None:
            replace_file(target, self.before, expected=self.after.encode("utf-8"))
            return
        target.unlink()
        for folder in (target.parent, target.parent.parent):
            if not any(folder.iterdir()):
                folder.rmdir()
