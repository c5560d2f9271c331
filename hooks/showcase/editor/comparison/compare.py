"""Two folders of records → the letter about what changes from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog, Total
from showcase.desk import review
from showcase.editor import faults, fields, layout, names
from showcase.editor.comparison.changes import changes
from showcase.editor.comparison.markdown import Part, code, escaped, hinted
from showcase.editor.comparison.records import Difference, Record, differences
from showcase.editor.layout import Value
from showcase.model import LIMITS, PREFIXES, Achievement, Node, Task
from showcase.problems import Problem, privacy
from showcase.reading import REDIRECTS, REDIRECTS_PATH, VOCABULARY_PATH, keys
from showcase.reading.keys import Kind, Listed, Shape
from showcase.reading.yaml import Refused, compose
from showcase.site import Addresses, merged, urls
from showcase.site.pages import missing_redirects


@dataclass(frozen=True, slots=True)
class Comparison:
    """The parts of the letter, the lines that ``redirects.yml`` of the new folder lacks, and what there is now: the
    catalog, and the records that are new or changed, each with what became of it: 修改服务成果.
    """

    letter: list[Part]
    missing: list[str]
    catalog: Catalog
    records: list[tuple[str, Record]]


def compare(old: Path, new: Path) -> Comparison:
    """What changes from one folder to the other."""
    surveys = pipeline.survey(old), pipeline.survey(new)
    before, after = (pipeline.catalog(survey) for survey in surveys)
    faulty = frozenset(problem.path for problem in surveys[1].problems if problem.is_error)
    # What is left out for an error would look withdrawn.
    missing = [] if faulty else missing_redirects(urls(before), urls(after), after.redirects, merged(after))
    kinds = list(differences(before, after, faulty))
    known = set(surveys[0].problems)
    found = [each for each in surveys[1].problems if each.is_error or each not in known]
    first, *rest = _parts(kinds, found, missing, surveys, (before, after), new)
    # By the settings of the old folder: what is proposed does not decide how it is reviewed.
    lacking = review.unsigned(review.states(new, surveys[1].records)) if review.is_required(old) else []
    letter = [first, *_to_sign(lacking, kinds), *rest, *_tables(old, new, names.called(surveys[1].records, {}))]
    records = [(f"新增{item.label}", record) for item in kinds for record in item.added]
    records += [(f"修改{item.label}", record) for item in kinds for _, record in item.changed]
    return Comparison(letter, missing, after, records)


def _parts(
    kinds: list[Difference],
    problems: list[Problem],
    missing: list[str],
    surveys: tuple[pipeline.Survey, pipeline.Survey],
    catalogs: tuple[Catalog, Catalog],
    root: Path,
) -> Iterator[Part]:
    errors = [problem for problem in problems if problem.is_error]
    warnings = [problem for problem in problems if not problem.is_error]
    yield ["## 这次改动", "", _opening(kinds, len(errors), len(warnings), bool(missing))], []
    called = names.called(surveys[1].records, {})
    for title, listed in ((f"要改的 {len(errors)} 处", errors), (f"提醒 {len(warnings)} 处", warnings)):
        if listed:
            yield ["", f"### {title}", ""], [_problem(problem, root, called) for problem in sorted(listed)]
    if missing:
        reason = "撤下或改名的网页，要在 `brands/redirects.yml` 里写明去处，否则不能发布："
        yield ["", "### 还差这几行", "", reason, "", "```yaml"], missing
        yield ["```"], []
    yield from _records(kinds, surveys, None if errors else Addresses(catalogs[1], ""), called)
    if alike := list(_namesakes(*catalogs)):
        why = "各地的品牌常有同名的，这不是错误；是同一个品牌的，请合成一条。"
        yield ["", f"### 已有同名品牌 {len(alike)} 处", "", why, ""], alike
    counted = [item for item in kinds if item.before or item.after]
    rows = [f"| {item.label} | {item.before} | {item.after} | {item.after - item.before:+d} |" for item in counted]
    yield ["", "### 记录的数量", "", "| | 改前 | 改后 | 变化 |", "|---|--:|--:|--:|", *rows], []
    if not errors:
        yield from _totals(catalogs[0].totals, catalogs[1].totals)


def _to_sign(lacking: list[review.State], kinds: list[Difference]) -> Iterator[Part]:
    """The changed records that are not signed at every stage, and how they are signed."""
    touched = {record.key for kind in kinds for record in (*kind.added, *(new for _, new in kind.changed))}
    told = [each for each in lacking if not each.folder or each.record.value.key in touched]
    entries = [
        f"- {escaped(each.title)}（{code(each.path)}）：还差{'、'.join(each.lacking)}{each.why}" for each in told
    ]
    if lacking:
        yield ["", f"### 还要审签 {len(told)} 条", ""], entries
        how = "看过以后运行 `showcase sign --stage 初审 --post 岗位`，把写好的 review.yml 提交到这次改动里。"
        others = f"另外还有 {len(lacking) - len(told)} 条没有审完。" * (len(lacking) > len(told))
        yield ["", f"{how}各级都签了，才能发布。{others}"], []


def _opening(kinds: list[Difference], errors: int, warnings: int, lacks_redirects: bool) -> str:
    counts = [
        f"{verb} {count} 条"
        for verb, attribute in (("新增", "added"), ("修改", "changed"), ("撤下", "withdrawn"))
        if (count := sum(len(getattr(item, attribute)) for item in kinds))
    ]
    first = f"{'，'.join(counts)}记录。" if counts else "没有改动记录。"
    if errors:
        return f"{first}**有 {errors} 处要改，改好之前不能合并。**有错误的记录没有算进“改后”。"
    if lacks_redirects:
        return f"{first}**还差几行网址的去处，见下面；补上之前不能合并。**"
    return f"{first}检查没有发现错误" + (f"，有 {warnings} 处提醒，请看一看。" if warnings else "。")


def _problem(problem: Problem, root: Path, called: Mapping[str, str]) -> str:
    """A problem by its record and field, with the line that mends it."""
    is_record = problem.path.startswith("brands/") and problem.path.count("/") > 1 and problem.path.endswith(".yml")
    target = root / problem.path
    tree = _tree(target) if is_record and target.is_file() else None
    where = f"{code(problem.path)} 第 {problem.line} 行" if problem.line else code(problem.path)
    if tree is None:
        place = ""
    else:
        way = faults.keys_at(tree, problem.line, problem.column)
        place = _place(layout.plain(tree), fields.kind_at(problem.path), way)
    hint = f" 怎么改：{hinted(problem.hint)}" if problem.hint else ""
    message = escaped(problem.message)
    return f"- {place}{message}{'' if message.endswith('。') else '。'}{hint}\n  （{where}）"


def _tree(path: Path) -> Node | None:
    try:
        return compose("", path.read_bytes().decode("utf-8", "replace"), keys=LIMITS.nodes).root
    except (Refused, OSError):
        return None


def _place(value: Value, kind: Kind | None, keys: list[str | int]) -> str:
    """The name of the record and the field, as 和心调解室的“指标”第 2 项“单位”：."""
    name, way = "", ""
    if isinstance(kind, Listed) and keys and isinstance(value, list) and isinstance(keys[0], int):
        value, kind, keys = value[keys[0]], kind.of, keys[1:]
    if isinstance(value, dict):
        name = str(value.get("title") or value.get("name") or "")
    for key in keys:
        if isinstance(key, int):
            way, kind = f"{way}第 {key + 1} 项", kind.of if isinstance(kind, Listed) else None
            continue
        found = kind.key(key) if isinstance(kind, Shape) else None
        way, kind = f"{way}“{found.label if found else key}”", found.kind if found else None
    return "".join(
        (f"**{escaped(name)}**" if name else "", f"的{escaped(way)}" if name and way else escaped(way), "：")
    )


def _records(
    kinds: list[Difference],
    surveys: tuple[pipeline.Survey, pipeline.Survey],
    addresses: Addresses | None,
    called: Mapping[str, str],
) -> Iterator[Part]:
    """The records by what became of them. Where there are ``addresses``, a preview is made."""
    nodes = [{record.value.key: record.node for record in survey.records} for survey in surveys]
    for verb, attribute in (("新增", "added"), ("修改", "changed"), ("撤下", "withdrawn")):
        entries = []
        for item in kinds:
            for each in getattr(item, attribute):
                record = each[1] if isinstance(each, tuple) else each
                line = f"- {item.label}：{_named(record)}（{code(record.path)}）"
                if addresses and verb != "撤下":
                    line += f"，预览里是 {code(addresses.of(record).partition('#')[0] + 'index.html')}"
                if isinstance(each, tuple):
                    old, new = (layout.plain(version[record.key]) for version in nodes)
                    told = changes(fields.PARTS[fields.noun_of(record.path)], old, new, called)
                    line += "".join(f"\n  - {escaped(privacy.masked(change))}" for change in told)
                entries.append(line)
        if entries:
            yield ["", f"### {verb} {len(entries)} 条", ""], entries


def _namesakes(before: Catalog, after: Catalog) -> Iterator[str]:
    """The projects with a new name that another has, each with the page of that."""
    old = {project.key: project.name for project in before.projects}
    addresses = Addresses(after, "")
    for project in after.projects:
        others = (each for each in after.projects if each.name == project.name and each.key != project.key)
        if old.get(project.key) != project.name:
            for each in others:
                owner = after.branch[each.branch].name
                page = code(f"{addresses.of(each)}index.html")
                yield f"- {escaped(project.name)}（{code(project.path)}）：{escaped(owner)}已有，预览里是 {page}"


def _tables(old: Path, new: Path, called: Mapping[str, str]) -> Iterator[Part]:
    """The changes of the vocabulary and the redirects."""
    for title, path, kind in (("词表", VOCABULARY_PATH, keys.VOCABULARY), ("网址的去处", REDIRECTS_PATH, REDIRECTS)):
        trees = [_tree(root / path) for root in (old, new)]
        before, after = (layout.plain(tree) if tree else "" for tree in trees)
        if told := [f"- {escaped(change)}" for change in changes(kind, before, after, called)]:
            yield ["", f"### {title}改了 {len(told)} 处", ""], told


def _named(record: Record) -> str:
    return escaped(record.title if isinstance(record, Achievement | Task) else record.name)


def _totals(old: Mapping[str, Total], new: Mapping[str, Total]) -> Iterator[Part]:
    """The table of totals that differ."""
    listed: Iterable[str] = dict.fromkeys((*new, *old))
    changed = [slug for slug in listed if _stated(old.get(slug)) != _stated(new.get(slug))]
    if changed:
        rows = []
        for slug in changed:
            name = (new.get(slug) or old[slug]).measure.name
            rows.append(f"| {escaped(name)} | {_stated(old.get(slug))} | {_stated(new.get(slug))} |")
        yield ["", "### 历年累计的变化", "", "| 指标 | 改前 | 改后 |", "|---|--:|--:|", *rows], []


def _stated(total: Total | None) -> str:
    if total is None or not total.parts:
        return "—"
    value: Decimal = total.value
    return f"{PREFIXES[total.qualifier]} {value.normalize():,f} {escaped(total.measure.unit)}".lstrip()
