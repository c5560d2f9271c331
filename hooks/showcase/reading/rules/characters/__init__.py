"""Rules of single characters, wherever they stand in a file. In the order of the staff guide."""

# isort: off
from showcase.problems import Rule
from showcase.reading.rules.characters.character_forbidden import CHARACTER_FORBIDDEN as CHARACTER_FORBIDDEN
from showcase.reading.rules.characters.text_garbled import TEXT_GARBLED as TEXT_GARBLED
from showcase.reading.rules.characters.tab import TAB as TAB
from showcase.reading.rules.characters.space_wide import SPACE_WIDE as SPACE_WIDE
from showcase.reading.rules.characters.space_wide import find_wide_spaces as find_wide_spaces

RULES = tuple(rule for rule in globals().values() if isinstance(rule, Rule))
