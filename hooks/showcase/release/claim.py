"""Whether a folder may be used as a release store: it is new, empty, or has been one before."""

from pathlib import Path

from showcase.release import info, ledger, manifest
from showcase.release.errors import ReleaseError

OWN = ".showcase"
"""The folder that marks a store as ours."""
IGNORED = {"lost+found"}
"""What a disk that was just mounted holds."""
EARLIER = {"releases", "current", "history", ".lock"}
"""What stores of versions before 0.3 held."""
SHOWN = 3
"""Foreign names that a message shows."""


def claim(folder: Path) -> None:
    """Mark the folder as a release store. Raises ReleaseError where it holds anything else, and changes nothing."""
    own = folder / OWN
    if own.is_symlink() or (own.exists() and not own.is_dir()):
        raise ReleaseError(f"{own} 不是发布用的文件夹，没有动它。请换一个文件夹。")
    if not own.exists():
        foreign = sorted({path.name for path in folder.iterdir()} - IGNORED) if folder.exists() else []
        if foreign and not _is_earlier(folder, foreign):
            shown = "、".join(foreign[:SHOWN]) + ("等" if len(foreign) > SHOWN else "")
            raise ReleaseError(f"{folder} 里有别的东西（{shown}），没有动它。请换一个空文件夹，或者一个新名字。")
        _make_readable(folder)
        own.mkdir(mode=0o700, exist_ok=True)
    releases = folder / "releases"
    if releases.is_symlink() or (releases.exists() and not releases.is_dir()):
        raise ReleaseError(f"{releases} 不是发布用的文件夹，没有动它。")
    _make_readable(releases)


def adopt(folder: Path) -> None:
    """Enter the releases of a store that an earlier version made into the ledger. The store must be locked."""
    own, history = folder / OWN, folder / "history"
    if (own / "history").exists():
        return
    earlier = (
        [path for path in sorted((folder / "releases").iterdir()) if _is_release(path)] if history.exists() else []
    )
    ledger.write(own, ledger.Ledger({path.name: manifest.digest(path) for path in earlier}))
    if history.is_file():
        (folder / ".lock").unlink(missing_ok=True)
        history.rename(own / "history")
    else:
        (own / "history").touch()


def _is_earlier(folder: Path, names: list[str]) -> bool:
    """Whether an earlier version published here, and nothing else lies here."""
    if not {"releases", "history"} <= set(names) <= EARLIER or (folder / "releases").is_symlink():
        return False
    return all(map(_is_release, (folder / "releases").iterdir()))


def _is_release(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and bool(info.read(path).content) and bool(manifest.read(path))


def _make_readable(folder: Path) -> None:
    """Make the folder and those above it that are missing. The web server must read them, whatever the mask."""
    for path in (*reversed(folder.parents), folder):
        if not path.exists():
            path.mkdir()
            path.chmod(0o755)
