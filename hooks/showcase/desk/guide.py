"""The parts of the staff guide that are generated from the code: tables of keys, rules, limits and words.

What stands between a line such as ``<!-- generated: fields branch -->`` and the next ``<!-- end -->`` in the
hand-written Markdown is replaced by HTML, not Markdown, so that nothing in an example is taken for Markdown.
"""

import re
from collections.abc import Callable, Iterable
from html import escape

from showcase.desk.samples import Samples
from showcase.desk.schema import description
from showcase.model import LIMITS, Measure, Vocabulary
from showcase.problems import Rule
from showcase.reading import keys
from showcase.reading.keys import Key, Listed, Shape
from showcase.survey import rules

END = "<!-- end -->"
MARKER = re.compile(rf"^(<!-- generated: (\w+)(?: (\w+))? -->)\n.*?^{END}$", re.MULTILINE | re.DOTALL)
SHAPES = {
    "branch": keys.BRANCH,
    "project": keys.PROJECT,
    "achievement": keys.ACHIEVEMENT,
    "task": keys.TASK,
    "report": keys.REPORT,
    "service_point": keys.SERVICE_POINT,
    "signature": keys.SIGNATURE,
    "pairing": keys.PAIRING,
    "liaison_group": keys.LIAISON_GROUP,
    "round": keys.ROUND,
    "instructors": keys.INSTRUCTORS,
    "metric": keys.METRIC,
    "honour": keys.HONOUR,
    "photo": keys.PHOTO,
    "source": keys.SOURCE,
}
"""The shapes with a table of their own; a row of any other is in the table of the shape that contains it."""
LIMIT_ROWS = {
    "file_bytes": ("一个文件", ""),
    "line": ("一行", "个字"),
    "depth": ("缩进的层数", "层"),
    "flow_depth": ("方括号的层数", "层"),
    "nodes": ("一个文件里的值", "个"),
    "keys": ("一段里的键", "个"),
    "words": ("词表的一个列表", "个词"),
    "text": ("一段长文字", "个字"),
    "name": ("组织等名称", "个字"),
    "project_name": ("品牌名", "个字"),
    "title": ("成果标题", "个字"),
    "summary": ("简介", "个字"),
    "slug": ("编号（文件名）", "个字符"),
    "file_name_bytes": ("文件的整个路径", "字节"),
    "photos": ("一条记录的照片", "张"),
    "photo_bytes": ("一张照片", ""),
    "photo_pixels": ("一张照片的像素", "像素"),
    "photo_side": ("照片短边，至少", "像素"),
    "photo_ratio": ("照片长边是短边的", "倍"),
}
"""Limit → what it limits, and the unit; sizes of files have none here and are shown in KB or MB."""
LIMIT_NAMES = {limit: label for limit, (label, _) in LIMIT_ROWS.items()}


def expanded(markdown: str, vocabulary: Vocabulary) -> str:
    """``markdown`` with the tables as HTML. Raises KeyError for a marker that names nothing."""
    return replaced(markdown, vocabulary, lambda _, html: f"<div>\n{html}\n</div>")


def replaced(markdown: str, vocabulary: Vocabulary, form: Callable[[str, str], str]) -> str:
    """``markdown`` with what ``form`` makes of each marker and the HTML that belongs there."""
    samples = Samples(vocabulary)
    parts: dict[str, Callable[[str], str]] = {
        "fields": lambda name: _fields(SHAPES[name], samples),
        "rules": lambda name: "\n".join(map(_rule, rules(name))),
        "limits": lambda _: limits(),
        "words": lambda name: _words(name, vocabulary),
    }
    return MARKER.sub(lambda match: form(match[1], parts[match[2]](match[3])), markdown)


def limits() -> str:
    """The table of limits."""
    rows = [(escape(label), _amount(getattr(LIMITS, name), unit)) for name, (label, unit) in LIMIT_ROWS.items()]
    return _table("上限", ("什么", "上限"), rows)


def _fields(shape: Shape, samples: Samples) -> str:
    rows = [row for key in shape.keys for row in _rows(key, "", samples)]
    return _table(f"{shape.label}的键", ("键", "中文", "意思", "例子"), rows)


def _rows(key: Key, parent: str, samples: Samples) -> Iterable[tuple[str, ...]]:
    """The row of a key, and of the keys of its mapping where that has no table of its own."""
    meaning = re.sub("^必填。", "<strong>必填</strong>。", escape(description(key)))
    choices = samples.choices(key.kind) if isinstance(key.kind, keys.Fixed) else ()
    words = "、".join(f"{_code(word)} {escape(name)}" for word, name in choices)
    inner = key.kind.of if isinstance(key.kind, Listed) else key.kind
    example = "" if isinstance(inner, Shape) or key.meaning == samples.value(key) else _code(samples.value(key))
    yield _code(parent + key.name), escape(key.label), meaning + (f"可以写：{words}。" if words else ""), example
    if isinstance(inner, Shape) and inner not in SHAPES.values():
        for child in inner.keys:
            yield from _rows(child, f"{parent}{key.name} › ", samples)


def _rule(rule: Rule) -> str:
    return (
        f'<h4 id="{rule.id}">{escape(rule.title)}</h4>\n'
        f"<p>{_code(rule.id)} {rule.severity.chinese}。{escape(rule.why)}</p>\n"
        f"<dl><dt>错</dt><dd>{_block(rule.wrong)}</dd><dt>对</dt><dd>{_block(rule.right)}</dd></dl>"
    )


def _words(name: str, vocabulary: Vocabulary) -> str:
    words = getattr(vocabulary, name).values()
    label = next(key.label for key in keys.VOCABULARY.keys if key.name == name)
    if name == "measures":
        rows = [(_code(word.slug), escape(word.name), escape(_units(word))) for word in words]
        return _table(label, ("写", "意思", "单位"), rows)
    return _table(label, ("写", "意思"), [(_code(word.slug), escape(word.name)) for word in words])


def _units(measure: Measure) -> str:
    """The units a measure may be stated in."""
    return "、".join([measure.unit, *measure.units, *(["没有别的指标可用的单位"] if measure.any_unit else [])])


def _amount(value: int, unit: str) -> str:
    if not unit:
        return f"{value // 1024**2} MB" if value % 1024**2 == 0 else f"{value // 1024} KB"
    return f"{value // 10_000} 万{unit}" if value >= 1_000_000 else f"{value} {unit}"


def _table(caption: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    heading = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f"<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{heading}</tr></thead>\n"
        f"<tbody>\n{body}\n</tbody>\n</table>"
    )


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _block(text: str) -> str:
    return f"<pre><code>{escape(text)}</code></pre>"
