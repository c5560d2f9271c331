"""Rules of files and folders. In the order of the staff guide."""

# isort: off
from showcase.problems import Rule
from showcase.reading.rules.files.file_encoding import FILE_ENCODING as FILE_ENCODING
from showcase.reading.rules.files.file_too_large import FILE_TOO_LARGE as FILE_TOO_LARGE
from showcase.reading.rules.files.line_too_long import LINE_TOO_LONG as LINE_TOO_LONG
from showcase.reading.rules.files.file_slow import FILE_SLOW as FILE_SLOW
from showcase.reading.rules.files.file_empty import FILE_EMPTY as FILE_EMPTY
from showcase.reading.rules.files.file_unreadable import FILE_UNREADABLE as FILE_UNREADABLE
from showcase.reading.rules.files.file_link import FILE_LINK as FILE_LINK
from showcase.reading.rules.files.file_name import FILE_NAME as FILE_NAME
from showcase.reading.rules.files.file_collides import FILE_COLLIDES as FILE_COLLIDES
from showcase.reading.rules.files.file_misplaced import FILE_MISPLACED as FILE_MISPLACED
from showcase.reading.rules.files.branch_missing import BRANCH_MISSING as BRANCH_MISSING
from showcase.reading.rules.files.vocabulary_missing import VOCABULARY_MISSING as VOCABULARY_MISSING

RULES = tuple(rule for rule in globals().values() if isinstance(rule, Rule))
