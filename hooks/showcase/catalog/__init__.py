"""The catalog: every record in its order, with all its links, frozen. Pure: no files, no clock."""

from __future__ import annotations

from showcase.catalog.arranging import arrange
from showcase.catalog.catalog import Catalog, ListedHonour, Programme, Region, Relation

__all__ = ["Catalog", "ListedHonour", "Programme", "Region", "Relation", "arrange"]
