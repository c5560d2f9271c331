"""Components: the views that several pages share, and the functions that make them."""

from showcase.site.components import (
    charts,
    covers,
    figures,
    mechanisms,
    parts,
    poster_space,
    posters,
    promises,
    qr,
    report,
    rollups,
    services,
    stories,
    sums,
    tallies,
    tasks,
)
from showcase.site.components.cards import Cards, sources
from showcase.site.components.charts import Chart, ChartRowView
from showcase.site.components.covers import Slip, SpineView
from showcase.site.components.photos import Photos
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
    TallyView,
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
    "Slip",
    "SpineView",
    "TallyView",
    "TotalView",
    "charts",
    "covers",
    "figures",
    "mechanisms",
    "parts",
    "poster_space",
    "posters",
    "promises",
    "qr",
    "report",
    "rollups",
    "services",
    "sources",
    "stories",
    "sums",
    "tallies",
    "tasks",
]
