"""A project's life in words: its stage and recognition as of a day, whose practice it took over, who took its own."""

from showcase.catalog import stages
from showcase.model import Date, Norm, Project, Source
from showcase.site.components.cards import Cards
from showcase.site.components.views import FactView, LinkView, SourceView
from showcase.site.rendering import text


def facts(cards: Cards, project: Project) -> tuple[FactView, ...]:
    """The rows of its fact table; what is not recorded has none."""
    inferred = project.inferred
    rows = [FactView("阶段", tuple(map(LinkView, stage(cards, project))), "stage" in inferred)]
    if project.recognised:
        rows.append(FactView("认定", (LinkView(recognition(cards, project)),), "recognised" in inferred, wide=True))
    rows.append(FactView("借鉴自", _sources(cards, project), "adopted_from" in inferred, wide=True))
    rows.append(FactView("已被借鉴", adopters(cards, project), wide=True))
    return tuple(row for row in rows if row.values)


def stage(cards: Cards, project: Project) -> tuple[str, ...]:
    """The name of its stage; none of that which is not stated, for most are at it."""
    at = stages.stage(project, cards.as_of)
    return (stages.NAMES[at],) if at != "named" else ()


def recognition(cards: Cards, project: Project) -> str:
    """``澄江市律师行业党委，2023年6月认定，有效期至2026年6月``; a term that is over is said to be."""
    stated = project.recognised
    if not stated:
        return ""
    parts = ["、".join(stated.by), f"{text.date(stated.date)}认定" if stated.date else "认定日期未载明"]
    if stated.until:
        over = stages.is_past(stated.until, cards.as_of)
        last = text.date(stated.until)
        parts.append(f"认定已于{last}到期" if over else f"有效期至{last}")
    return "，".join(parts)


def adopters(cards: Cards, project: Project) -> tuple[LinkView, ...]:
    """Links to the projects that took over its practice."""
    found = cards.catalog.adopters.get(project.key, ())
    return tuple(linked(cards, each, stages.adoption(each, project).since) for each in found)


def _sources(cards: Cards, project: Project) -> tuple[LinkView, ...]:
    known = cards.catalog.project
    return tuple(
        linked(cards, known[each.project], each.since)
        if each.project in known
        else LinkView(f"{each.name}{_since(each.since)}")
        for each in project.adopted_from
    )


def linked(cards: Cards, project: Project, since: Date | None) -> LinkView:
    """A link to a project with its owner, and since when it has been using what it took over."""
    owner = cards.catalog.branch[project.branch].name
    return LinkView(f"{owner}：{project.name}{_since(since)}", cards.addresses.of(project))


def _since(since: Date | None) -> str:
    return f"（{text.date(since)}起）" if since else ""


def sources_of(project: Project) -> tuple[Source, ...]:
    """Its sources, then those of what it took over, each once."""
    adopted = (source for each in project.adopted_from for source in each.sources)
    return tuple(dict.fromkeys((*project.sources, *adopted)))


def norms(items: tuple[Norm, ...]) -> tuple[SourceView, ...]:
    """Documents that regulate work, each with its number, issuer and date in one line."""
    return tuple(
        SourceView(
            f"《{item.title.strip('《》')}》",
            item.url,
            " · ".join(part for part in (item.number, text.credit(item.issuer, item.date)) if part),
        )
        for item in items
    )
