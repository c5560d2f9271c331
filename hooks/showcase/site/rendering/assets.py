"""The theme's style sheets and scripts, each kind in one file whose name changes with its content."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from showcase.site.rendering.lowering import lowered

BOOT = "boot.js"
"""The script that runs before the first paint; the others wait for the page."""
UNREAD = re.compile(r"^\s*(//.*)?\n|^[ \t]+", re.MULTILINE)
"""Lines of comments and empty ones, and what scripts are indented by: no text of a script is longer than a line."""
INDENTED = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Asset:
    """A style sheet or script: its address below the root, and the digest a browser compares it with."""

    uri: str
    content: str

    @cached_property
    def integrity(self) -> str:
        """The content's digest as Subresource Integrity writes it."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.content.encode()).digest()).decode()


@dataclass(frozen=True)
class Bundle:
    """The files that every page loads; ``search``, what the page of the search runs after ``script``; ``prose``, the
    style sheet that hand-written pages load before ``style``; what the exhibition loads beside ``style``; and
    ``compare``, what the comparison runs after ``search``.
    """

    style: Asset
    boot: Asset
    script: Asset
    search: Asset
    prose: Asset
    exhibition_style: Asset
    exhibition_script: Asset
    compare: Asset

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Address and content of each."""
        return tuple((asset.uri, asset.content) for asset in vars(self).values())


def bundle(theme: Path) -> Bundle:
    """The files of each folder of style sheets and scripts of the theme, joined in the order of their paths."""
    scripts = sorted((theme / "js").glob("*.js"))
    return Bundle(
        style=_named("assets/showcase", "css", _joined(sorted((theme / "css").rglob("*.css")))),
        boot=_named("assets/boot", "js", _joined([path for path in scripts if path.name == BOOT])),
        script=_named("assets/showcase", "js", _joined([path for path in scripts if path.name != BOOT])),
        search=_named("assets/search", "js", _joined(sorted((theme / "js/search").rglob("*.js")))),
        prose=_named("assets/prose", "css", _joined(sorted((theme / "prose").rglob("*.css")))),
        exhibition_style=_named("assets/exhibition", "css", _joined(sorted((theme / "exhibition").rglob("*.css")))),
        exhibition_script=_named("assets/exhibition", "js", _joined(sorted((theme / "exhibition").rglob("*.js")))),
        compare=_named("assets/compare", "js", _joined(sorted((theme / "js/compare").glob("*.js")))),
    )


def joined(folder: Path, stem: str, left: tuple[str, ...] = ()) -> tuple[Asset, Asset]:
    """The style sheets and the scripts of one page that has its own, without those that are ``left`` out."""
    parts = [path for path in sorted(folder.iterdir()) if path.name not in left]
    css, js = (_joined([path for path in parts if path.suffix == f".{kind}"]) for kind in ("css", "js"))
    return _named(stem, "css", css), _named(stem, "js", js)


def _joined(paths: list[Path]) -> str:
    """The files without what no browser needs: comments, indentation and empty lines."""
    scripts = all(path.suffix == ".js" for path in paths)
    joined = ("\n;\n" if scripts else "\n").join(path.read_text(encoding="utf-8").strip() for path in paths) + "\n"
    return UNREAD.sub("", joined) if scripts else INDENTED.sub("\n", lowered(joined))


def _named(stem: str, suffix: str, content: str) -> Asset:
    digest = hashlib.sha256(content.encode()).hexdigest()[:10]
    return Asset(f"{stem}.{digest}.{suffix}", content)
