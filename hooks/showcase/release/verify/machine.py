"""What is known of the machine that builds: its folders, by which a path of it is told from a text of a record."""

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from getpass import getuser
from pathlib import Path

HOMES = ("/home/{}", "/Users/{}", r"C:\Users\{}")
"""Where the folder of a user is, by the system."""
BEFORE = r"(?:(?<![\w.~%:/-])|(?<=file://))"
"""What stands before a path: nothing that would make it the end of an address (https://law.example.org/data)."""
AFTER = r"(?![\w.-])"


def folders(*own: Path) -> tuple[str, ...]:
    """The folders that no published file may name: ``own`` ones, the user's and that of temporary files."""
    found = [*(name for folder in own for name in _named(folder.resolve()))]
    with suppress(RuntimeError, OSError):
        found += _named(Path.home())
    with suppress(KeyError, ImportError, OSError):  # a user without a name
        user = getuser()
        found += [home.format(user) for home in HOMES]
    temporary = Path(tempfile.gettempdir())
    found += [str(temporary)] if _is_telling(temporary) else []
    return tuple(dict.fromkeys(found))


def pattern(hidden: Sequence[str]) -> re.Pattern[str] | None:
    """What finds one of the folders in a text; in JSON, a backslash is written twice."""
    if not hidden:
        return None
    longest_first = sorted(hidden, key=len, reverse=True)
    named = "|".join(re.escape(folder).replace(r"\\", r"\\{1,2}") for folder in longest_first)
    return re.compile(f"{BEFORE}(?:{named}){AFTER}")


def _named(folder: Path) -> Iterator[str]:
    """The folder; one such as ``/data``, a word that texts have too, by what is in it."""
    if _is_telling(folder):
        yield str(folder)
    else:
        with suppress(OSError):
            yield from map(str, _entries(folder))


def _entries(folder: Path) -> Iterable[Path]:
    return sorted(folder.iterdir()) if folder.parent != folder else ()


def _is_telling(folder: Path) -> bool:
    return len(folder.parts) > 2
