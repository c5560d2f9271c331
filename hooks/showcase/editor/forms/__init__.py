"""Issue forms: made of the table of keys, and their answers as records, for staff who do not use git."""

from showcase.editor.forms.commands import add_commands

__all__ = ["add_commands"]
