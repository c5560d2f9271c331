"""Delivery: writes the files of a build into the site's folder, in as many processes as there are processors.

Knows no records and no templates: it is given addresses and functions that make contents. ``replace_file`` is for
files outside a build, which must never be half written.
"""

from showcase.delivery.build import BuildError, Delivery
from showcase.delivery.entry import Content, Entry, FileSet
from showcase.delivery.on_demand import OnDemand
from showcase.delivery.previous import put_aside
from showcase.delivery.processes import parallel_map
from showcase.delivery.replace import replace_file, sync

__all__ = [
    "BuildError",
    "Content",
    "Delivery",
    "Entry",
    "FileSet",
    "OnDemand",
    "parallel_map",
    "put_aside",
    "replace_file",
    "sync",
]
