"""The bytes of a ``.docx`` file → the XML of its text. A file of another kind is refused in a plain sentence."""

import io
import re
import zipfile
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from showcase.desk import UsageError

MAX_TEXT = 10_000_000
"""Bytes of the document's text, unpacked; a form has some 100 000."""
MAX_FILES = 2_000
MAX_DEPTH = 200
TEXT = re.compile(r"word/document\d*\.xml")
SAVE = "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再来一次。"
BEGINNINGS = (
    (b"%PDF", "是 PDF，读不出表格。请找它的 Word 文件；只有 PDF 时，把文字复制、粘贴到编辑台的格子里。"),
    (b"{\\rtf", f"是 RTF 文件。{SAVE}"),
    (b"\xd0\xcf\x11\xe0", f"是旧版 Word 或 WPS 文件（.doc、.wps）。{SAVE}"),
)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PARTS = (
    ("xl/workbook.xml", "是 Excel 工作簿，不是 Word 文档。"),
    ("ppt/presentation.xml", "是演示文稿，不是 Word 文档。"),
    ("content.xml", f"是 OpenDocument 文件。{SAVE}"),
)


def document(name: str, content: bytes) -> Element:
    """The root of the document's text, its tags without namespaces. Raises UsageError where it is no ``.docx``."""
    if content.startswith(BEGINNINGS[-1][0]) and ENCRYPTED in content:
        raise UsageError(f"{name} 设了密码。请去掉密码，再来一次。")
    for beginning, sentence in BEGINNINGS:
        if content.startswith(beginning):
            raise UsageError(f"{name} {sentence}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _tree(_text(name, archive))
    except (zipfile.BadZipFile, expat.ExpatError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise UsageError(f"{name} 打不开：不是 Word 文档（.docx），或者坏了、没有传完。") from None


def _text(name: str, archive: zipfile.ZipFile) -> bytes:
    names = archive.namelist()
    part = next((each for each in names if TEXT.fullmatch(each)), None)
    if part is None:
        told = next((sentence for known, sentence in PARTS if known in names), "不是 Word 文档（.docx）。")
        raise UsageError(f"{name} {told}")
    with archive.open(part) as file:
        text = file.read(MAX_TEXT + 1)
    if len(text) > MAX_TEXT or len(names) > MAX_FILES:
        raise UsageError(f"{name} 里的内容太多，不像一份申请表。")
    return text


def _tree(text: bytes) -> Element:
    """The tree of an XML text that declares nothing of its own: entities are where such a text can grow without end."""
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate(namespace_separator="}")

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise ValueError(depth)
        builder.start(_local(tag), {_local(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(tag))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refused
    parser.Parse(text, True)
    return builder.close()


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _refused(*declaration: object) -> NoReturn:
    raise ValueError(declaration)
