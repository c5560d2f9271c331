"""The questions of a form: one for each key of a record, in the words of the table of keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.editor import fields
from showcase.editor.edits import Keys
from showcase.model import LIMITS, Vocabulary
from showcase.reading import keys, vocabulary_words
from showcase.reading.keys import Choice, Day, Fixed, Flag, Key, Kind, Listed, Shape, Slug, Text

NOT_ASKED = {"id", "photos", "inferred", "names_allowed", "draft", "liaison_groups", "rounds"}
"""Keys that a form cannot fill: pictures, lists within lists, and what an editor decides."""
FORMS = {"branch": "新建党组织", "project": "新建品牌项目", "achievement": "新建服务成果"}
"""The kinds of record that have a form, with its name."""
NAMING = ("name", "kind", "title")
"""Keys whose label says what it is of: a form has no heading above it."""
BAR = "｜"
"""Between the parts of a line of an answer."""
IN_A_ROW = ("level", "by", "url", "publisher", "date", "partner_name", "since")
"""Keys that need not be written, which most lines have."""
IN_A_FORM = (
    ("不写这一行", "不填"),
    ("就不写", "就不填"),
    ("的不写", "的不填"),
    ("打勾", "选“是”"),
    ("，至少一条", "，第一条之外的"),
    ("主要的写在最前", "不止一项的，在“其他内容”里写明哪个为主"),
)
"""What the table of keys says of a file → what is meant in a form."""

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``keys`` is the way to its value in the record; empty for what is no value of it."""

    id: str
    label: str
    meaning: str
    kind: Kind = Text()  # noqa: RUF009 - frozen
    keys: Keys = ()
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether its answer may have several lines."""
        return isinstance(self.kind, Listed) or (isinstance(self.kind, Text) and self.kind.prose)

    @property
    def row(self) -> Shape | None:
        """The shape of each line of its answer, where these are more than a text."""
        return self.kind.of if isinstance(self.kind, Listed) and isinstance(self.kind.of, Shape) else None


OWNER = Question("branch", "党组织", "这条记录是谁的，写它的全称，与网站上一样。", required=True)
SLUG = Question(
    "slug",
    "网址里的名字",
    f"小写的拼音，词之间用连字符，最多 {LIMITS.slug} 个字符，例如 shanghai-hugang-dangzhibu。定了以后不能改；"
    "不填就照名称拼写，请看答复里拼成了什么。",
)
REST = Question(
    "rest", "其他内容", "上面没有问到的，照来源的原文写，由编辑整理。照片请另外发给编辑。", Text(prose=True)
)


def questions(noun: str, vocabulary: Vocabulary) -> tuple[Question, ...]:
    """The questions of the form for a kind of record: what must be answered first, then the others as in the table."""
    shape, words = fields.PARTS[noun], vocabulary_words(vocabulary)
    asked = [each for key in shape.keys if key.name not in NOT_ASKED for each in _of_key(shape, key, words)]
    first = [each for each in asked if each.required or each.keys[:2] == ("sources", 0)]
    return (*(() if noun == "branch" else (OWNER,)), *first, *(each for each in asked if each not in first), SLUG, REST)


def _of_key(shape: Shape, key: Key, words: Words) -> Iterator[Question]:
    if isinstance(key.kind, Shape):
        yield from (_question(f"{key.label}：{part.label}", part, words, key.name) for part in key.kind.keys)
    elif isinstance(key.kind, Listed) and key.kind.of == keys.SOURCE:
        for part in keys.SOURCE.keys:
            yield _question(f"{key.label}：{part.label}", part, words, key.name, 0, required=part.required)
        yield _question(f"其他{key.label}", key, words)
    else:
        label = f"{shape.label}{key.label}" if key.name in NAMING else key.label
        yield _question(label, key, words, required=key.required)


def _question(label: str, key: Key, words: Words, *way: str | int, required: bool = False) -> Question:
    path = (*way, key.name)
    names = chosen(key.kind, words).values()
    return Question("-".join(map(str, path)), label, _meaning(key, words), key.kind, path, required, tuple(names))


def chosen(kind: Kind, words: Words) -> Mapping[str, str]:
    """The words that may be chosen for a kind of value, each with its Chinese name."""
    kind = kind.of if isinstance(kind, Listed) else kind
    if isinstance(kind, Choice):
        return words.get(kind.words, {})
    return dict(kind.words) if isinstance(kind, Fixed) else {"true": "是"} if isinstance(kind, Flag) else {}


def _meaning(key: Key, words: Words) -> str:
    """What a key means, and how an answer is written, for a person who fills a form."""
    kind = key.kind.of if isinstance(key.kind, Listed) else key.kind
    refers = isinstance(kind, Slug) and kind.refers
    text = "写全称，与网站上一样" if refers else fields.meaning(key, words)
    for in_file, in_form in IN_A_FORM:
        text = text.replace(in_file, in_form)
    how = "可以选几项" if isinstance(key.kind, Listed) and chosen(kind, words) else ""
    if isinstance(kind, Day):
        how = "写成 2021、2021-05 或 2021-05-01"
    elif kind == keys.METRIC:
        how = "一行一个数，照原文写，例如：近4000人次法律咨询。要说得更明白时：法律咨询｜近4000人次｜口径：累计"
    elif isinstance(kind, Shape):
        further = "".join(f"{BAR}{part.label}：…" for part in kind.keys if not part.required and part.name in IN_A_ROW)
        how = f"一行一项，写成：{BAR.join(part.label for part in kind.keys if part.required)}{further}"
    elif isinstance(key.kind, Listed) and not chosen(kind, words):
        how = "一行一个"
    return "。".join(filter(None, (text, how))) + "。"
