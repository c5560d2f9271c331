"""``showcase sign``: signatures of records that were reviewed. Importing it is cheap."""

from showcase.desk.signing.commands import add_command

__all__ = ["add_command"]
