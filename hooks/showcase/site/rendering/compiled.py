"""Compiled templates, kept from one build to the next: to compile them all takes as long as to render them."""

import sys
from hashlib import sha256
from pathlib import Path

from jinja2 import FileSystemBytecodeCache


def compiled(folder: Path) -> FileSystemBytecodeCache:
    """The code of an environment's templates, in ``folder``: of each as it is now, by this Python, Jinja and compiler.

    It is code that runs: the folder must be the user's own. Each environment needs a folder of its own.
    """
    from importlib.metadata import version  # parses e-mail headers, which a browser's Python does without

    made_by = f"{sys.version}{version('jinja2')}".encode() + Path(__file__).with_name("environment.py").read_bytes()
    kept = folder / sha256(made_by).hexdigest()[:16]
    kept.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(kept))
