"""Documents of records for offices: cases, application forms, yearly reports, directories; Word files of some pages.

They say what the pages say, from the same views; :mod:`showcase.documents` lays them out and writes them.
"""

from showcase.site.documents import application, case, directory
from showcase.site.documents.composed import Composed

__all__ = ["Composed", "application", "case", "directory"]
