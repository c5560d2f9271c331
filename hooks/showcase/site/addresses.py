"""The URLs of records, and of the pages where they are edited."""

from dataclasses import dataclass

from showcase.catalog import Catalog
from showcase.model import AnyRecord, Branch, Project, ServicePoint


@dataclass(frozen=True, slots=True)
class Addresses:
    """The URL of every record, relative to the site's root, and of the page where it is edited."""

    catalog: Catalog
    edit: str
    """Prefix of edit links, before the record's path."""

    def of(self, record: AnyRecord) -> str:
        """The URL of the record's page; of an achievement its anchor on the page of its project or branch."""
        if isinstance(record, Branch):
            return f"branches/{record.slug}/"
        if isinstance(record, Project):
            return f"branches/{record.branch}/{record.slug}/"
        if isinstance(record, ServicePoint):
            return f"{record.key}/"
        return f"{self.of(self.catalog.home_of(record))}#{record.id}"

    def edit_of(self, record: AnyRecord) -> str:
        """The URL at which the record's file is edited."""
        return self.edit + record.path
