"""The keys of a record: what each is called in Chinese, what it means, and what kind of value it takes.

This one table is where parsing, messages, the staff guide and the JSON Schema take their words from.
"""

from showcase.reading.keys.brand_parts import MARK
from showcase.reading.keys.kinds import (
    Choice,
    Day,
    Fixed,
    Flag,
    Key,
    Kind,
    Listed,
    Number,
    Shape,
    Slug,
    Span,
    Table,
    Text,
    Url,
)
from showcase.reading.keys.parts import HONOUR, METRIC, PHOTO, PHOTO_FILE, PLANNED, REGION, SOURCE, SPAN
from showcase.reading.keys.records import ACHIEVEMENT, ACHIEVEMENTS, BRANCH, PROJECT, REPORT, SERVICE_POINT, TASK, TASKS
from showcase.reading.keys.vocabulary import VOCABULARY

__all__ = [
    "ACHIEVEMENT",
    "ACHIEVEMENTS",
    "BRANCH",
    "HONOUR",
    "MARK",
    "METRIC",
    "PHOTO",
    "PHOTO_FILE",
    "PLANNED",
    "PROJECT",
    "REGION",
    "REPORT",
    "SERVICE_POINT",
    "SOURCE",
    "SPAN",
    "TASK",
    "TASKS",
    "VOCABULARY",
    "Choice",
    "Day",
    "Fixed",
    "Flag",
    "Key",
    "Kind",
    "Listed",
    "Number",
    "Shape",
    "Slug",
    "Span",
    "Table",
    "Text",
    "Url",
]
