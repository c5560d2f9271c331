"""The tasks of all organisations, each with how far it is: for whoever asks for them by telephone."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog, tasks
from showcase.model import CHINA, Task


def listed(root: Path, today: date | None = None, branch: str = "", only_overdue: bool = False) -> str:
    """The tasks under ``root`` as of ``today``, by default this day in China; of one organisation where it is named."""
    catalog, today = pipeline.catalog(pipeline.survey(root)), today or datetime.now(CHINA).date()
    every = [task for task in catalog.tasks if branch in ("", task.branch)]
    shown = [task for task in every if not only_overdue or tasks.state(task, today) == tasks.OVERDUE]
    return "\n".join((*_lines(catalog, shown, today), _sum(every, today))) + "\n"


def _lines(catalog: Catalog, shown: Iterable[Task], today: date) -> Iterator[str]:
    """The tasks under their organisation and year."""
    head = ""
    for task in shown:
        above = f"{catalog.branch[task.branch].name}，{task.year}年"
        if above != head:
            yield f"{above}：" if not head else f"\n{above}："
        head = above
        state = tasks.state(task, today)
        late = f" {_days(task, today)} 天" if state == tasks.OVERDUE else ""
        facts = (task.post, f"{task.due} 到期" if task.due else "")
        detail = "，".join(fact for fact in facts if fact)
        yield f"  {tasks.STATES[state]}{late}　{task.title}{f'（{detail}）' if detail else ''}　{task.path}"


def _days(task: Task, today: date) -> int:
    """How many days it is overdue."""
    year, month, day = task.last_day or (today.year, today.month, today.day)
    return (today - date(year, month, min(day, monthrange(year, month)[1]))).days


def _sum(every: list[Task], today: date) -> str:
    numbers = "、".join(f"{tasks.STATES[slug]} {number} 项" for slug, number in tasks.counts(every, today).items())
    return f"截至 {today}，共 {len(every)} 项任务：{numbers}。" if every else "没有收录任务。"
