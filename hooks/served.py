"""``mkdocs serve``: its server makes each generated file when a browser asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from reuse import cache_folder
from showcase import collecting
from showcase.delivery import OnDemand
from showcase.kept_sheets import KeptSheets
from showcase.writing.compiled import Compiled
from watching import Look, look_at_all, look_closely

THOROUGH = 16
"""One build in so many."""


@dataclass(slots=True)
class Session:
    """What is left of one build for the next, while a folder is served: all else is made anew by each."""

    began_with: list[Look]
    """What the first build found, before it read any of it."""
    sheets: KeptSheets
    """What was read, so that the next build reads only what was edited."""
    frames: Compiled = field(default_factory=Compiled)
    """The theme's templates, which MkDocs has compiled anew for each build."""
    edition: OnDemand | None = None
    """The newest edition, for the server."""
    builds: int = 0

    def built(self) -> None:
        """A build has ended. The rings that MkDocs leaves, 1 MB a build, are searched for now and then, in 0.2 s."""
        self.builds += 1
        if self.builds % THOROUGH == 0:
            collecting.search()


SESSIONS: dict[str, Session] = {}
"""The session of each folder that is served. MkDocs shows a server to the first build alone, and the builds that follow
share nothing with it, nor with each other, but the modules that are loaded: this is the one place where they meet.
"""


def is_serving(config: MkDocsConfig) -> bool:
    """Whether this is ``mkdocs serve``, which sets the site's address to its own."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")


def session(config: MkDocsConfig) -> Session:
    """The session that this build belongs to; it begins with the first."""
    if config.site_dir not in SESSIONS:
        SESSIONS[config.site_dir] = Session(look_at_all(config), kept_sheets(config))
    return SESSIONS[config.site_dir]


def kept_sheets(config: MkDocsConfig) -> KeptSheets:
    """What earlier builds, served or not, have read."""
    return KeptSheets(cache_folder(config) / "sheets.pickle")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Make the files of the server's site when they are asked for."""
    served = session(config)

    def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        uri = path.removeprefix(server.mount_path) + ("index.html" if path.endswith("/") else "")
        while True:
            edition = served.edition
            if edition:
                edition.deliver(uri)
            headers: list[Any] = []
            answer = server.serve_request(environ, lambda *told, headers=headers: headers.extend(told))
            # The server waits for a build that is under way: what was made before it began is then out of date.
            if served.edition is edition:
                start_response(*headers)
                return answer

    server.set_app(application)
    look_closely(server)
    server._want_rebuild = look_at_all(config) != served.began_with  # MkDocs looks at nothing while it builds first
    return server
