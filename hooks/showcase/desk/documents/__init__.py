"""``showcase compile``: documents of records, as Word files and PDF."""

from showcase.desk.documents.compiling import COMPOSERS, RefusalError, Selection, compiled
from showcase.desk.documents.files import pdf, save

__all__ = ["COMPOSERS", "RefusalError", "Selection", "compiled", "pdf", "save"]
