"""The part of the site that is the editor: its page and the files it loads."""

from showcase.editor.page.files import files
from showcase.editor.page.page import ADDRESS, WORKER, page

__all__ = ["ADDRESS", "WORKER", "files", "page"]
