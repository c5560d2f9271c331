"""The labels of a form → the keys of records: by the labels of the table of keys, and by what people call a key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from showcase.editor import fields
from showcase.model import REFERENCE_KEYS, key_meant
from showcase.reading.keys import HONOUR, Key, Shape

NOUNS = ("project", "achievement", "branch")
"""What a form may be about, in the order in which a label of several is taken where nothing else tells."""
OF = {
    "project": re.compile("品牌|项目|创建|案例"),
    "achievement": re.compile("成果|活动|事迹|事项"),
    "branch": re.compile("党组织|党?支部|党总支|党委|单位|律所|事务所|机构|成立|组建"),
}
"""Words of a label that say what it is about."""
OTHERS = re.compile("上级|主管|推荐|主办|承办|授予|颁|发布|共建|结对|联合|服务对象|合作")
"""Words that say that an organisation is another one."""
FILLING = re.compile(
    "^(?:主要|基本|具体|所获得?|获得|曾获|曾|相关|有关|申报|填报|拟报|近年来?|近[一二三五]年来?|开展)|(?:情况|说明|描述|内容|简要)$"
)
IN_BRACKETS = re.compile(r"[（(【\[].*?[)）】\]]")
NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十\d]{1,3}[、.．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六]部分)"
)
LABEL_LIKE = re.compile(r"[\u4e00-\u9fffA-Za-z/／、（）()“”\-]{2,16}")
SENTENCE = re.compile("[，。；！？]")
ORDINAL = {"序号", "编号", "No", "NO"}
NOT_FILLED = {
    *("id", "figures", "metrics", "photos", "inferred", "names_allowed", "draft", "sources", "anonymous"),
    *("pairings", "liaison_groups", "instructors", "rounds"),
}
"""Keys that no label fills: numbers are proposed from the texts, the form itself is the source; lists with keys of
their own are no text."""
PERSONAL = re.compile(
    "(?:联系人|负责人|填表人|填报人|经办人|审核人|姓名|身份证|手机|电话|联系方式|邮箱|微信|QQ|出生年月|性别|民族|书记|主任|会长)"
    "(?:[及和与、/]?(?:姓名|电话|号码?|手机|职务|方式))*$"
)
"""Labels of what is about one person."""
OF_FORM = re.compile("^(?:填|申报|报送|上报|推荐)[表报写]?(?:日期|时间|年度)")
"""Labels of when the form itself was filled."""
HONOURS = {"获奖情况", "获奖", "获奖荣誉", "获奖名称"}
OF_HONOUR = re.compile("获奖|授予|授奖|颁奖|颁发")
INSIDE = {"地址": "address", "办公地址": "address", "单位地址": "address", "通讯地址": "address", "办公时间": "hours"}
"""Labels of the public address of an organisation."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the content of a label belongs: the kind of record, and the key."""

    noun: str
    key: Key


def plain(label: str) -> str:
    """A label without blanks, number, colon, and hints in brackets."""
    text = re.sub(r"[\s\u3000]", "", label).rstrip("：:*＊")
    return NUMBER.sub("", IN_BRACKETS.sub("", text)).rstrip("：:*＊")


def is_label_like(text: str) -> bool:
    """Whether a text may be a label: short, without digits and marks of a sentence."""
    bare = plain(text)
    return bool(LABEL_LIKE.fullmatch(bare)) and not SENTENCE.search(bare)


def is_known(text: str) -> bool:
    """Whether a text is a label that says what its content is, or that it is about a person."""
    bare = plain(text)
    if not is_label_like(bare):
        return False
    return bare in ORDINAL or bare in INSIDE or bool(PERSONAL.search(bare) or any(targets(bare)))


def is_head(text: str) -> bool:
    """Whether a text is the label of a column."""
    return is_known(text) or (is_label_like(text) and of_part(text, HONOUR) is not None)


@cache
def targets(label: str) -> tuple[Target, ...]:
    """Where the content of a label may belong, the likeliest kind of record first."""
    bare = plain(label)
    if not bare or PERSONAL.search(bare) or OF_FORM.search(bare) or (OF_HONOUR.search(bare) and bare not in HONOURS):
        return ()
    of = {noun for noun in NOUNS if OF[noun].search(bare)} if not OTHERS.search(bare) else set()
    for word in _words(bare):
        found = tuple(Target(noun, key) for noun in NOUNS if (key := _key(word, fields.PARTS[noun])))
        told = tuple(each for each in found if each.noun in of or not of)
        if told or (found and word == bare):
            return told or found
    return ()


def of_part(label: str, shape: Shape) -> Key | None:
    """The key of a part (an honour) that a column of a table is about."""
    return next(filter(None, (_key(word, shape) for word in _words(plain(label)))), None)


def _words(label: str) -> Iterator[str]:
    """The label, and what is left of it without words that only fill, and that say whose it is."""
    yield label
    bare = FILLING.sub("", FILLING.sub("", label))
    yield bare
    yield f"{label}名称"
    for noun in NOUNS:
        rest = OF[noun].sub("", label, count=1)
        yield from (rest, FILLING.sub("", FILLING.sub("", rest)))


def _key(word: str, shape: Shape) -> Key | None:
    if not word:
        return None
    named = next((key for key in shape.keys if key.label == word), None)
    several = next((name for name in REFERENCE_KEYS.get(word, ()) if name in shape.by_name), "")
    name = named.name if named else several or key_meant(word, shape.by_name)
    return shape.key(name) if name and name not in NOT_FILLED else None


def story(noun: str) -> Key | None:
    """The key for a long text of that kind of record."""
    return fields.PARTS[noun].key("story")
