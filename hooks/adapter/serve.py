"""``mkdocs serve``: its server makes each generated file when a browser asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from showcase.delivery import OnDemand
from showcase.pipeline import ParseCache

from .snapshot import Snapshot, watched_files

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


@dataclass(slots=True)
class Session:
    """What the builds of one folder share while it is served: all else is made anew by each."""

    began_with: list[Snapshot]
    """What the first build found, before it read any of it."""
    parsed: ParseCache = field(default_factory=ParseCache)
    """The records' files, so that the next build reads only what was edited."""
    edition: OnDemand | None = None
    """The files of the newest build."""


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
