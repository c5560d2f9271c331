"""The comparison of two versions of the records: what a proposed change does, as a letter in Markdown."""

from showcase.editor.comparison.compare import compare
from showcase.editor.comparison.markdown import escaped, fitted

__all__ = ["compare", "escaped", "fitted"]
