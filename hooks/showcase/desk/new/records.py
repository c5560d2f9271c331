"""Drafts of new records: an organisation, a brand project, a service achievement, a yearly report."""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from showcase.catalog import spelling
from showcase.checks import folded
from showcase.desk.arguments import UsageError
from showcase.desk.new.draft import Draft
from showcase.desk.new.questions import Answers, Question
from showcase.desk.new.template import Template
from showcase.desk.samples import Samples
from showcase.model import SERVICE_POINTS, UNDATED, MappingNode, Records, SequenceNode
from showcase.reading import keys
from showcase.reading.keys import Shape
from showcase.reading.yaml import Refused, compose, decode

SCHEMA = "../.vscode/schema"
SOURCE = (
    Question("source", "来源", "事实出自哪份材料，写它的标题"),
    Question("url", "来源网址", "以 https:// 开头", required=False),
)
BRANCH = Question("branch", "党组织", "它在 brands 里的文件夹名")
DATE = re.compile(r"[12][0-9]{3}(-[0-9]{2}){0,2}")


def branch(records: Records, answers: Answers, root: Path) -> Draft:
    """The draft of ``branch.yml`` in a new folder."""
    samples = Samples(records.vocabulary)
    answers.complete([*_questions(keys.BRANCH, samples, "name", "kind"), *SOURCE])
    slug = answers.slug(
        "slug", spelling.of(answers["name"]), lambda slug: slug not in {*records.branches, SERVICE_POINTS}
    )
    text = Template(samples, _answered(answers, "name", "kind")).record(keys.BRANCH, f"../{SCHEMA}/branch.json")
    return Draft(f"brands/{slug}/branch.yml", None, text)


def project(records: Records, answers: Answers, root: Path) -> Draft:
    """The draft of a file in an organisation's ``projects``."""
    samples = Samples(records.vocabulary)
    answers.complete([BRANCH, *_questions(keys.PROJECT, samples, "name", "summary"), *SOURCE])
    owner = owner_of(records, answers["branch"])
    slug = answers.slug("slug", spelling.of(answers["name"]), lambda slug: f"{owner}/{slug}" not in records.projects)
    text = Template(samples, _answered(answers, "name", "summary")).record(keys.PROJECT, f"../../{SCHEMA}/project.json")
    alike = [record.path for record in records.projects.values() if record.value.name == answers["name"]]
    remark = f"已有同名品牌：{'、'.join(alike)}。不是错误；是同一个品牌的，不要重复建。" if alike else ""
    return Draft(f"brands/{owner}/projects/{slug}.yml", None, text, remark)


def achievement(records: Records, answers: Answers, root: Path) -> Draft:
    """The draft of the file of the achievement's year with one more item."""
    samples = Samples(records.vocabulary)
    date = Question("date", "日期", "发生的日期，例如 2025-01；不知道就不写", required=False)
    answers.complete([BRANCH, *_questions(keys.ACHIEVEMENT, samples, "title"), date, *SOURCE])
    owner = owner_of(records, answers["branch"])
    taken = {record.value.id for record in records.achievements if record.value.branch == owner}
    id_ = answers.slug("slug", spelling.of(answers["title"]), lambda slug: slug not in taken)
    if answers["date"] and not DATE.fullmatch(answers["date"]):
        raise UsageError(f"日期写成 2025、2025-01 或 2025-01-31，不能是“{answers['date']}”；不知道就不写。")
    path = f"brands/{owner}/achievements/{answers['date'][:4] or UNDATED}.yml"
    named = {"project": of} if (of := _project(records, answers, owner)) else {}
    template = Template(samples, {**_answered(answers, "title", "date"), **named, "id": id_})
    if not (root / path).exists():
        modeline = f"# yaml-language-server: $schema=../../{SCHEMA}/achievements.json\n"
        return Draft(path, None, modeline + template.item(keys.ACHIEVEMENT, 0))
    before = (root / path).read_bytes()
    return Draft(path, before, _appended(path, before, template))


def report(records: Records, answers: Answers, root: Path) -> Draft:
    """The draft of an organisation's own report on a year."""
    samples = Samples(records.vocabulary)
    year = Question("year", "年份", "报告的是哪一年，例如 2024")
    answers.complete([BRANCH, year, *_questions(keys.REPORT, samples, "issued"), *SOURCE])
    owner = owner_of(records, answers["branch"])
    if not re.fullmatch("(?:19|20)[0-9]{2}", answers["year"]):
        raise UsageError(f"年份写成四位数字，例如 2024，不能是“{answers['year']}”。")
    text = Template(samples, _answered(answers, "issued")).record(keys.REPORT, f"../../{SCHEMA}/report.json")
    return Draft(f"brands/{owner}/reports/{answers['year']}.yml", None, text)


def _questions(shape: Shape, samples: Samples, *names: str) -> Iterable[Question]:
    for key in shape.keys:
        if key.name in names:
            yield Question(key.name, key.label, key.meaning, key.required, samples.choices(key.kind))


def _answered(answers: Answers, *names: str) -> dict[str, str]:
    return {name: answers[name] for name in (*names, "source", "url") if answers[name]}


def owner_of(records: Records, text: str) -> str:
    """The folder of the one organisation that is meant by it, or by one of its names. Raises UsageError for none."""
    branches = [record.value for record in records.branches.values()]
    meant = folded(text)
    slugs = [
        branch.slug
        for branch in branches
        if meant and meant in map(folded, (branch.slug, branch.name, branch.short_name, *branch.aliases))
    ]
    if len(slugs) == 1:
        return slugs[0]
    similar = get_close_matches(text, [*records.branches, *(branch.name for branch in branches)])
    hint = f"是不是 {similar[0]}？" if similar else "先用 showcase new branch 新建它。"
    raise UsageError(f"brands 里没有“{text}”这个党组织，或它的记录有错误。{hint}")


def _project(records: Records, answers: Answers, owner: str) -> str:
    """What an achievement says of its project, by the name of its file where it was given the brand's name."""
    own = (record.value for record in records.projects.values() if record.value.branch == owner)
    return {folded(each.name): each.slug for each in own}.get(folded(answers["project"] or ""), answers["project"])


def _appended(path: str, before: bytes, template: Template) -> str:
    """The file's text with one more item, indented as the others. Raises UsageError for a file that is not sound."""
    try:
        text = decode(path, before)
        root = compose(path, text).root
    except Refused:
        root = None
    if not isinstance(root, SequenceNode) or not all(isinstance(item, MappingNode) for item in root.items):
        raise UsageError(f"{path} 有错误，先运行 showcase check，改好了再添加。")
    if text != before.decode("utf-8", "replace"):
        raise UsageError(f"{path} 的编码或换行不是通用的写法，先运行 showcase fix。")
    line_end = "" if text.endswith("\n") else "\n"
    return text + line_end + template.item(keys.ACHIEVEMENT, root.place.column - 1)


MAKERS: Mapping[str, Callable[[Records, Answers, Path], Draft]] = {
    "branch": branch,
    "project": project,
    "achievement": achievement,
    "report": report,
}
"""Kind of record → the function that makes its draft; it raises UsageError where an answer is missing or wrong."""
