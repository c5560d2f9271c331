"""Where everything that has a page lies, and where its record is edited."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.catalog import Catalog
from showcase.model import Achievement, Branch, Project


@dataclass(frozen=True, slots=True)
class Addresses:
    """The URL of everything that has a page, relative to the site's root; and where its record is edited."""

    catalog: Catalog
    edit: str
    """Prefix of edit links, to be followed by the record's path."""

    def of(self, record: Branch | Project | Achievement) -> str:
        """The record's page; an achievement's is its anchor on its project's page or, without one, its branch's."""
        if isinstance(record, Branch):
            return f"branches/{record.slug}/"
        if isinstance(record, Project):
            return f"branches/{record.branch}/{record.slug}/"
        return f"{self.of(self.catalog.home_of(record))}#{record.id}"

    def edit_of(self, record: Branch | Project | Achievement) -> str:
        """Where the record's file is edited."""
        return self.edit + record.path
