"""A quotation mark that is never closed."""

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

QUOTES_OPEN = Rule(
    "quotes-open", "引号没有成对", "引号不结束，后面的行都会被当成文字。", 'name: "和心调解室', "name: 和心调解室"
)


def unclosed(line: Line) -> FormError:
    """The error of a value whose quotation mark is never closed."""
    body, mark = line.value.rstrip(), line.value[0]
    right = body.rstrip("”’＂" + mark) + mark if len(body) > 1 else mark * 2
    end, message = line.value_at + len(body), f"引号 {mark} 没有成对，缺结尾的一个"
    return FormError(line.number, line.value_at, end, QUOTES_OPEN, message, right, is_silent=True)
