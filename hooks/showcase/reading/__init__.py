"""Reading: bytes → characters → YAML → typed records, or problems. Each file is read by itself."""

from __future__ import annotations

from showcase.reading.ground import REDIRECTS, REDIRECTS_PATH, VOCABULARY_PATH, Ground, vocabulary_words
from showcase.reading.record_files import RecordFile, load, read, record_files
from showcase.reading.trees import Reread

__all__ = [
    "REDIRECTS",
    "REDIRECTS_PATH",
    "VOCABULARY_PATH",
    "Ground",
    "RecordFile",
    "Reread",
    "load",
    "read",
    "record_files",
    "vocabulary_words",
]
