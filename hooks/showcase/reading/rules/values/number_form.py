"""A number that is not in plain digits."""

from showcase.problems import Rule

NUMBER_FORM = Rule("number-form", "数的写法不对", "只有半角数字才能计算和比较。", "value: １,２００", "value: 1200")
