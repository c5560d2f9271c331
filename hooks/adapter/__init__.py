"""The adapter: what the events need of MkDocs' own classes. The generator itself knows no MkDocs."""

from adapter.build import Build, describe
from adapter.frames import keep_compiled, refuse_inline
from adapter.serve import on_serve
from adapter.settings import dress, state_duties

__all__ = ["Build", "describe", "dress", "keep_compiled", "on_serve", "refuse_inline", "state_duties"]
