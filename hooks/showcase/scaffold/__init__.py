"""The scaffold of an office's own site: ``showcase init`` writes it, ``showcase upgrade`` keeps it current.

Importing it is cheap: each command imports what it runs when it is called.
"""

from showcase.scaffold.commands import add_commands

__all__ = ["add_commands"]
