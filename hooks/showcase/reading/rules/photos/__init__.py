"""Rules of photo files. In the order of the staff guide."""

# isort: off
from showcase.problems import Rule
from showcase.reading.rules.photos.photo_file import PHOTO_FILE as PHOTO_FILE
from showcase.reading.rules.photos.photo_type import PHOTO_TYPE as PHOTO_TYPE
from showcase.reading.rules.photos.photo_broken import PHOTO_BROKEN as PHOTO_BROKEN
from showcase.reading.rules.photos.photo_size import PHOTO_SIZE as PHOTO_SIZE
from showcase.reading.rules.photos.photo_animated import PHOTO_ANIMATED as PHOTO_ANIMATED
from showcase.reading.rules.photos.photo_metadata import PHOTO_METADATA as PHOTO_METADATA

RULES = tuple(rule for rule in globals().values() if isinstance(rule, Rule))
