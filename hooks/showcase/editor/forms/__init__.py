"""Issue forms: made of the table of keys, and their answers as records, for staff who do not use git."""

from pathlib import Path

from showcase.editor.forms.commands import add_commands
from showcase.model import Vocabulary


def outdated(root: Path, vocabulary: Vocabulary, refresh: bool) -> bool:
    """Whether the forms below ``root`` offer other words than the vocabulary has; ``refresh`` mends them."""
    from showcase.editor.forms import template

    found = template.outdated(root, vocabulary)
    if refresh:
        template.replace(root, found)
    return bool(found)


__all__ = ["add_commands", "outdated"]
