"""``mkdocs serve``: its server makes each generated file when a browser asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from showcase.delivery import OnDemand

EDITIONS: dict[str, OnDemand] = {}
"""The newest edition of each folder that is served. MkDocs shows a server to the first build alone, and the builds that
follow share nothing with it but the modules that are loaded: this is the one place where they meet.
"""


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Make the files of the server's site when they are asked for."""

    def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        uri = path.removeprefix(server.mount_path) + ("index.html" if path.endswith("/") else "")
        while True:
            edition = EDITIONS.get(server.root)
            if edition:
                edition.deliver(uri)
            headers: list[Any] = []
            answer = server.serve_request(environ, lambda *told, headers=headers: headers.extend(told))
            # The server waits for a build that is under way: what was made before it began is then out of date.
            if EDITIONS.get(server.root) is edition:
                start_response(*headers)
                return answer

    server.set_app(application)
    return server
