"""The structure of ``hooks/``: who may import whom, how large folders grow.

All imports count, those inside functions too: a lazy import saves time, it does not change who knows whom.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path

import pytest

from office import PROJECT_ROOT

TIERS = (
    ("events",),
    ("adapter", "cli"),
    ("editor", "release", "scaffold"),
    ("desk",),
    ("pipeline",),
    ("survey", "site"),
    ("checks", "reading", "catalog"),
    ("problems",),
    ("model", "delivery", "documents"),
)
"""The rooms from top to bottom. A room may import those of lower tiers; those of one tier do not know each other."""
LOOSE = {"events", "showcase", "showcase.cli", "showcase.pipeline", "showcase.survey"}
"""The modules that lie in no room: each is one by itself."""
RENAMED = "adapter"
"""The one package whose modules import each other relatively: in the wheel it has another name."""
FILES_IN_A_FOLDER = 25
CROWDED_ALLOWED = {"showcase/checks"}
"""Folders that may hold more: one file a rule."""

Edge = tuple[str, str]


class SourceTree:
    """The modules below a folder by their dotted names, and their imports of each other."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = {self._name(path): path for path in sorted(root.rglob("*.py"))}
        self.packages = {name for name, path in self.files.items() if path.name == "__init__.py"}
        self._trees = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in self.files.items()}

    def _name(self, path: Path) -> str:
        parts = path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def statements(self) -> list[tuple[str, str, str]]:
        """Every import: the importing module, the module named, and the name taken from it (or none)."""
        found = []
        for module, tree in self._trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    found += [(module, alias.name, "") for alias in node.names]
                elif isinstance(node, ast.ImportFrom):
                    assert node.level == 0 or is_inside(module, RENAMED), f"{module}: a relative import"
                    named = node.module if node.level == 0 else ".".join(filter(None, (RENAMED, node.module)))
                    found += [(module, named or "", alias.name) for alias in node.names]
        return [each for each in found if each[1] in self.files]

    @cached_property
    def edges(self) -> set[Edge]:
        """Importing module → imported module. A package's name stands for its ``__init__``."""
        found = set()
        for module, named, name in self.statements:
            submodule = f"{named}.{name}"
            if submodule not in self.files:
                found.add((module, named))
                continue
            found.add((module, submodule))
            if not is_inside(module, named):
                found.add((module, named))
        return found

    def exported(self, package: str) -> set[str]:
        """The names in a package's ``__all__``."""
        for node in self._trees[package].body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                return set(ast.literal_eval(node.value))
        return set()


def is_inside(module: str, package: str) -> bool:
    """Whether a module is a package or lies below it."""
    return f"{module}.".startswith(f"{package}.")


def reaches(tree: SourceTree) -> Iterator[str]:
    """Imports past an ``__init__``: of a module file from outside its package, or of the own ``__init__`` from inside.

    ``from a.b import c`` may be used from outside for a module file ``a/b/c.py`` that ``a.b`` exports.
    """
    for module, named, name in tree.statements:
        submodule = f"{named}.{name}"
        if is_inside(module, named) and submodule not in tree.files and module != named and named in tree.packages:
            yield f"{module} imports {name} from its own package {named}"
        target = submodule if submodule in tree.files else named
        package = target.rpartition(".")[0]
        if target in tree.packages | LOOSE or is_inside(module, package):
            continue
        if target != submodule or name not in tree.exported(package):
            yield f"{module} imports {target}, which is private to {package}"


def circles(edges: Iterable[Edge]) -> Iterator[str]:
    """The sets of nodes that import each other, directly or through others."""
    below: dict[str, set[str]] = {}
    for importing, imported in edges:
        below.setdefault(importing, set()).add(imported)
        below.setdefault(imported, set())

    def reached(node: str) -> set[str]:
        found: set[str] = set()
        rest = [*below[node]]
        while rest:
            each = rest.pop()
            if each not in found:
                found.add(each)
                rest += below[each]
        return found

    reach = {node: reached(node) for node in below}
    found = {frozenset(other for other in reach[node] if node in reach[other]) for node in below}
    yield from sorted(" ⇄ ".join(sorted(circle)) for circle in found if circle)


def module_circles(tree: SourceTree) -> Iterator[str]:
    """Circles among modules."""
    return circles(tree.edges)


def package_circles(tree: SourceTree) -> Iterator[str]:
    """Circles among the parts of each package, each a subpackage with all below it or a module."""
    for package in sorted({"", *tree.packages}):
        prefix = f"{package}." if package else ""
        parts = [
            tuple(".".join(name.removeprefix(prefix).split(".")[:1]) for name in edge)
            for edge in tree.edges
            if all(name.startswith(prefix) for name in edge)
        ]
        yield from (f"in {package or 'hooks'}: {each}" for each in circles((a, b) for a, b in parts if a != b))


def room(module: str) -> str:
    """The room of a module: ``site`` of ``showcase.site.pages.home``."""
    parts = module.split(".")
    return parts[1] if parts[0] == "showcase" and len(parts) > 1 else parts[0]


def arrows_upwards(tree: SourceTree) -> Iterator[str]:
    """Imports of a room that is not below the importing one, and rooms that the table does not have."""
    tier = {each: number for number, rooms in enumerate(TIERS) for each in rooms}
    rooms = {room(module) for module in tree.files} - {"showcase"}
    yield from sorted(f"{each} is no room of the table" for each in rooms - set(tier))
    for importing, imported in sorted(tree.edges):
        a, b = room(importing), room(imported)
        if a != b and a in tier and b in tier and tier[a] >= tier[b]:
            yield f"{importing} imports {imported}: {a} is not above {b}"


def loose_modules(tree: SourceTree) -> Iterator[str]:
    """Modules in no package, or directly in ``showcase``, that are no room."""
    for module in tree.files:
        if module not in tree.packages | LOOSE and module.rpartition(".")[0] in ("", "showcase"):
            yield module


def crowded_folders(tree: SourceTree) -> Iterator[str]:
    """Folders with too many files to find one in."""
    for folder in sorted(path for path in [tree.root, *tree.root.rglob("*")] if path.is_dir()):
        name = folder.relative_to(tree.root).as_posix()
        count = sum(path.is_file() for path in folder.iterdir())
        if count > FILES_IN_A_FOLDER and folder.name != "__pycache__" and name not in CROWDED_ALLOWED:
            yield f"{name}: {count} files"


def lines(tree: SourceTree) -> int:
    """The lines of all Python."""
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in tree.files.values())


CHECKS = (
    reaches,
    module_circles,
    package_circles,
    arrows_upwards,
    loose_modules,
    crowded_folders,
)


@pytest.fixture(scope="module")
def tree() -> SourceTree:
    """The generator's own modules."""
    return SourceTree(PROJECT_ROOT / "hooks")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_sources_are_in_order(tree: SourceTree, check: Callable[[SourceTree], Iterator[str]]) -> None:
    found = list(check(tree))
    counts = f"{len(tree.files)} modules, {len(tree.edges)} imports, {lines(tree):,} lines: {len(found)} found"
    print(counts)
    assert not found, "\n".join([counts, *found])


SOUND = {
    "events.py": "from adapter import Build\n",
    "adapter/__init__.py": "from .build import Build\n__all__ = ['Build']\n",
    "adapter/build.py": "from . import settings\nfrom showcase.site import outputs, pages\nclass Build: ...\n",
    "adapter/settings.py": "from showcase import pipeline\n",
    "showcase/__init__.py": "",
    "showcase/pipeline.py": "from showcase.model import Branch\nfrom showcase.survey import survey\n",
    "showcase/survey.py": "from showcase.checks import check\n\ndef survey(): ...\n",
    "showcase/checks/__init__.py": "from showcase.checks.names import check\n",
    "showcase/checks/names.py": "from showcase.model import Branch\n\ndef check(): ...\n",
    "showcase/model/__init__.py": "from showcase.model.nouns import Branch\n__all__ = ['Branch']\n",
    "showcase/model/nouns.py": "from showcase.model import limits\nclass Branch: ...\n",
    "showcase/model/limits.py": "",
    "showcase/site/__init__.py": "from showcase.site import outputs, pages\n__all__ = ['outputs', 'pages']\n",
    "showcase/site/page.py": "class Page: ...\n",
    "showcase/site/outputs.py": "from showcase.site.page import Page\n",
    "showcase/site/pages/__init__.py": "from showcase.site.pages import home\n",
    "showcase/site/pages/home.py": "from showcase.site.page import Page\n",
}
DEFECTS = {
    "past an __init__": (
        {"adapter/build.py": "from showcase.site.page import Page\n"},
        {"reaches": ["adapter.build imports showcase.site.page, which is private to showcase.site"]},
    ),
    "a module that is not exported": (
        {"adapter/build.py": "def late():\n    from showcase.site import page\n"},
        {"reaches": ["adapter.build imports showcase.site.page, which is private to showcase.site"]},
    ),
    "the own __init__": (
        {"showcase/model/limits.py": "from showcase.model import Branch\n"},
        {
            "reaches": ["showcase.model.limits imports Branch from its own package showcase.model"],
            "module_circles": ["showcase.model ⇄ showcase.model.limits ⇄ showcase.model.nouns"],
        },
    ),
    "two modules": (
        {"showcase/site/page.py": "from showcase.site import outputs\n"},
        {
            "module_circles": ["showcase.site.outputs ⇄ showcase.site.page"],
            "package_circles": ["in showcase.site: outputs ⇄ page"],
        },
    ),
    "two packages": (
        {
            "showcase/site/pages/list.py": "",
            "showcase/site/outputs.py": "from showcase.site.pages.list import x\n",
            "showcase/site/pages/home.py": "from showcase.site import outputs\n",
        },
        {
            "reaches": [
                "showcase.site.outputs imports showcase.site.pages.list, which is private to showcase.site.pages"
            ],
            "package_circles": ["in showcase.site: outputs ⇄ pages"],
        },
    ),
    "upwards": (
        {"showcase/model/limits.py": "import showcase.site\n"},
        {"arrows_upwards": ["showcase.model.limits imports showcase.site: model is not above site"]},
    ),
    "to a room of the same tier": (
        {"showcase/delivery/__init__.py": "import showcase.model\n"},
        {"arrows_upwards": ["showcase.delivery imports showcase.model: delivery is not above model"]},
    ),
    "a room that the table does not have": (
        {"showcase/attic/__init__.py": ""},
        {"arrows_upwards": ["attic is no room of the table"]},
    ),
    "a loose module": (
        {"showcase/misc.py": ""},
        {"arrows_upwards": ["misc is no room of the table"], "loose_modules": ["showcase.misc"]},
    ),
    "a crowded folder": (
        {f"theme/css/{number}.css": "" for number in range(26)},
        {"crowded_folders": ["theme/css: 26 files"]},
    ),
}


def findings(folder: Path) -> dict[str, list[str]]:
    """What each check finds, of those that find something."""
    tree = SourceTree(folder)
    return {check.__name__: found for check in CHECKS if (found := list(check(tree)))}


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_nothing_is_found_in_small_sound_sources(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    assert findings(tmp_path) == {}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_planted_defect_is_found(tmp_path: Path, defect: str) -> None:
    files, expected = DEFECTS[defect]
    write(tmp_path, SOUND | files)
    assert findings(tmp_path) == expected
