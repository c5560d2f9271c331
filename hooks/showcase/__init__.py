"""The generator: records of branches' brand projects in, the pages of a showcase out. Knows no MkDocs."""

from pathlib import Path

_HERE = Path(__file__).parent
IS_PACKAGED = (_HERE / "theme").is_dir()
"""Whether this is the wheel, which holds within itself what a checkout has around the generator."""
THEME = _HERE / "theme" if IS_PACKAGED else _HERE.parent / "theme"
"""What the browser gets."""
CHECKOUT = _HERE / "checkout" if IS_PACKAGED else _HERE.parents[1]
"""The files outside ``hooks/`` that the generator uses: the vocabulary, the hand-written pages, settings and locks."""
