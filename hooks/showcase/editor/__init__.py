"""The editor: the generator in a browser. The page of the site, the engine it loads, and what runs in its worker.

Importing it is cheap: what runs in the browser, and what builds the engine, is imported there.
"""

from showcase.editor.commands import add_commands

__all__ = ["add_commands"]
