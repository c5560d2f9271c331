"""Text after the closing quotation mark."""

from showcase.problems import Rule

QUOTES_REST = Rule(
    "quotes-rest",
    "引号外面还有文字",
    "引号要放在整段文字外面。",
    'title: "和心"调解室成立',
    "title: '\"和心\"调解室成立'",
)
