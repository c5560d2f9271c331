"""A text wholly in Chinese quotation marks."""

from showcase.problems import Rule

QUOTES_WIDE = Rule(
    "quotes-wide", "整段文字放在中文引号里", "引号会显示在网页上。", "name: “和心调解室”", "name: 和心调解室"
)
