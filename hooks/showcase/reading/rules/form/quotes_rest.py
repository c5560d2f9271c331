"""Text after the closing quotation mark."""

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line, quoted_end

QUOTES_REST = Rule(
    "quotes-rest",
    "引号外面还有文字",
    "引号要放在整段文字外面。",
    'title: "和心"调解室成立',
    "title: '\"和心\"调解室成立'",
)


def followed(line: Line) -> FormError | None:
    """A value in quotation marks that ends before the line does."""
    if (end := quoted_end(line.body)) is None or end == len(line.body):
        return None
    return line.value_error(QUOTES_REST, f"引号在“{line.body[end:][:10]}”前面就结束了", is_silent=True)
