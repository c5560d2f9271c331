"""The Python sources that the editor needs in a browser, in one archive: the generator, pure packages, stand-ins.

Packages are taken from where this Python has them, so that the browser runs the versions that checked the records.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from showcase.model import simplified_forms

PACKAGES = ("yaml", "markdown", "markdown/extensions", "jinja2", "markupsafe", "idna", "stdnum", "stdnum/cn")
"""Each folder without those below it, but for the ones that are named."""
LEFT = {"idna/uts46data.py", "idna/cli.py", "markdown/test_tools.py", "jinja2/ext.py"}
ONLY = {
    "stdnum": {"__init__.py", "exceptions.py", "util.py", "luhn.py"},  # of many numbers, records are searched for two
    "markdown/extensions": {"__init__.py"},
}
ROOMS = ("model", "problems", "reading", "checks", "catalog", "site", "delivery", "desk", "documents", "editor")
MOMENT = (1980, 1, 1, 0, 0, 0)
CHARACTERS = range(0x4E00, 0xA000)
WORKBOOKS = "editor/sheets/"
WORKBOOK_PACKAGES = ("openpyxl", "et_xmlfile")
LEFT_MODULES = (
    *("editor/stand_ins", "editor/engine", "editor/packing", "editor/compile", "desk/new", "desk/export"),
    *(f"editor/comparison/{name}" for name in ("bundle", "changes", "compare", "embedding", "records")),
    *("editor/forms/record", "editor/forms/letters", "editor/forms/answers", "editor/forms/template"),
)
"""How the names of our own begin that no worker runs."""


def archive(theme: Path) -> bytes:
    """The zip archive: ``packages/`` goes on Python's path; ``theme`` in it holds the templates of pages."""
    return _zip({**dict(_packages()), **dict(_showcase()), **dict(_templates(theme))})


def workbook_archive() -> bytes:
    """The archive with what reads workbooks, loaded when one is dropped."""
    found = dict(_showcase(of_workbooks=True))
    for name in WORKBOOK_PACKAGES:
        folder = Path(str((spec := find_spec(name)) and spec.origin)).parent
        for path in sorted(folder.rglob("*.py")):
            found[f"packages/{name}/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    return _zip(found)


def _zip(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in sorted(files.items()):
            out.writestr(zipfile.ZipInfo(name, MOMENT), content)
    return target.getvalue()


def _packages() -> Iterator[tuple[str, bytes]]:
    """The pure Python of each package, and what stands in for compiled ones."""
    for name in PACKAGES:
        spec = find_spec(name.replace("/", "."))
        for path in sorted(Path(str(spec and spec.origin)).parent.glob("*.py")):
            if path.name in ONLY.get(name, (path.name,)) and f"{name}/{path.name}" not in LEFT:
                yield f"packages/{name}/{path.name}", path.read_bytes()
    folder = Path(__file__).with_name("stand_ins")
    for path in sorted(folder.rglob("*.py")):
        if path.parent != folder or path.name != "__init__.py":
            yield f"packages/{path.relative_to(folder).as_posix()}", path.read_bytes()
    yield "packages/simplified.json", _json(simplified_forms())
    yield "packages/pypinyin/pinyin_dict.json", _json(dict(_readings()))
    yield "packages/pypinyin/phrases_dict.json", _json({})


def _readings() -> Iterator[tuple[str, str]]:
    """The code of each character with its readings, the usual one first, as pypinyin keeps them."""
    from pypinyin import Style, lazy_pinyin, pinyin

    for character in map(chr, CHARACTERS):
        [every] = pinyin(character, style=Style.NORMAL, heteronym=True)
        [usual] = lazy_pinyin(character)
        if every != [character]:
            yield str(ord(character)), ",".join(dict.fromkeys([usual, *every]))


def _showcase(of_workbooks: bool = False) -> Iterator[tuple[str, bytes]]:
    """Our own modules: those for workbooks, or all others."""
    root = Path(__file__).parent.parent
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        is_room = "/" not in name or name.split("/")[0] in ROOMS
        if name.startswith(WORKBOOKS) != of_workbooks:
            continue
        if path.suffix in (".py", ".txt") and is_room and not name.startswith(LEFT_MODULES):
            yield f"packages/showcase/{name}", path.read_bytes()


def _templates(theme: Path) -> Iterator[tuple[str, bytes]]:
    for folder in ("components", "pages"):
        for path in sorted((theme / folder).rglob("*.html")):
            yield f"packages/theme/{path.relative_to(theme).as_posix()}", path.read_bytes()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
