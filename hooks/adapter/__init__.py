"""The adapter: what the events need of MkDocs' own classes. The generator itself knows no MkDocs."""

from adapter.build import Build, describe
from adapter.extra import check_extra, refuse_unknown_template
from adapter.frames import keep_compiled, refuse_inline
from adapter.serve import on_serve
from adapter.settings import dress, state_duties

__all__ = [
    "Build",
    "check_extra",
    "describe",
    "dress",
    "keep_compiled",
    "on_serve",
    "refuse_inline",
    "refuse_unknown_template",
    "state_duties",
]
