"""A quotation mark that is never closed."""

from showcase.problems import Rule

QUOTES_OPEN = Rule(
    "quotes-open", "引号没有成对", "引号不结束，后面的行都会被当成文字。", 'name: "和心调解室', "name: 和心调解室"
)
