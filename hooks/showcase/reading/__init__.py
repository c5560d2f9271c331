"""Reading: bytes → characters → YAML → typed records, or problems. Each file is read by itself."""

from showcase.reading import containers, dates, files, plain_texts, times, words
from showcase.reading.context import (
    REDIRECTS,
    REDIRECTS_PATH,
    VOCABULARY_PATH,
    ReadingContext,
    record_reader,
    vocabulary_words,
)
from showcase.reading.document import Reader
from showcase.reading.excerpts import with_excerpts
from showcase.reading.git import GitError, git, last_changes
from showcase.reading.names import is_record_slug, is_slug
from showcase.reading.node_cache import NodeCache
from showcase.reading.parsing import FALSE, NUMBER, TRUE, Parser
from showcase.reading.picture_pixels import FORMATS as PICTURE_FORMATS
from showcase.reading.picture_pixels import pixels
from showcase.reading.record_files import RecordFile, load, read, record_files
from showcase.reading.rules import SECTIONS
from showcase.reading.rules.characters import CHARACTER_FORBIDDEN
from showcase.reading.rules.files import FILE_SLOW
from showcase.reading.time_limit import TooSlow, time_limit

__all__ = [
    "CHARACTER_FORBIDDEN",
    "FALSE",
    "FILE_SLOW",
    "NUMBER",
    "PICTURE_FORMATS",
    "REDIRECTS",
    "REDIRECTS_PATH",
    "SECTIONS",
    "TRUE",
    "VOCABULARY_PATH",
    "GitError",
    "NodeCache",
    "Parser",
    "Reader",
    "ReadingContext",
    "RecordFile",
    "TooSlow",
    "containers",
    "dates",
    "files",
    "git",
    "is_record_slug",
    "is_slug",
    "last_changes",
    "load",
    "pixels",
    "plain_texts",
    "read",
    "record_files",
    "record_reader",
    "time_limit",
    "times",
    "vocabulary_words",
    "with_excerpts",
    "words",
]
