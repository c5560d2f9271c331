"""The kinds of checks, and what they look at: texts, metrics."""

from showcase.checks.engine.check import (
    Check,
    ContextCheck,
    MetricCheck,
    MetricsCheck,
    PasteErrorCheck,
    RecordCheck,
    RecordsCheck,
    TextCheck,
    TextSearch,
)
from showcase.checks.engine.dates import in_year, is_before
from showcase.checks.engine.metrics import METRIC_KEYS, Stated, stated_metrics
from showcase.checks.engine.passages import PROSE_KEYS, Passage, branch_of, photo_path
from showcase.checks.engine.personal import may_hold_numbers, personal_numbers
from showcase.checks.engine.plain import check_plain
from showcase.checks.engine.redirects import has_page, redirects_of
from showcase.checks.engine.references import References, achievements_named, folded, reference_lines, stands_on_line
from showcase.checks.engine.regions import RegionFault, region_faults, region_problems
from showcase.checks.engine.texts import check_texts

__all__ = [
    "METRIC_KEYS",
    "PROSE_KEYS",
    "Check",
    "ContextCheck",
    "MetricCheck",
    "MetricsCheck",
    "Passage",
    "PasteErrorCheck",
    "RecordCheck",
    "RecordsCheck",
    "References",
    "RegionFault",
    "Stated",
    "TextCheck",
    "TextSearch",
    "achievements_named",
    "branch_of",
    "check_plain",
    "check_texts",
    "folded",
    "has_page",
    "in_year",
    "is_before",
    "may_hold_numbers",
    "personal_numbers",
    "photo_path",
    "redirects_of",
    "reference_lines",
    "region_faults",
    "region_problems",
    "stands_on_line",
    "stated_metrics",
]
