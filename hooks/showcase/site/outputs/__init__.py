"""Outputs: files for machines: feeds, open data, JSON-LD, the site map and hosting files; cards for other sites."""

from showcase.site.outputs import embed, feeds, hosting, linked_data, open_data, site_map
from showcase.site.outputs.hosting import Hosting, common

__all__ = ["Hosting", "common", "embed", "feeds", "hosting", "linked_data", "open_data", "site_map"]
