"""Documents of records for offices: cases, application forms, yearly reports, lists of tasks, directories.

They say what the pages say, from the same views; :mod:`showcase.documents` lays them out and writes them. Where the
settings ask for it, the pages of projects and of years offer theirs as Word files.
"""

from showcase.site.documents import application, case, directory, report, task_list
from showcase.site.documents.composed import Composed
from showcase.site.documents.entries import CASE, REPORT, entries

__all__ = ["CASE", "REPORT", "Composed", "application", "case", "directory", "entries", "report", "task_list"]
