"""The site of the last build: a file that comes out the same stays on the disk as it is, with its time.

To delete a site and write it anew took longer than to make it; and all of it looked new to what copies it elsewhere.
After a build that fails halfway, files of the last one are left beside new ones; the next build tells them apart.
"""

import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

ASIDE = ".last-build"
"""Where the last site lies while MkDocs empties the folder, which it does but for hidden names."""


def put_aside(site: Path) -> None:
    """Put the content of the site's folder, where there is one, into a hidden folder inside it."""
    shutil.rmtree(site / ASIDE, ignore_errors=True)
    if site.is_dir():
        (site / ASIDE).mkdir()
        for path in [*site.iterdir()]:
            if not path.name.startswith("."):
                path.rename(site / ASIDE / path.name)


def take_back(site: Path, uris: Iterable[str]) -> bool:
    """Put back the files of these URIs and delete all others. Whether a site was put aside."""
    aside = site / ASIDE
    if not aside.is_dir():
        return False
    _delete_others(str(aside), "", frozenset(uris))
    for path in [*aside.iterdir()]:
        path.rename(site / path.name)
    aside.rmdir()
    return True


def _delete_others(path: str, prefix: str, uris: Collection[str]) -> bool:
    """Delete every file of a folder, whose URIs begin with ``prefix``, but those of these URIs; whether any is left."""
    with os.scandir(path) as entries:
        found = [*entries]
    left = False
    for entry in found:
        uri = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            left |= _delete_others(entry.path, f"{uri}/", uris)
        elif uri in uris and entry.is_file(follow_symlinks=False):
            left = True
        else:
            os.unlink(entry.path)  # noqa: PTH108 - a Path for each of 20 000 files takes longer than to look at it
    if prefix and not left:
        os.rmdir(path)  # noqa: PTH106 - as above
    return left
