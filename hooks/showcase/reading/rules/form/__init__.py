"""Rules of YAML form: how one line is written. In the order of the staff guide."""

# isort: off
from showcase.problems import Rule
from showcase.reading.rules.form.conflict_marker import CONFLICT_MARKER as CONFLICT_MARKER
from showcase.reading.rules.form.conflict_marker import Conflict as Conflict
from showcase.reading.rules.form.conflict_marker import find_conflicts as find_conflicts
from showcase.reading.rules.form.record_wrapped import RECORD_WRAPPED as RECORD_WRAPPED
from showcase.reading.rules.form.record_wrapped import Wrapping as Wrapping
from showcase.reading.rules.form.record_wrapped import find_wrapping as find_wrapping
from showcase.reading.rules.form.colon_wide import COLON_WIDE as COLON_WIDE
from showcase.reading.rules.form.colon_wide import find_wide_colon as find_wide_colon
from showcase.reading.rules.form.colon_space import COLON_SPACE as COLON_SPACE
from showcase.reading.rules.form.colon_space import find_glued_colon as find_glued_colon
from showcase.reading.rules.form.colon_missing import COLON_MISSING as COLON_MISSING
from showcase.reading.rules.form.colon_missing import find_missing_colon as find_missing_colon
from showcase.reading.rules.form.colon_twice import COLON_TWICE as COLON_TWICE
from showcase.reading.rules.form.colon_twice import divided as divided
from showcase.reading.rules.form.dash_wide import DASH_WIDE as DASH_WIDE
from showcase.reading.rules.form.dash_wide import find_wide_dashes as find_wide_dashes
from showcase.reading.rules.form.dash_space import DASH_SPACE as DASH_SPACE
from showcase.reading.rules.form.dash_space import find_glued_dashes as find_glued_dashes
from showcase.reading.rules.form.list_inline import LIST_INLINE as LIST_INLINE
from showcase.reading.rules.form.list_inline import listed as listed
from showcase.reading.rules.form.hash_wide import HASH_WIDE as HASH_WIDE
from showcase.reading.rules.form.hash_wide import find_hash as find_hash
from showcase.reading.rules.form.comma_wide import COMMA_WIDE as COMMA_WIDE
from showcase.reading.rules.form.comma_wide import find_wide_commas as find_wide_commas
from showcase.reading.rules.form.comment_cut import COMMENT_CUT as COMMENT_CUT
from showcase.reading.rules.form.comment_cut import find_cut_value as find_cut_value
from showcase.reading.rules.form.comment_cut import find_cut_text as find_cut_text
from showcase.reading.rules.form.indent_depth import INDENT_DEPTH as INDENT_DEPTH
from showcase.reading.rules.form.quotes_open import QUOTES_OPEN as QUOTES_OPEN
from showcase.reading.rules.form.quotes_open import unclosed as unclosed
from showcase.reading.rules.form.quotes_rest import QUOTES_REST as QUOTES_REST
from showcase.reading.rules.form.quotes_rest import followed as followed
from showcase.reading.rules.form.brackets_open import BRACKETS_OPEN as BRACKETS_OPEN
from showcase.reading.rules.form.brackets_open import open_bracket as open_bracket
from showcase.reading.rules.form.mark_leading import MARK_LEADING as MARK_LEADING
from showcase.reading.rules.form.mark_leading import marked as marked
from showcase.reading.rules.form.mark_escape import MARK_ESCAPE as MARK_ESCAPE
from showcase.reading.rules.form.mark_escape import escaped as escaped
from showcase.reading.rules.form.placeholder_stars import PLACEHOLDER_STARS as PLACEHOLDER_STARS
from showcase.reading.rules.form.placeholder_stars import starred as starred
from showcase.reading.rules.form.yaml_syntax import YAML_SYNTAX as YAML_SYNTAX
from showcase.reading.rules.form.yaml_feature import YAML_FEATURE as YAML_FEATURE
from showcase.reading.rules.form.yaml_feature import find_features as find_features
from showcase.reading.rules.form.yaml_feature import anchored as anchored
from showcase.reading.rules.form.document_second import DOCUMENT_SECOND as DOCUMENT_SECOND
from showcase.reading.rules.form.keys_too_many import KEYS_TOO_MANY as KEYS_TOO_MANY
from showcase.reading.rules.form.key_repeated import KEY_REPEATED as KEY_REPEATED

RULES = tuple(rule for rule in globals().values() if isinstance(rule, Rule))
