"""``showcase new``: a new record with what is required filled in and all else as comments."""

from showcase.desk.making import records
from showcase.desk.making.draft import Draft
from showcase.desk.making.questions import Answers

__all__ = ["Answers", "Draft", "records"]
