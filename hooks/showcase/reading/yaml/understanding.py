"""Text → tree, with every fault of form in it: strict YAML first, a closer look where that fails or seems doubtful."""

from __future__ import annotations

from showcase.model import LIMITS
from showcase.problems import Scope
from showcase.reading.yaml import characters
from showcase.reading.yaml.composing import Tree, compose
from showcase.reading.yaml.gate import Refused
from showcase.reading.yaml.mending import Mending
from showcase.reading.yaml.scanning import is_doubtful, scan


def understand(path: str, text: str, keys: int = LIMITS.keys) -> Tree:
    """The tree of a file's text. Faults of form are problems, and reading goes on with what was meant.

    The tree has no root where not even that can be read.
    """
    unseen = characters.find(path, text)
    text = characters.without(text) if unseen else text
    refusal, tree = None, Tree(None, [])
    try:
        tree = compose(path, text, keys=keys)
        if not (is_doubtful(text) or tree.is_folded):
            return Tree(tree.root, [*unseen, *tree.problems])
    except Refused as refused:
        refusal = refused.problem
        if refusal.hides is Scope.FILE:
            return Tree(None, [*unseen, refusal])
    mending = Mending.of(text, (fault for fault in scan(text) if refusal or fault.is_silent))
    if mending.faults:
        tree = _mended(path, mending, keys)
    elif refusal:
        tree = Tree(None, [refusal])
    return Tree(tree.root, [*unseen, *tree.problems])


def _mended(path: str, mending: Mending, keys: int) -> Tree:
    """The tree of the mended text, with the faults; where that is no YAML either, the faults and the next complaint."""
    faults = list(mending.problems(path))
    if not mending.is_whole:
        return Tree(None, faults)
    try:
        tree = compose(path, mending.text, mending.original, keys)
    except Refused as refused:
        lines = {problem.line for problem in faults}
        further = [] if refused.problem.line in lines else [refused.problem]
        return Tree(None, [*faults, *further])
    return Tree(tree.root, [*faults, *tree.problems])
