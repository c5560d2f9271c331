"""What should stand for a value that its key does not take: lines where that is certain, else what to look up."""

from showcase.reading.suggestions.dates import for_date
from showcase.reading.suggestions.ends import for_ends
from showcase.reading.suggestions.lists import for_inferred, for_list, for_word
from showcase.reading.suggestions.numbers import for_number
from showcase.reading.suggestions.shapes import for_shape
from showcase.reading.suggestions.suggestion import Entry, Suggestion

__all__ = [
    "Entry",
    "Suggestion",
    "for_date",
    "for_ends",
    "for_inferred",
    "for_list",
    "for_number",
    "for_shape",
    "for_word",
]
