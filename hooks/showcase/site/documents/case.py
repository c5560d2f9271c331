"""The case (典型案例) of a project: background, course and effect, with photos and sources; a collection of several."""

from collections.abc import Iterable, Iterator, Sequence

from showcase.documents import Block, Document, Head, Note, Paragraph, Picture, Title, length, ordinal
from showcase.model import Achievement, Photo, Project
from showcase.site.components import report as report_views
from showcase.site.context import SiteContext
from showcase.site.documents.composed import Composed, counted, formal, steps
from showcase.site.documents.sources import Sources
from showcase.site.rendering import prose, text

LIMIT = 3_000
"""Characters of a case."""
PHOTOS = 2
"""Photos of a case."""
COLLECTION = "党建品牌案例汇编"


def compose(site: SiteContext, projects: Sequence[Project]) -> Composed:
    """The case of a project; of several, a collection with contents, each on a new page."""
    is_one = len(projects) == 1
    made = [_case(site, project, not is_one) for project in projects]
    blocks = tuple(block for case, _ in made for block in case)
    owners = {project.branch for project in projects}
    owner = site.catalog.branch[projects[0].branch].name if len(owners) == 1 else ""
    title = projects[0].name if is_one else owner + COLLECTION
    document = Document(title, blocks, site.imprint.author, site.cards.as_of, has_contents=not is_one)
    return Composed(document, tuple(remark for _, remark in made))


def _case(site: SiteContext, project: Project, on_new_page: bool) -> tuple[tuple[Block, ...], str]:
    """The blocks of one case, and how long it is."""
    sources = Sources()
    branch = site.catalog.branch[project.branch]
    body = tuple(_body(site, project, sources))
    said = _lengths(project, body)
    lacking = "、".join(label for label, value in _parts(project) if not value)
    remark = f"{project.name}：{said}" + (f"；记录里没有{lacking}" if lacking else "")
    notes = (*((f"注：{project.note}",) if project.note else ()), f"字数：{said}。")
    title = Title(project.name, branch.name, on_new_page)
    return (title, *body, *_pictures(site, project), *map(Note, notes), *sources.notes()), remark


def lengths(site: SiteContext, project: Project) -> str:
    """How long the case of a project is, and each of its three parts: ``正文 842 字（上限 3,000 字），其中…``."""
    return _lengths(project, _body(site, project, Sources()))


def _lengths(project: Project, body: Iterable[Block]) -> str:
    whole = sum(length(block.text) for block in body if isinstance(block, Head | Paragraph))
    parts = "、".join(f"{label} {sum(map(length, value)):,} 字" for label, value in _parts(project) if value)
    return counted("正文", whole, LIMIT) + (f"，其中{parts}" if parts else "")


def _parts(project: Project) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The parts of a case by their headings, each as paragraphs."""
    return (
        ("背景与起因", prose.paragraphs(project.background)),
        ("做法与经过", steps(project.steps or project.practice)),
        ("成效及启示", prose.paragraphs(project.effect)),
    )


def _body(site: SiteContext, project: Project, sources: Sources) -> Iterator[Block]:
    numbers = sources.refer(project.sources)
    yield Paragraph(prose.plain(project.summary), numbers)
    chapters = [(label, [*map(Paragraph, value)]) for label, value in _parts(project)]
    chapters.append(("故事", [*map(Paragraph, prose.paragraphs(project.story))]))
    chapters.append(("服务成果", list(_achievements(site, project, sources))))
    chapters.append(("荣誉", [*map(Paragraph, _honours(site, project))]))
    filled = [(label, paragraphs) for label, paragraphs in chapters if paragraphs]
    for number, (label, paragraphs) in enumerate(filled, 1):
        yield Head(f"{ordinal(number)}、{label}")
        yield from paragraphs


def _achievements(site: SiteContext, project: Project, sources: Sources) -> Iterator[Paragraph]:
    achievements: Sequence[Achievement] = site.catalog.achievements_of_project.get(project.key, ())
    for number, each in enumerate(achievements, 1):
        view = site.cards.achievement(each, project)
        yield Paragraph(formal(f"{number}. {report_views.sentence(view, '')}"), sources.refer(each.sources))


def _honours(site: SiteContext, project: Project) -> tuple[str, ...]:
    branch = site.catalog.branch[project.branch]
    return tuple(f"{report_views.honour(site.cards.honour(each, branch))}。" for each in project.honours)


def _pictures(site: SiteContext, project: Project) -> Iterator[Picture]:
    """The mark of the project, its first photos, then of its achievements, each with its caption and whose it is."""
    records: tuple[Project | Achievement, ...] = (project, *site.catalog.achievements_of_project.get(project.key, ()))
    shown = [(record, photo) for record in records for photo in record.photos][:PHOTOS]
    if project.mark:
        yield Picture(site.cards.photos.jpeg(project, project.mark), project.mark.alt, f"标识（{project.mark.rights}）")
    for number, (record, photo) in enumerate(shown, 1):
        yield Picture(site.cards.photos.jpeg(record, photo), photo.alt, f"图{number}　{_caption(photo)}")


def _caption(photo: Photo) -> str:
    credit = formal(text.credit(photo.credit, photo.date))
    return (photo.caption or photo.alt) + (f"（照片：{credit}）" if credit else "")
