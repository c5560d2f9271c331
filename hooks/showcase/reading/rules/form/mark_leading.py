"""A value that begins with an indicator of YAML."""

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

MARK_LEADING = Rule(
    "mark-leading", "值以特殊符号开头", "@ % & * ! | > ` [ { 开头的文字要加引号。", "slogan: @群众", "slogan: '@群众'"
)

ALWAYS, BEFORE_A_SPACE = "@`%,]}|>&!*", "-?"


def marked(line: Line) -> FormError | None:
    """A value that begins with an indicator of YAML and is nothing else that YAML knows."""
    sign = line.body[0]
    if sign not in ALWAYS and not (sign in BEFORE_A_SPACE and line.body[1:2] in ("", " ")):
        return None
    message = f"值以“{sign}”开头，YAML 会当作记号，要给整段文字加引号"
    return line.value_error(MARK_LEADING, message, is_silent=sign in "|>")
