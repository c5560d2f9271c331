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
from showcase.reading.keys.mechanisms import INSTRUCTORS, LIAISON_GROUP, PAIRING, ROUND
from showcase.reading.keys.parts import HONOUR, METRIC, PHOTO, PHOTO_FILE, PLANNED, REGION, SOURCE, SPAN
from showcase.reading.keys.records import (
    ACHIEVEMENT,
    ACHIEVEMENTS,
    BRANCH,
    PROJECT,
    REPORT,
    SERVICE_POINT,
    SIGNATURE,
    SIGNATURES,
    TASK,
    TASKS,
)
from showcase.reading.keys.vocabulary import VOCABULARY

__all__ = [
    "ACHIEVEMENT",
    "ACHIEVEMENTS",
    "BRANCH",
    "HONOUR",
    "INSTRUCTORS",
    "LIAISON_GROUP",
    "MARK",
    "METRIC",
    "PAIRING",
    "PHOTO",
    "PHOTO_FILE",
    "PLANNED",
    "PROJECT",
    "REGION",
    "REPORT",
    "ROUND",
    "SERVICE_POINT",
    "SIGNATURE",
    "SIGNATURES",
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
