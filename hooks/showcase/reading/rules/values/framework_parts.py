"""Each initiative belongs to one framework, where the vocabulary has any."""

from collections.abc import Iterator

from showcase.model import MappingNode, Node, Place, ScalarNode, SequenceNode
from showcase.problems import Rule

FRAMEWORK_PARTS = Rule(
    "framework-parts",
    "归类不在一个工作框架里",
    "网站按工作框架排列；哪个框架里都没有的，哪里都看不到，两个框架里都有的会算两次。",
    "initiatives: [leadership]  # 词表里还有 vanguard",
    "initiatives: [leadership, vanguard]",
)


def misplaced_initiatives(initiatives: Node | None, frameworks: Node | None) -> Iterator[tuple[Place, str, str]]:
    """The initiatives of no framework, or of several: where, what is wrong, what to do."""
    if not isinstance(frameworks, MappingNode) or not isinstance(initiatives, MappingNode):
        return
    owners: dict[str, str] = {}  # initiative → its framework
    for framework, described in frameworks.entries:
        listed = described.get("initiatives") if isinstance(described, MappingNode) else None
        for item in listed.items if isinstance(listed, SequenceNode) else ():
            if isinstance(item, ScalarNode) and owners.setdefault(item.text, framework.text) != framework.text:
                yield item.place, f"{item.text} 在工作框架 {owners[item.text]} 里已经有了", "只留在一个框架里，这里删掉"
    for name, _ in initiatives.entries:
        if name.text not in owners:
            hint = f"加进 frameworks 里一个框架的 initiatives，写成　- {name.text}；不用了就从词表里删掉"
            yield name.place, f"{name.text} 不在任何一个工作框架里", hint
