"""A flag that is neither true nor false."""

from showcase.problems import Rule

FLAG_FORM = Rule("flag-form", "是或否的写法不对", "只认 true 和 false。", "draft: no", "draft: false")
