"""How far the tasks of organisations are on a day: not begun, begun, done, overdue."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from showcase.model import TASK_STATUSES, Task

OVERDUE, UNKNOWN = "overdue", "unknown"
STATES = {
    "done": "已完成",
    "started": "推进中",
    "planned": "未启动",
    OVERDUE: "逾期",
    "dropped": "不再进行",
    UNKNOWN: "进展未载明",
}
"""State → its name, in the order in which they are counted."""
OPEN = {slug for slug, _ in TASK_STATUSES} - {"done", "dropped"} | {""}
"""The statuses of a task that is still to be done."""


def state(task: Task, as_of: date | None) -> str:
    """The state of a task on the day ``as_of``: overdue from the day after it was due, where it is not recorded as
    done or dropped.
    """
    day = (as_of.year, as_of.month, as_of.day) if as_of else (0, 0, 0)
    if task.status in OPEN and task.last_day and task.last_day < day:
        return OVERDUE
    return task.status or UNKNOWN


def counts(tasks: Iterable[Task], as_of: date | None) -> dict[str, int]:
    """The number of tasks in each state that occurs, in the order of ``STATES``."""
    found = Counter(state(task, as_of) for task in tasks)
    return {slug: found[slug] for slug in STATES if found[slug]}


def leading_year(tasks: Iterable[Task], newest: date | None) -> str:
    """The latest year with tasks where its board is worth opening first, else ``""``: some task says how far it is or
    when it was due, and the year is not older than the one before the ``newest`` record.
    """
    listed = list(tasks)
    year = max((task.year for task in listed), default="")
    is_told = any(task.status or task.due for task in listed if task.year == year)
    return year if is_told and (newest is None or int(year) >= newest.year - 1) else ""
