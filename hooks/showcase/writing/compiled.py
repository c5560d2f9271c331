"""The templates as Python's code: compiled beside other work, and kept in memory for the builds that follow."""

from __future__ import annotations

import marshal
import os
from functools import cache
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from showcase.processes import Worker, side_by_side

FOLDERS = ("components/", "pages/")
"""Of the templates that record pages are made with; the theme's frame is rendered by MkDocs."""

PATIENCE = 10
"""How nice the process is that compiles: it has time until pages are made, and reading the records may want all."""


class Compiled(BytecodeCache):
    """Each template's code, for as long as its source is the same.

    In memory alone: below the project's folder a hostile change could add code of its own, where nobody reads it.
    """

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType]] = {}
        self._worker: Worker[bytes] | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code, if there is any of its very source."""
        if bucket.key in self._codes and self._codes[bucket.key][0] == bucket.checksum:
            bucket.code = self._codes[bucket.key][1]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of the bucket, which has some."""
        assert bucket.code is not None  # noqa: S101 - Jinja's word for it
        self._codes[bucket.key] = bucket.checksum, bucket.code

    def begin(self, environment: Environment) -> None:
        """Start compiling every template of ``environment`` beside this process, where that can be done."""
        if side_by_side() > 1 and not self._codes:
            self._worker = Worker(lambda: self._of_all(environment))

    def _of_all(self, environment: Environment) -> bytes:
        os.nice(PATIENCE)
        for name in environment.list_templates(filter_func=lambda name: name.startswith(FOLDERS)):
            environment.get_template(name)
        return marshal.dumps(self._codes)

    def finish(self) -> None:
        """Take over what was begun. Raises TemplateSyntaxError as compiling it here would."""
        if self._worker:
            worker, self._worker = self._worker, None
            self._codes |= marshal.loads(worker.result())  # noqa: S302 - from a process of this program


@cache
def compiled(theme: Path) -> Compiled:
    """The one of the templates below ``theme``: a server builds again and again."""
    return Compiled()
