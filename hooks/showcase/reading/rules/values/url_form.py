"""A web address that is not complete."""

from showcase.problems import Rule

URL_FORM = Rule(
    "url-form", "网址不完整", "不完整的网址点不开。", "url: www.example.com/a", "url: https://www.example.com/a"
)
