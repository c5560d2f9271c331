"""The desk: what staff use beside the site. The commands, and the parts of the site that are made of the table of keys.

Importing it is cheap: each command imports what it runs when it is called.
"""

from showcase.desk.arguments import CommandParser, Scope, UsageError, add_root
from showcase.desk.commands import add_commands

__all__ = [
    "CommandParser",
    "Scope",
    "UsageError",
    "add_commands",
    "add_root",
    "guide",
    "guide_files",
    "review",
    "schema",
]
