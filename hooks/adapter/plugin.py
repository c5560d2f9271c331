"""The plugin of MkDocs that an office names in its own ``mkdocs.yml``: ``plugins: [showcase]``."""

from mkdocs.plugins import BasePlugin

from . import events


class Plugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # without settings of its own
    """The functions of :mod:`events`, which MkDocs also takes from a file that is named under ``hooks:``."""


for name, event in vars(events).items():
    if name.startswith("on_"):
        setattr(Plugin, name, staticmethod(event))
