"""Rules of keys and single values. In the order of the staff guide."""

# isort: off
from showcase.problems import Rule
from showcase.reading.rules.values.key_unknown import KEY_UNKNOWN as KEY_UNKNOWN
from showcase.reading.rules.values.key_missing import KEY_MISSING as KEY_MISSING
from showcase.reading.rules.values.value_empty import VALUE_EMPTY as VALUE_EMPTY
from showcase.reading.rules.values.value_null import VALUE_NULL as VALUE_NULL
from showcase.reading.rules.values.value_type import VALUE_TYPE as VALUE_TYPE
from showcase.reading.rules.values.text_too_long import TEXT_TOO_LONG as TEXT_TOO_LONG
from showcase.reading.rules.values.text_lines import TEXT_LINES as TEXT_LINES
from showcase.reading.rules.values.quotes_wide import QUOTES_WIDE as QUOTES_WIDE
from showcase.reading.rules.values.list_too_long import LIST_TOO_LONG as LIST_TOO_LONG
from showcase.reading.rules.values.slug_form import SLUG_FORM as SLUG_FORM
from showcase.reading.rules.values.number_form import NUMBER_FORM as NUMBER_FORM
from showcase.reading.rules.values.date_form import DATE_FORM as DATE_FORM
from showcase.reading.rules.values.date_early import DATE_EARLY as DATE_EARLY
from showcase.reading.rules.values.date_future import DATE_FUTURE as DATE_FUTURE
from showcase.reading.rules.values.word_unknown import WORD_UNKNOWN as WORD_UNKNOWN
from showcase.reading.rules.values.situation_word import SITUATION_WORD as SITUATION_WORD
from showcase.reading.rules.values.situation_word import repeated_words as repeated_words
from showcase.reading.rules.values.framework_parts import FRAMEWORK_PARTS as FRAMEWORK_PARTS
from showcase.reading.rules.values.framework_parts import misplaced_initiatives as misplaced_initiatives
from showcase.reading.rules.values.flag_form import FLAG_FORM as FLAG_FORM
from showcase.reading.rules.values.url_form import URL_FORM as URL_FORM

RULES = tuple(rule for rule in globals().values() if isinstance(rule, Rule))
