"""Review in three stages and for secrecy (三审三校、保密审查): which records are signed, as they are now."""

from showcase.desk.review.digests import digest, picture_names
from showcase.desk.review.states import REQUIRED, STAGES, State, is_required, refusal, reviewed, states, unsigned

__all__ = [
    "REQUIRED",
    "STAGES",
    "State",
    "digest",
    "is_required",
    "picture_names",
    "refusal",
    "reviewed",
    "states",
    "unsigned",
]
