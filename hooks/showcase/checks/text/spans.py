"""Words that say over how long a number was counted: 三年多来, 成立以来, 历年; 累计, and what limits it."""

import re

from showcase.model import lazy

SPAN = (
    r"(?:(?<![\d.一二三四五六七八九十])(?:[2-9]|[1-9]\d)|[二两三四五六七八九十]|[二三四五六七八九]?十[一二三四五六七八九]?)"
    r"(?:个)?[余多几]?(?:周)?年[多余]?"
)
YEARS = re.compile(
    rf"历年|(?<![\d.十二三四五六七八九])[一1]年[多余](?:以)?来|(?<!本)多年(?:以)?来|近[几数]?年来|(?:近|最近|连续|过去|前后|[了的，]|^)?{SPAN}(?:以)?[来间]|(?:近|最近|过去){SPAN}"
    r"|(?<!中国)(?:成立|建立|设立|创办|创建|创立|组建|揭牌|挂牌|执业|[建成][所会院])(?:以来|至今)|长期以来|迄今"
    r"|(?P<year>(?:19|20)\d\d)年(?:以来|至今|起)"
)
"""Words that tell more than one year."""
YEARLY = re.compile("每年|年均|平均|逐年|年年")
TOTAL = re.compile("累计")
LIMITED = lazy(
    r"(?:全年|当年|本年|年内|年度|今年|去年|上年|一年|半年|月|季度|期|当[天日场]|单[日场]|全天|现场|本次|此次|本场|首日|活动|会上"
    r"|[天日周]|小时|期间|培训|比赛|\d\d年)[^，。；]{0,8}累计|累计[^，。；]{0,6}(?:[一\d]年内|当[年月天日])"
)
"""累计 within a year or an occasion."""


def years(text: str, own_year: str = "") -> str:
    """The words by which the text counts over several years, ``""`` for none; 2023年以来 is one year in that year."""
    if YEARLY.search(text):
        return ""
    return next(
        (match.group().strip("，了的") for match in YEARS.finditer(text) if match["year"] != (own_year or "-")), ""
    )


def is_open_total(text: str) -> bool:
    """Whether the text says 累计 without saying within what."""
    return bool(TOTAL.search(text)) and not LIMITED.search(text)
