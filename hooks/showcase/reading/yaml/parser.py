"""Text → tree, with every error of form in it: strict YAML first, a closer look where that fails or seems doubtful."""

from showcase.model import LIMITS, Place, ScalarNode
from showcase.problems import Problem, Scope
from showcase.reading.rules.form import (
    CONFLICT_MARKER,
    RECORD_WRAPPED,
    Conflict,
    Wrapping,
    find_conflicts,
    find_wrapping,
)
from showcase.reading.yaml import characters
from showcase.reading.yaml.composer import Tree, compose
from showcase.reading.yaml.doubts import is_doubtful
from showcase.reading.yaml.gate import Refused
from showcase.reading.yaml.repair import Repair
from showcase.reading.yaml.scanner import scan


def parse_yaml(path: str, text: str, keys: int = LIMITS.keys) -> Tree:
    """The tree of a file's text. Faults of form are problems, and reading goes on with what was meant.

    The tree has no root where not even that can be read.
    """
    if conflicts := [_conflict(path, conflict) for conflict in find_conflicts(text)]:
        return Tree(None, conflicts)
    wrapping = find_wrapping(text)
    if wrapping and not wrapping.is_clear:
        return Tree(None, [_wrapped(path, wrapping)])
    if wrapping:
        tree = _parsed(path, wrapping.unwrapped(text), keys)
        return Tree(tree.root, [_wrapped(path, wrapping), *tree.problems], tree.is_folded)
    return _parsed(path, text, keys)


def _parsed(path: str, text: str, keys: int) -> Tree:
    """The tree of the text of one record."""
    unseen = characters.find(path, text)
    text = characters.cleaned(text) if unseen else text
    refusal, tree = None, Tree(None, [])
    try:
        tree = compose(path, text, keys=keys)
        if not (is_doubtful(text) or tree.is_folded or isinstance(tree.root, ScalarNode)):
            return Tree(tree.root, [*unseen, *tree.problems])
    except Refused as refused:
        refusal = refused.problem
        if refusal.hides is Scope.FILE:
            return Tree(None, [*unseen, refusal])
    repair = Repair.of(text, (error for error in scan(text) if refusal or error.is_silent))
    if repair.errors:
        tree = _repaired(path, repair, keys)
    elif refusal:
        tree = Tree(None, [refusal])
    return Tree(tree.root, [*unseen, *tree.problems])


def _conflict(path: str, found: Conflict) -> Problem:
    return Problem.at(path, Place(found.line, 1, 8), CONFLICT_MARKER, found.message, found.hint)


def _wrapped(path: str, found: Wrapping) -> Problem:
    return Problem.at(path, Place(found.lines[0]), RECORD_WRAPPED, found.message, found.hint)


def _repaired(path: str, repair: Repair, keys: int) -> Tree:
    """The tree of the mended text, with the errors; where that is no YAML either, the errors and the next complaint."""
    errors = list(repair.problems(path))
    if not repair.is_whole:
        return Tree(None, errors)
    try:
        tree = compose(path, repair.text, repair.original, keys)
    except Refused as refused:
        lines = {problem.line for problem in errors}
        further = [] if refused.problem.line in lines else [refused.problem]
        return Tree(None, [*errors, *further])
    return Tree(tree.root, [*errors, *tree.problems])
