"""A date in another form than YYYY, YYYY-MM or YYYY-MM-DD."""

from showcase.problems import Rule

DATE_FORM = Rule("date-form", "日期写法不对", "日期要能排序，写法必须一致。", "date: 2021年5月", "date: 2021-05")
