"""Where the generator finds what it uses besides modules: beside itself in a checkout, within itself in the wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
IS_PACKAGED = (_PACKAGE / "theme").is_dir()
"""Whether this is the wheel."""
THEME = _PACKAGE / "theme" if IS_PACKAGED else _PACKAGE.parent / "theme"
"""What the browser gets."""
CHECKOUT = _PACKAGE / "checkout" if IS_PACKAGED else _PACKAGE.parents[1]
"""The files outside ``hooks/`` that the generator uses: the vocabulary, the hand-written pages, settings and locks."""
