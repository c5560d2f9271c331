"""The table of contents: survey → catalog → site, one call a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.model import Records
from showcase.reading import VOCABULARY_PATH
from showcase.survey import ParseCache, Survey, survey

if TYPE_CHECKING:
    from showcase.catalog import Catalog

__all__ = ["ParseCache", "Survey", "catalog", "survey"]


def catalog(found: Survey) -> Catalog:
    """The catalog of the records that have no error; a record with one is left out, with what belongs to it.

    Without a sound vocabulary no record can be arranged.
    """
    from showcase.catalog import arrange  # not at the top: checking needs none of it

    faulty = frozenset(problem.path for problem in found.problems if problem.is_error)
    if VOCABULARY_PATH in faulty:
        return arrange(Records())
    return arrange(found.records.without(faulty))
