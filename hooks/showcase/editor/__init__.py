"""The editor: the generator in a browser. The page of the site, the engine it loads, and what runs in its worker.

Importing it is cheap: what runs in the browser, and what builds the engine, is imported there.
"""

from pathlib import Path

from showcase.editor.commands import add_commands
from showcase.model import Vocabulary


def refresh_forms(root: Path, vocabulary: Vocabulary) -> None:
    """Let the issue forms below ``root`` offer the words of the vocabulary."""
    from showcase.editor.forms.template import refresh

    refresh(root, vocabulary)


__all__ = ["add_commands", "refresh_forms"]
