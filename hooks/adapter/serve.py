"""``mkdocs serve``: its server makes each generated file when a browser asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig

from showcase.delivery import OnDemand
from showcase.pipeline import ParseCache
from showcase.site import Templates

from .snapshot import Snapshot, snapshot, watched_files

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class BytecodeMemory(BytecodeCache):
    """Compiled templates of MkDocs' environments, which each build makes anew; an edit changes the checksum."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code from memory, if there is any."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        self._code[bucket.key] = bucket.bytecode_to_string()


@dataclass(slots=True)
class Session:
    """What the builds of one folder share while it is served: all else is made anew by each."""

    began_with: list[Snapshot]
    """What the first build found, before it read any of it."""
    parsed: ParseCache = field(default_factory=ParseCache)
    """The records' files, so that the next build reads only what was edited."""
    edition: OnDemand | None = None
    """The files of the newest build."""
    frames: BytecodeMemory = field(default_factory=BytecodeMemory)
    _compiled: tuple[Snapshot, Templates] | None = None

    def templates(self, theme: Path) -> Templates:
        """The templates under ``theme``, compiled anew only after one of them was edited."""
        state = snapshot(str(theme))
        if not self._compiled or self._compiled[0] != state:
            self._compiled = state, Templates(theme)
        return self._compiled[1]


SESSIONS: dict[str, Session] = {}
"""The session of each folder that is served. MkDocs shows a server to the first build alone, and the builds that follow
share nothing with it, nor with each other, but the modules that are loaded: this is the one place where they meet.
"""


def session(config: MkDocsConfig) -> Session:
    """The session that this build belongs to; it begins with the first."""
    if config.site_dir not in SESSIONS:
        SESSIONS[config.site_dir] = Session(watched_files(config))
    return SESSIONS[config.site_dir]


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Make the files of the server's site when they are asked for."""
    from .watcher import observe  # loads watchdog, which a build does not need

    served = session(config)

    def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        uri = path.removeprefix(server.mount_path) + ("index.html" if path.endswith("/") else "")
        while True:
            edition = served.edition
            if edition:
                edition.deliver(uri)
            response: list[Any] = []
            body = server.serve_request(environ, lambda *parts, response=response: response.extend(parts))
            # The server waits for a build that is under way: what was made before it began is then out of date.
            if served.edition is edition:
                start_response(*response)
                return body

    server.set_app(application)
    observe(server)
    server._want_rebuild = watched_files(config) != served.began_with  # MkDocs watches nothing while it builds first
    return server
