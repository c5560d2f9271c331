"""The adapter: MkDocs' events, and what they need of MkDocs' own classes. The generator itself knows no MkDocs.

Its modules import each other relatively: beside the generator it is ``adapter``; in the wheel, which must not claim so
general a name, it is a package of ``showcase``.
"""

from .events import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_pre_build,
    on_serve,
)
from .plugin import Plugin

__all__ = [
    "Plugin",
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_pre_build",
    "on_serve",
]
