"""``showcase compile``: documents of records, as Word files and PDF. Importing it is cheap."""

from showcase.desk.documents.commands import add_command

__all__ = ["add_command"]
