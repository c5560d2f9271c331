"""An old address leads to a page, in one step, and has no page of its own any more.

Only addresses of records are known here; the build looks at the others, when it knows every page.
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import MappingNode, Records, ScalarNode, redirects
from showcase.problems import Problem


def check(records: Records) -> Iterator[Problem]:
    """A problem for each line that cannot be followed."""
    record = records.redirects
    if record is None:
        return
    known = {address for name in record.value if (address := redirects.old(name))}
    seen: set[str] = set()
    for name, target in _lines(record.node):
        address, new = redirects.old(name.text), redirects.new(target.text)
        if address is None:
            hint = "写成 branches/he-lvsuo/ 这样，不带域名，不带 #"
            yield Problem.at(record.path, name.place, "redirect-form", f"“{name.text}”不是本站的网址", hint)
        elif address in seen:
            yield Problem.at(record.path, name.place, "redirect-twice", f"{address} 前面已经写过", "删掉一行")
        elif _is_living(records, address):
            hint = "记录还在就删掉这一行；要撤下就先删掉记录"
            yield Problem.at(record.path, name.place, "redirect-living", f"{address} 上还有页面", hint)
        if new is None:
            hint = f"写成 branches/he-lvsuo-dangzhibu/ 这样；撤下的写 {redirects.GONE}"
            yield Problem.at(record.path, target.place, "redirect-form", f"“{target.text}”不是本站的网址", hint)
        elif new.partition("#")[0] in known:
            hint = "直接写最后的地址"
            yield Problem.at(record.path, target.place, "redirect-chain", f"{new} 自己也要转到别处", hint)
        elif redirects.RECORD.fullmatch(new.partition("#")[0]) and not _is_living(records, new.partition("#")[0]):
            hint = f"检查拼写；撤下的写 {redirects.GONE}"
            yield Problem.at(record.path, target.place, "redirect-missing", f"{new} 上没有页面", hint)
        seen |= {address} if address else set()


def _lines(node: MappingNode) -> Iterator[tuple[ScalarNode, ScalarNode]]:
    return ((name, target) for name, target in node.entries if isinstance(target, ScalarNode))


def _is_living(records: Records, address: str) -> bool:
    """Whether a record has its page there. A draft has none."""
    found = redirects.RECORD.fullmatch(address)
    if not found:
        return False
    branch = records.branches.get(found["branch"])
    if branch is None or branch.value.draft:
        return False
    project = records.projects.get(f"{found['branch']}/{found['project']}")
    return not found["project"] or (project is not None and not project.value.draft)
