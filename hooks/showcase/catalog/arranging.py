"""Checked records → the catalog: order, links, groups. Drafts and dangling references are left out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from showcase.catalog import pinyin, ranks, slugs
from showcase.catalog.catalog import Catalog, ListedPairing, ListedRound, Programme, newest_first
from showcase.catalog.drafts import drafts_of, without
from showcase.catalog.groups import liaison_groups
from showcase.catalog.hierarchy import speakers_of
from showcase.catalog.honours import listed_honours
from showcase.catalog.places import region_index, region_tree
from showcase.catalog.related import relations
from showcase.catalog.totals import totals
from showcase.model import (
    Achievement,
    Branch,
    Project,
    Records,
    ServicePoint,
    Task,
    Vocabulary,
    YearlyReport,
    divisions,
    redirects,
)

Item = TypeVar("Item")
Label = TypeVar("Label")
Located = TypeVar("Located", Branch, ServicePoint)


def arrange(records: Records) -> Catalog:
    """The catalog of the records. A record whose organisation is a draft is a draft too."""
    vocabulary = records.vocabulary
    branches = _branches(records, vocabulary)
    branch = {item.slug: item for item in branches}
    achievements = _achievements(records, branch)
    projects = _projects(records, branch, achievements)
    regions = region_tree(branches, _group(projects, lambda project: [project.branch]))
    honours = listed_honours(branches, projects, achievements, branch)
    programmes = _programmes(achievements)
    speakers = speakers_of(branches)
    project = {item.key: item for item in projects}
    points = _service_points(records)
    achievement = {item.key: item for item in achievements}
    tasks = _tasks(records, branch, achievement)
    reports = _reports(records, branches, achievements)
    children = _group(branches, lambda item: [slug for slug in item.parents if slug in branch])
    groups = liaison_groups(branches, children)
    pairings, rounds = _pairings(branches, branch, vocabulary), _rounds(branches)
    catalog = Catalog(
        vocabulary=vocabulary,
        branches=branches,
        projects=projects,
        achievements=achievements,
        tasks=tasks,
        service_points=points,
        branch=branch,
        project=project,
        achievement=achievement,
        children=children,
        projects_of=_group(projects, lambda item: [item.branch, *(o for o in item.owners if o in branch)]),
        achievements_of=_group(achievements, lambda item: [item.branch, *(o for o in item.joint_with if o in branch)]),
        achievements_of_project=_group(achievements, lambda item: [item.project] if item.project in project else []),
        tasks_of=_group(tasks, lambda task: [task.branch]),
        liaison_groups=groups,
        groups_of=_group(groups, lambda each: [member.slug for member in each.branches]),
        pairings=pairings,
        pairings_of=_group(pairings, lambda each: [side.slug for side in (each.branch, each.partner) if side]),
        rounds=rounds,
        rounds_of=_group(rounds, _takers),
        parts_of=_group(projects, lambda item: [item.part_of] if item.part_of in project else []),
        adopters=_group(projects, lambda item: [each.project for each in item.adopted_from if each.project in project]),
        by_initiative=_group(projects, lambda item: vocabulary.mains(item.initiatives)),
        by_field=_group(projects, lambda item: item.fields),
        service_points_by_field=_group(points, lambda item: item.fields),
        achievements_by_field=_group(
            achievements, lambda d: d.fields or (project[d.project].fields if d.project in project else ())
        ),
        by_year=_group(achievements, lambda item: [item.date.year] if item.date else []),
        begun=_group(projects, lambda item: [item.stated_since.year] if item.stated_since else []),
        regions=regions,
        region=region_index(regions),
        unplaced=tuple(item for item in branches if not item.region.province),
        programmes=programmes,
        programme={item.name: item for item in programmes},
        honours=honours,
        honours_of=_group(honours, lambda listed: [listed.branch.slug]),
        speakers=speakers,
        totals=totals(vocabulary, branch, achievements, speakers),
        reports=reports,
        reports_of=_group(reports, lambda each: [each.branch]),
        report={(each.branch, int(each.year)): each for each in reports},
        redirects=_redirects(records),
    )
    return replace(catalog, related=relations(catalog))


def _redirects(records: Records) -> dict[str, str]:
    """The well-formed redirects, their addresses normalised."""
    written = records.redirects.value if records.redirects else {}
    pairs = ((redirects.old(address), redirects.new(target)) for address, target in written.items())
    return {address: target for address, target in pairs if address and target}


def _group(items: Iterable[Item], labels: Callable[[Item], Iterable[Label]]) -> dict[Label, tuple[Item, ...]]:
    """The items under each of their labels, in the order given, each once."""
    groups: dict[Label, list[Item]] = {}
    for item in items:
        for label in dict.fromkeys(labels(item)):
            groups.setdefault(label, []).append(item)
    return {label: tuple(members) for label, members in groups.items()}


def _branches(records: Records, vocabulary: Vocabulary) -> tuple[Branch, ...]:
    """The published organisations by rank."""

    def order(branch: Branch) -> tuple[object, ...]:
        kind = vocabulary.kinds.get(branch.kind)
        return ranks.of_branch(branch, kind.tier if kind else "")

    drafts = drafts_of(records)
    published = (_located(record.value) for record in records.branches.values() if not record.value.draft)
    return tuple(sorted((without(branch, drafts) for branch in published), key=order))


def _located(record: Located) -> Located:
    """The organisation or service point with its region as pages write it."""
    region = divisions.known().written(record.region)
    return record if region == record.region else replace(record, region=region)


def _achievements(records: Records, branch: dict[str, Branch]) -> tuple[Achievement, ...]:
    hidden = {key for key, record in records.projects.items() if record.value.draft}
    drafts = drafts_of(records)
    published = (record.value for record in records.achievements)
    return tuple(
        sorted(
            (
                without(item, drafts)
                for item in published
                if not item.draft and item.branch in branch and item.project not in hidden
            ),
            key=lambda achievement: (newest_first(achievement), achievement.key),
        )
    )


def _tasks(records: Records, branch: dict[str, Branch], achievement: dict[str, Achievement]) -> tuple[Task, ...]:
    """The tasks of published organisations, each with the evidence that is published."""
    places = {slug: place for place, slug in enumerate(branch)}
    initiatives = list(records.vocabulary.initiatives)

    def order(task: Task) -> tuple[int, int, int, tuple[int, int, int], str]:
        rank = initiatives.index(task.initiative) if task.initiative in initiatives else len(initiatives)
        return places[task.branch], -int(task.year), rank, task.last_day or (9999, 12, 31), task.id

    published = (record.value for record in records.tasks if not record.value.draft and record.value.branch in branch)
    shown = (replace(task, evidence=tuple(key for key in task.evidence if key in achievement)) for task in published)
    return tuple(sorted(shown, key=order))


def _pairings(
    branches: tuple[Branch, ...], branch: Mapping[str, Branch], vocabulary: Vocabulary
) -> tuple[ListedPairing, ...]:
    """By kind, in the vocabulary's order, then in that of the organisations."""
    kinds = list(vocabulary.pairings)

    def order(listed: ListedPairing) -> int:
        return kinds.index(listed.pairing.kind) if listed.pairing.kind in kinds else len(kinds)

    every = (ListedPairing(each, item, branch.get(each.partner)) for item in branches for each in item.pairings)
    return tuple(sorted((each for each in every if each.partner or each.pairing.partner_name), key=order))


def _rounds(branches: tuple[Branch, ...]) -> tuple[ListedRound, ...]:
    """The latest first, those without a date last."""
    every = [ListedRound(each, item) for item in branches for each in item.rounds]
    return tuple(
        sorted(every, key=lambda each: each.round.date.last_day if each.round.date else (0, 0, 0), reverse=True)
    )


def _takers(listed: ListedRound) -> Iterator[str]:
    """The committee of a round, the organisations that took part in it, and their projects."""
    yield listed.branch.slug
    for result in listed.round.results:
        yield from (result.participant or result.project.partition("/")[0], result.project)


def _service_points(records: Records) -> tuple[ServicePoint, ...]:
    """By region in the official order, those without a region last; within one by pinyin of their names."""

    def order(point: ServicePoint) -> tuple[object, ...]:
        return ranks.of_region(point.region), pinyin.sort_key(point.name), point.slug

    published = (_located(record.value) for record in records.service_points.values())
    return tuple(sorted((point for point in published if not point.draft), key=order))


def _reports(
    records: Records, branches: Iterable[Branch], achievements: Iterable[Achievement]
) -> tuple[YearlyReport, ...]:
    """The yearly reports of organisations, in their order; evidence that is a draft is left out."""
    order = {branch.slug: rank for rank, branch in enumerate(branches)}
    known = {achievement.key for achievement in achievements}

    def published(report: YearlyReport) -> YearlyReport:
        problems = (
            replace(each, evidence=tuple(key for key in each.evidence if key in known)) for each in report.problems
        )
        return replace(report, problems=tuple(problems))

    every = (record.value for record in records.reports)
    shown = [published(report) for report in every if not report.draft and report.branch in order]
    return tuple(sorted(shown, key=lambda report: (order[report.branch], -int(report.year))))


def _has_service_figure(achievement: Achievement, vocabulary: Vocabulary) -> bool:
    """Whether the achievement states a number of a measure of service."""
    return any(
        metric.value is not None
        and metric.measure in vocabulary.measures
        and vocabulary.measures[metric.measure].group == "service"
        for metric in achievement.metrics
    )


def _projects(
    records: Records, branch: dict[str, Branch], achievements: tuple[Achievement, ...]
) -> tuple[Project, ...]:
    """By initiative in the vocabulary's order; in each, those with numbers first, then those with achievements."""
    initiatives = list(records.vocabulary.initiatives)
    achieved = {item.project for item in achievements}
    counted = {item.project for item in achievements if _has_service_figure(item, records.vocabulary)}

    def order(project: Project) -> tuple[int, bool, bool, tuple[str, ...], str]:
        main = project.initiative
        rank = initiatives.index(main) if main in initiatives else len(initiatives)
        return rank, project.key not in counted, project.key not in achieved, pinyin.sort_key(project.name), project.key

    drafts = drafts_of(records)
    published = (record.value for record in records.projects.values())
    shown = (without(item, drafts) for item in published if not item.draft and item.branch in branch)
    return tuple(sorted(shown, key=order))


def _programmes(achievements: tuple[Achievement, ...]) -> tuple[Programme, ...]:
    """The campaigns, the one with most achievements first."""
    groups = _group(achievements, lambda achievement: [achievement.programme] if achievement.programme else [])
    programmes = [Programme(name, slugs.of_name(name), members) for name, members in groups.items()]
    return tuple(sorted(programmes, key=lambda programme: (-len(programme.achievements), programme.slug)))
