"""Reading: bytes → characters → YAML → typed records, or problems. Each file is read by itself."""

from __future__ import annotations

from showcase.reading import dates, files
from showcase.reading.changes import last_changes
from showcase.reading.excerpts import with_excerpts
from showcase.reading.ground import REDIRECTS, REDIRECTS_PATH, VOCABULARY_PATH, Ground, vocabulary_words
from showcase.reading.parsing import FALSE, NUMBER, TRUE
from showcase.reading.record_files import RecordFile, load, read, record_files
from showcase.reading.rules import SECTIONS
from showcase.reading.trees import Reread

__all__ = [
    "FALSE",
    "NUMBER",
    "REDIRECTS",
    "REDIRECTS_PATH",
    "SECTIONS",
    "TRUE",
    "VOCABULARY_PATH",
    "Ground",
    "RecordFile",
    "Reread",
    "dates",
    "files",
    "last_changes",
    "load",
    "read",
    "record_files",
    "vocabulary_words",
    "with_excerpts",
]
