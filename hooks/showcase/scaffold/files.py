"""The files of an office's site as this version writes them: templates of their own, or copies of this site's."""

import json
import re
import string
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path

from showcase.catalog import pinyin
from showcase.desk import UsageError
from showcase.desk.new import scalar
from showcase.model import CHECKOUT, IS_PACKAGED, LIMITS
from showcase.reading import VOCABULARY_PATH
from showcase.scaffold.answers import FRAMEWORK, INITIATIVES, UNSET, Office

TEMPLATES = Path(__file__).with_name("templates")
SETTINGS = "mkdocs.yml"
_PAGES = CHECKOUT / "docs"
TABLE = re.compile(r"^(<!-- generated: [^\n]* -->)\n.*?^<!-- end -->$", re.MULTILINE | re.DOTALL)
"""A table of the guide, with the words of this site; a check of the office's records writes those of its own."""
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\n*")
"""A picture of the guide, which shows the editor of this site."""
SHORT = 4
"""The length of an initiative's short name."""
IGNORED = "/.cache/\n/.venv/\n/site/\n"
MERGED = "brands/**/review.yml merge=union\n"
"""What two people signed is merged line by line."""
MEASURED = "\n## 检索有多准"
"""Begins what the page about the search says of the records of this site alone."""
TESTED = ("每次改动都由自动测试", "本站所用程序的每个版本，都由自动测试")


class Text(string.Template):
    """A template whose marks stand neither in YAML nor in a workflow."""

    delimiter = "§"


def version() -> str:
    """The installed version. Raises UsageError in a checkout: an office installs the wheel, which has the plugin."""
    if not IS_PACKAGED:
        raise UsageError("这里运行的是源代码。请先生成安装包并装上它：pip wheel --no-deps . 和 pip install 文件名")
    return distribution("showcase").version


def files(office: Office) -> dict[str, str]:
    """Path → content of what a new version may replace: all but the records and the vocabulary."""
    return {
        ".gitattributes": MERGED,
        ".gitignore": IGNORED,
        ".vscode/settings.json": _copy(".vscode/settings.json"),
        **{path.relative_to(CHECKOUT).as_posix(): _page(path, office) for path in sorted(_PAGES.rglob("*.md"))},
        **{path: text for path, text in _templates(office) if not path.startswith("brands/")},
        SETTINGS: _settings(office),
        "requirements.txt": _pin(),
        "requirements.lock": _copy(".ci/publish.lock"),
    }


def records(office: Office) -> dict[str, str]:
    """Path → content of the vocabulary and the example, which belong to the office as soon as they are written."""
    examples = {path: text for path, text in _templates(office) if path.startswith("brands/")}
    return {VOCABULARY_PATH: _vocabulary(office), **examples}


def _copy(path: str) -> str:
    return (CHECKOUT / path).read_text(encoding="utf-8")


def _templates(office: Office) -> list[tuple[str, str]]:
    marks = {"name": office.name, "area": office.area, "province": office.province}
    return [
        (path.relative_to(TEMPLATES).as_posix(), Text(path.read_text(encoding="utf-8")).substitute(marks))
        for path in sorted(TEMPLATES.rglob("*"))
        if path.is_file()
    ]


def _page(page: Path, office: Office) -> str:
    text = PICTURE.sub("", page.read_text(encoding="utf-8").split(MEASURED)[0]).rstrip() + "\n"
    text = TABLE.sub(r"\1\n\n<!-- end -->", text)
    return text.replace("本站收录律师行业党组织", f"本站收录{office.area}律师行业党组织").replace(*TESTED)


def _settings(office: Office) -> str:
    """The settings of this site with the office's answers. What each public body must state for itself is empty."""
    text = _copy(SETTINGS)
    about = f"按服务领域、地区与年份，查阅{office.area}律师行业党组织的品牌项目与服务成果。"
    foot = f"收录{office.area}律师行业党组织的品牌项目与服务成果。"
    for pattern, line in (
        (r"site_name: .*\n", f"site_name: {scalar(office.name)}\n"),
        (re.escape(UNSET), office.address),
        (r"site_description: .*\n", f"site_description: {scalar(about)}\n"),
        (r'edit_uri: (.*?"https://[^"]*"\])', 'edit_uri: !ENV [EDIT_URI, ""]'),
        (r"watch: .*\nhooks: .*\nplugins: .*\n", "watch: [brands]\nplugins: [showcase]\n"),
        (r"  custom_dir: .*\n", ""),
        (r"  name_parts: .*\n", ""),
        (
            r"  footer_text: .*\n",
            f"  footer_text: {scalar(foot)}\n",
        ),
    ):
        text, count = re.subn(pattern, line.replace("\\", r"\\"), text)
        if count != 1:
            raise ValueError(f"{SETTINGS} has {count} lines for {pattern}")
    return re.sub(r"(?m)^(    \w+): 不适用：[^#\n]*", r'\1: ""  ', text)


def _vocabulary(office: Office) -> str:
    """The vocabulary of this site with the office's framework as the only one."""
    text = _copy(VOCABULARY_PATH)
    if office.framework == FRAMEWORK:
        listed = re.split(r"(?m)^(?=  \S)", _block(text, "initiatives"))
        entries = [entry.rstrip() for entry in listed if any(f" name: {name}\n" in entry for name in INITIATIVES)]
    else:
        entries = [_initiative(number, name) for number, name in enumerate(office.initiatives, 1)]
    slugs = "\n".join(f"      - {entry.strip().partition(':')[0]}" for entry in entries)
    slug = _slug(office.framework, "framework")
    framework = f"  {slug}:\n    name: {scalar(office.framework)}\n    initiatives:\n{slugs}\n\n"
    text = text.replace(_block(text, "initiatives"), "\n".join([*entries, "", ""]))
    return text.replace(_block(text, "frameworks"), framework)


def _block(text: str, key: str) -> str:
    """What stands under a key of the vocabulary."""
    found = re.search(rf"(?ms)^{key}:\n(.*?)(?=^\w)", text)
    if not found:
        raise ValueError(f"{VOCABULARY_PATH} has no {key}")
    return found[1]


def _initiative(number: int, name: str) -> str:
    short = re.sub("工程$", "", name)[:SHORT]
    return f"  {_slug(name, f'initiative-{number}')}:\n    name: {scalar(name)}\n    short: {scalar(short)}"


def _slug(name: str, otherwise: str) -> str:
    return pinyin.slug(name)[: LIMITS.slug].strip("-") or otherwise


def _pin() -> str:
    """The line that installs this version: from where it came, with its digest where pip noted one."""
    origin: Mapping[str, object] = json.loads(distribution("showcase").read_text("direct_url.json") or "{}")
    archive = origin.get("archive_info")
    hashes = archive.get("hashes") if isinstance(archive, Mapping) else None
    digest = hashes.get("sha256", "") if isinstance(hashes, Mapping) else ""
    url = str(origin.get("url", ""))
    what = f"showcase @ {url}" if url.startswith("https:") else f"showcase=={version()}"
    return what + (f" --hash=sha256:{digest}" if digest else "") + "\n"
