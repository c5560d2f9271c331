"""Components: what several pages show, as frozen views that templates place."""

from __future__ import annotations

from showcase.site.components import charts, covers, figures, qr, report_figures, report_text, sums
from showcase.site.components.cards import Cards, sources
from showcase.site.components.charts import Chart, ChartRowView
from showcase.site.components.drawings import SpineView
from showcase.site.components.photos import Photos
from showcase.site.components.report_text import ReportPartView
from showcase.site.components.sums import TotalView
from showcase.site.components.views import (
    AchievementRowView,
    CardView,
    CountView,
    FactView,
    FigureView,
    HonourView,
    InitiativeView,
    LinkView,
    PagerView,
)

__all__ = [
    "AchievementRowView",
    "CardView",
    "Cards",
    "Chart",
    "ChartRowView",
    "CountView",
    "FactView",
    "FigureView",
    "HonourView",
    "InitiativeView",
    "LinkView",
    "PagerView",
    "Photos",
    "ReportPartView",
    "SpineView",
    "TotalView",
    "charts",
    "covers",
    "figures",
    "qr",
    "report_figures",
    "report_text",
    "sources",
    "sums",
]
