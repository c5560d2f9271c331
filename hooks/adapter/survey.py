"""The records, read and checked before anything else: meanwhile the rest of the generator is loaded."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from showcase import pipeline

from .serve import session


def root(config: MkDocsConfig) -> Path:
    """The folder that holds ``mkdocs.yml`` and ``brands/``."""
    return Path(config.config_file_path).parent


def is_serving(config: MkDocsConfig) -> bool:
    """Whether this is ``mkdocs serve``, which sets the site's address to its own."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")


def survey(config: MkDocsConfig, prepare: Callable[[], None]) -> pipeline.Survey:
    """The records and what is wrong with them. ``prepare``, which may stop the build, is called beside the reading; by
    a server, which has parsed most of the files before, in front of it.
    """
    if not is_serving(config):
        return pipeline.survey(root(config), meanwhile=prepare)
    prepare()
    return pipeline.survey(root(config), cache=session(config).parsed)
