"""``showcase new``: makes a record with the required keys filled in and all others as comments."""

from showcase.desk.new.draft import Draft
from showcase.desk.new.questions import Answers, Question
from showcase.desk.new.records import MAKERS, owner_of
from showcase.desk.new.template import scalar

__all__ = ["MAKERS", "Answers", "Draft", "Question", "owner_of", "scalar"]
