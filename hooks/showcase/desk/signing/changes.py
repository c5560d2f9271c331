"""Which records say something else than on another branch of the repository."""

from pathlib import Path

from showcase.desk.arguments import UsageError
from showcase.desk.review import State, digest
from showcase.model import LIMITS, MappingNode, Node, ScalarNode, SequenceNode
from showcase.reading import GitError, git
from showcase.reading.yaml import Refused, compose

NO_BASE = "不知道哪些记录改过：git 里没有 {}。写明要签的文件，或者 --branch 文件夹，全部都签的写 --all。"


def changed(root: Path, found: list[State], base: str) -> list[State]:
    """Those of the records that differ from where this branch left ``base``. Raises UsageError outside git."""
    try:
        fork = _fork(root, base)
        listed = git(root, "diff", "--name-only", "-z", "--relative", fork, "--", "brands")
        listed += "\0" + git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", "brands")
    except GitError as error:
        raise UsageError(NO_BASE.format(base)) from error
    paths = frozenset(listed.split("\0"))
    before = {path: _digests(root, fork, path) for path in {each.path for each in found} & paths}
    return [each for each in found if _differs(each, before) or not paths.isdisjoint(each.pictures)]


def _differs(state: State, before: dict[str, dict[str, str]]) -> bool:
    own = state.name.rpartition("/")[2]
    return state.path in before and before[state.path].get(own) != _said(state.record.node)


def _said(node: Node) -> str:
    """The digest of a record without the bytes of its pictures."""
    return digest(node, lambda _: b"")


def _fork(root: Path, base: str) -> str:
    """The commit at which this branch left ``base``, here or as it was last fetched."""
    try:
        return git(root, "merge-base", base, "HEAD")
    except GitError:
        return git(root, "merge-base", f"origin/{base}", "HEAD")


def _digests(root: Path, commit: str, path: str) -> dict[str, str]:
    """The digests of the records of a file at a commit, by the last part of their names."""
    try:
        node = compose("", git(root, "show", f"{commit}:./{path}"), keys=LIMITS.nodes).root
    except (GitError, Refused):  # a new file, or one that could not be read
        return {}
    items = node.items if isinstance(node, SequenceNode) else ()
    found = {_id(item): _said(item) for item in items}
    return found if items or not node else {Path(path).stem: _said(node)}


def _id(item: Node) -> str:
    name = item.get("id") if isinstance(item, MappingNode) else None
    return name.text if isinstance(name, ScalarNode) else ""
