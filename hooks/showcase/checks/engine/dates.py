"""Dates of different precision, compared."""

from showcase.model import Date


def is_before(one: Date, other: Date) -> bool:
    """Whether ``one`` is surely earlier than ``other``, of which no more is looked at than is known of ``one``."""
    return str(one) < str(other)[: len(str(one))]
