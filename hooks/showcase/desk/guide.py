"""The parts of the staff guide that come from the code: keys, rules, limits, words.

A line ``<!-- generated: fields branch -->`` in the hand-written Markdown stands for each. What replaces it is HTML, so
that no sign of a record is taken for Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape

from showcase.desk.samples import Samples
from showcase.desk.schema import description
from showcase.model import LIMITS, Vocabulary
from showcase.problems import Rule
from showcase.reading import keys
from showcase.reading.keys import Key, Listed, Shape
from showcase.survey import rules

MARKER = re.compile(r"^<!-- generated: (\w+)(?: (\w+))? -->$", re.MULTILINE)
SHAPES = {
    "branch": keys.BRANCH,
    "project": keys.PROJECT,
    "achievement": keys.ACHIEVEMENT,
    "metric": keys.METRIC,
    "honour": keys.HONOUR,
    "photo": keys.PHOTO,
    "source": keys.SOURCE,
}
"""The shapes that have a table of their own; others stand within the table of the key they belong to."""
LIMIT_NAMES = {
    "file_bytes": "一个文件",
    "line": "一行",
    "depth": "缩进的层数",
    "flow_depth": "方括号的层数",
    "nodes": "一个文件里的值",
    "keys": "一段里的键",
    "text": "一段长文字",
    "name": "组织等名称",
    "project_name": "品牌名",
    "title": "成果标题",
    "summary": "简介",
    "slug": "编号（文件名）",
    "file_name_bytes": "文件的整个路径",
    "photos": "一条记录的照片",
    "photo_bytes": "一张照片",
    "photo_pixels": "一张照片的像素",
    "photo_side": "照片短边，至少",
    "photo_ratio": "照片长边是短边的",
}
LIMIT_UNITS = {
    **dict.fromkeys(("line", "text", "name", "project_name", "title", "summary"), "个字"),
    **dict.fromkeys(("depth", "flow_depth"), "层"),
    **dict.fromkeys(("nodes", "keys"), "个"),
    "slug": "个字符",
    "file_name_bytes": "字节",
    "photos": "张",
    "photo_pixels": "像素",
    "photo_side": "像素",
    "photo_ratio": "倍",
}


def expanded(markdown: str, vocabulary: Vocabulary) -> str:
    """``markdown`` with each marker replaced. A marker that names nothing is an error."""
    samples = Samples(vocabulary)
    parts: dict[str, Callable[[str], str]] = {
        "fields": lambda name: _fields(SHAPES[name], samples),
        "rules": lambda name: "\n".join(map(_rule, rules(name))),
        "limits": lambda _: limits(),
        "words": lambda name: _words(name, vocabulary),
    }
    return MARKER.sub(lambda match: f"<div>\n{parts[match[1]](match[2])}\n</div>", markdown)


def limits() -> str:
    """The table of limits."""
    rows = [(escape(label), _amount(name, getattr(LIMITS, name))) for name, label in LIMIT_NAMES.items()]
    return _table("上限", ("什么", "上限"), rows)


def _fields(shape: Shape, samples: Samples) -> str:
    rows = [row for key in shape.keys for row in _rows(key, "", samples)]
    return _table(f"{shape.label}的键", ("键", "中文", "意思", "例子"), rows)


def _rows(key: Key, above: str, samples: Samples) -> Iterable[tuple[str, ...]]:
    """A row of the key, and of each key in a small mapping below it."""
    meaning = re.sub("^必填。", "<strong>必填</strong>。", escape(description(key)))
    choices = samples.choices(key.kind) if isinstance(key.kind, keys.Fixed) else ()
    words = "、".join(f"{_code(word)} {escape(name)}" for word, name in choices)
    inner = key.kind.of if isinstance(key.kind, Listed) else key.kind
    example = "" if isinstance(inner, Shape) or key.meaning == samples.value(key) else _code(samples.value(key))
    yield _code(above + key.name), escape(key.label), meaning + (f"可以写：{words}。" if words else ""), example
    if isinstance(inner, Shape) and inner not in SHAPES.values():
        for child in inner.keys:
            yield from _rows(child, f"{above}{key.name} › ", samples)


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
        rows = [(_code(word.slug), escape(word.name), escape("、".join([word.unit, *word.units]))) for word in words]
        return _table(label, ("写", "意思", "单位"), rows)
    return _table(label, ("写", "意思"), [(_code(word.slug), escape(word.name)) for word in words])


def _amount(name: str, value: int) -> str:
    for size, unit in ((1024 * 1024, "MB"), (1024, "KB")):
        if name not in LIMIT_UNITS and value % size == 0:
            return f"{value // size} {unit}"
    return f"{value // 10_000} 万{LIMIT_UNITS[name]}" if value >= 1_000_000 else f"{value} {LIMIT_UNITS[name]}"


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
