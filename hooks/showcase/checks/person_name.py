"""No natural person is named: neither beside a post (书记王小明, 张三律师) nor in a byline (记者赵甲) nor as a credit.

Publishing personal information needs each person's own consent (PIPL art. 25); a site of organisations does without.
"""

from collections.abc import Iterator, Mapping

from showcase.checks.engine import ContextCheck, Passage, TextSearch
from showcase.checks.persons import Named, is_whole_name, own_names, person_search, way_out, without
from showcase.model import Vocabulary, lazy
from showcase.problems import Problem, Rule

RULE = Rule(
    "person-name",
    "写出了人的姓名",
    "本站不写自然人的姓名：公开个人信息要本人单独同意（个人信息保护法第二十五条）。写岗位就够了。",
    "summary: 党支部书记王小明到社区讲课",
    "summary: 党支部书记到社区讲课",
)

BYLINE = lazy("[（(【][^（()）【】]{0,80}[）)】]")
"""The brackets that a byline stands in."""
COMRADE = "同志"
SPEAKING = ("介绍说", "介绍", "表示", "坦言", "直言", "感慨道", "感慨", "回忆道", "回忆", "告诉记者", "说道", "说")
NAME_KEYS = {
    "credit": "写供图的单位",
    "recipient": "写得到荣誉的组织；授予个人的荣誉不写",
    "publisher": "写发布材料的单位",
}
"""Keys whose whole value may be a person's name."""


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    look, find_beside_words = person_search(RULE, frozenset(("post", "byline")), vocabulary, _advice)
    allowed = {entry.name for entry in vocabulary.names_allowed}

    def find(passage: Passage) -> Iterator[Problem]:
        text = passage.text.strip()
        if passage.key in NAME_KEYS and is_whole_name(text) and text not in {*allowed, *own_names(passage)}:
            hint = f"{NAME_KEYS[passage.key]}；{way_out(text)}"
            yield passage.problem(RULE, 0, len(passage.text), f"“{text}”是一个人的姓名", hint)
        yield from find_beside_words(passage)

    return lambda text: look(text) or any(map(is_whole_name, map(str.strip, text.split("\n")))), find


def _advice(text: str, named: Named) -> str:
    first, last = named[0], named[-1]
    if first.kind == "byline":
        byline = BYLINE.search(text, max(0, first.start - 30), last.end + 30)
        if byline and byline.start() < first.start and last.end < byline.end():
            left = without(text, *byline.span())
            return f"署名整个删去，改成“{left}”" if left else "署名整个删去"
        return "署名整个删去"
    if not first.cue:
        return "改写成岗位或身份，如“党支部书记”“一位居民”"
    is_before = text.startswith(first.cue, first.end)
    if first.cue == "律师" and is_before:
        return "改成“一名律师”"
    if first.cue == COMRADE and is_before:
        return "改写成岗位或身份，如“一名党员”"
    if (len(first.name) == 1 and is_before) or first.cue in ("女士", "先生", "小姐", "太太", *SPEAKING):
        return "改写成岗位或身份，如“党支部书记”“一位居民”"
    if text[: first.start].rstrip().endswith((":", "：")):
        return f"“{first.cue}”连同姓名整个删去"
    end = last.end + len(COMRADE) if text.startswith(COMRADE, last.end) else last.end
    return f"只写岗位，改成“{without(text, first.start, end)}”" if len(named) == 1 else "只写岗位，不写姓名"
