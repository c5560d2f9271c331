"""The editor: the generator in a browser. The page of the site, the engine it loads, and what runs in its worker.

Importing it is cheap: what runs in the browser, and what builds the engine, is imported there.
"""

from pathlib import Path

from showcase.editor import forms
from showcase.editor.commands import add_commands
from showcase.model import Vocabulary


def outdated_forms(root: Path, vocabulary: Vocabulary, refresh: bool) -> bool:
    """Whether the issue forms below ``root`` offer other words than the vocabulary has; ``refresh`` mends them."""
    return forms.outdated(root, vocabulary, refresh)


__all__ = ["add_commands", "outdated_forms"]
