"""MkDocs' events, for ``hooks:`` in ``mkdocs.yml``. An office that has the generator as a package names the plugin."""

from adapter import *  # noqa: F403
