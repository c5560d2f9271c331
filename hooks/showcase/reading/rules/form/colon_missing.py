"""A line without a colon, or a key without one."""

from showcase.problems import Rule

COLON_MISSING = Rule("colon-missing", "缺一个冒号", "没有冒号，就分不出键和值。", "name 和心调解室", "name: 和心调解室")
