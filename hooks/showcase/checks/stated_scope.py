"""A number said to be a whole area's, or of several bodies together, has a ``scope``: it is not the organisation's."""

import re
from collections.abc import Iterator, Sequence

from showcase.checks.engine import MetricsCheck, Stated
from showcase.model import SCOPES, lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-scope",
    "说了不只是本组织的数，没有写范围",
    "不写范围就当作本组织自己的，会算进合计。",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200人次\nnote: 全区口径，不是该支部单独成果",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 1200人次\nnote: 全区口径\nscope: region",
)

AREA = "全[国省市区县州盟旗]"
OF_SYSTEM = re.compile(
    r"(?<!不)(?:含|包括|包含|连同|及|和)(?:其|本组织)?(?:下级|下属|所属|各?直属)|(?:下属|所属|下辖|各)[^，。；]{0,6}(?:支部|党组织)[^，。；]{0,4}合计"
    r"|本组织及下级|全行业口径|全系统口径"
)
OF_REGION = re.compile(rf"(?:{AREA}|全域|区域|地区|当地)(?:性)?(?:的)?(?:统计)?(?:口径|数据|数字)|口径[为是]?{AREA}")
OF_SEVERAL = re.compile(
    r"(?:多方|多家|各方|各家|几家|各单位|各所|联合|共建)[^，。；]{0,8}(?:合计|(?<!支部)总[数额]|共同(?:捐|完成|筹))"
    r"|与[^，。；]{2,24}(?:合计|共同(?:捐赠|筹集|完成)的?(?:总数|总额|合计))"
)
NOT_OWN = re.compile(
    r"(?:不是|并非|不属于?|不代表|不等于|不能算|不全是|非)(?:本|该|其)?(?:支部|总支|党总支|党支部|党委|党组织|组织|单位|律所|所|协会)?"
    r"(?:一家|单独|独自|自身|自己|本身|独立)"
)
WHOLE = re.compile(
    rf"{AREA}(?:各级|各地|共有|现有|共|有|各|的)?(?:执业|专职|党员|注册)?"
    r"(?:律师(?!协会|行业党|行业协|行业.{0,6}(?:倡议|品牌|行动))|律所|公证|法律援助(?:机构|中心)|司法行政|司法所|法律服务(?:机构|所)|\d|[一二三四五六七八九十百千万])"
)
PRAISED = lazy("先进|优秀|示范|十佳|表彰|最|首|唯一|第一|百强|获|评|领先|排名")


@MetricsCheck.of(RULE)
def check(stated: Sequence[Stated]) -> Iterator[Problem]:
    own = [each for each in stated if each.metric.scope == "own" and each.metric.value is not None]
    for each in own:
        metric = each.metric
        texts = (metric.note, metric.stated, metric.label)
        found = next(((text, scope) for text in texts if (scope := _scope(text))), None)
        if found is None and _is_whole(metric.stated, metric.label):
            found = (metric.label if WHOLE.match(metric.label) else metric.stated, "region")
        if found:
            yield _problem(each, *found)
    # A remark on the whole achievement is on its numbers, unless one of them has its scope already.
    note = getattr(own[0].record.value, "note", "") if own and len(own) == len(stated) else ""
    if own[:1] and own[0].key == "metrics" and (scope := _scope(note)):
        yield from (_problem(each, note, scope) for each in own if not _scope(each.metric.note))


def _scope(text: str) -> str:
    """The scope that the text tells, ``""`` for none."""
    if not text:  # as most remarks and labels are
        return ""
    if OF_REGION.search(text):
        return "region"
    if OF_SYSTEM.search(text):
        return "system"
    if OF_SEVERAL.search(text):
        return "joint"
    return "region" if NOT_OWN.search(text) else ""


def _is_whole(stated: str, label: str) -> bool:
    """Whether the words begin with the lawyers or bodies of a whole area, and are no praise: 全市律师, 全区886家."""
    return bool(WHOLE.match(stated) or WHOLE.match(label)) and not PRAISED.search(stated + label)


def _problem(stated: Stated, text: str, scope: str) -> Problem:
    names = dict(SCOPES)
    others = "；".join(f"{name}的写 {slug}" for slug, name in names.items() if slug not in (scope, "own"))
    hint = f"{scope} 就是{names[scope]}（{others}）。{stated.mend({'scope': scope})}"
    return stated.problem("scope", RULE, f"“{text}”，不只是本组织的数，却没有写 scope（范围）", hint)
