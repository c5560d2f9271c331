"""The catalog: every published record in display order, with its links and totals. Pure: no files, no clock."""

from showcase.catalog import board, helpers, honours, levels, pinyin, ranks, reports, slugs, spelling, stages, tasks
from showcase.catalog.arranging import arrange
from showcase.catalog.board import Cell, Cells, Group
from showcase.catalog.breakdown import Dimension, Slice, by_year, dimensions
from showcase.catalog.catalog import (
    Catalog,
    ListedHonour,
    ListedPairing,
    ListedRegion,
    ListedRound,
    Programme,
    Relation,
)
from showcase.catalog.groups import ListedGroup
from showcase.catalog.helpers import HelpArea, Helper
from showcase.catalog.honours import not_among
from showcase.catalog.levels import Sum
from showcase.catalog.reports import Comparison, FollowUp, Reached, Report
from showcase.catalog.totals import LeftOut, Part, Total, totals
from showcase.catalog.weight import weightiest

__all__ = [
    "Catalog",
    "Cell",
    "Cells",
    "Comparison",
    "Dimension",
    "FollowUp",
    "Group",
    "HelpArea",
    "Helper",
    "LeftOut",
    "ListedGroup",
    "ListedHonour",
    "ListedPairing",
    "ListedRegion",
    "ListedRound",
    "Part",
    "Programme",
    "Reached",
    "Relation",
    "Report",
    "Slice",
    "Sum",
    "Total",
    "arrange",
    "board",
    "by_year",
    "dimensions",
    "helpers",
    "honours",
    "levels",
    "not_among",
    "pinyin",
    "ranks",
    "reports",
    "slugs",
    "spelling",
    "stages",
    "tasks",
    "totals",
    "weightiest",
]
