"""A date before the founding of the Party."""

from showcase.problems import Rule

DATE_EARLY = Rule("date-early", "日期早于建党", "多半是年份写错了。", "founded: 1912", "founded: 2012")
