"""An id that is no slug."""

from showcase.problems import Rule

SLUG_FORM = Rule("slug-form", "编号写法不对", "编号会成为网址的一部分。", "id: 社区调解", "id: shequ-tiaojie")
