"""草稿、撤下的记录和内部的字，在生成的网站里哪里都没有：网页、检索、订阅、数据、照片，一个字节也没有。"""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path

from PIL import Image

from office import Office
from running import mkdocs

BRANCH = "brands/he-lvsuo-dangzhibu"
CANARY = "金丝雀"
SLUG = "jinsique"


def photo() -> bytes:
    """A small picture."""
    file = io.BytesIO()
    Image.new("RGB", (1200, 800), (200, 40, 40)).save(file, "JPEG")
    return file.getvalue()


def record(kind: str) -> str:
    """A sound record that nobody may see."""
    return f"{kind}name: {CANARY}\nsummary: {CANARY}的简介。\nsources:\n  - title: {CANARY}简报\ndraft: true\n"


def holding(site: Path, texts: tuple[str, ...]) -> list[str]:
    """Every file whose name or content, packed or not, holds one of the texts."""
    wanted = [text.encode() for text in texts] + [text.encode("utf-16-le") for text in texts]
    wanted += [text.encode("unicode_escape") for text in texts]
    found = []
    for path in site.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for unpack in (gzip.decompress, zlib.decompress):
            try:
                content += unpack(path.read_bytes())
            except (OSError, EOFError, zlib.error):
                continue
        if any(text in content or text in str(path.relative_to(site)).encode() for text in wanted):
            found.append(path.relative_to(site).as_posix())
    return found


def built(project: Office) -> Path:
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    return project.root / "site"


def test_a_draft_is_nowhere(project: Office) -> None:
    project.write(
        f"{BRANCH}/projects/{SLUG}.yml",
        record("") + f"photos:\n  - file: {SLUG}.jpg\n    alt: {CANARY}\n    consent: true\n",
    )
    project.write(f"{BRANCH}/photos/{SLUG}.jpg", photo())
    project.write(f"brands/{SLUG}-dangzhibu/branch.yml", record("kind: branch\n").replace("name:", "name: "))
    project.write(
        f"{BRANCH}/achievements/2022.yml",
        f"- id: {SLUG}\n  date: 2022-05\n  title: {CANARY}\n  sources:\n    - title: {CANARY}\n  draft: true\n"
        f"- id: {SLUG}-2\n  date: 2022-06\n  title: {CANARY}二\n  project: {SLUG}\n  sources:\n    - title: {CANARY}\n",
    )
    project.change(f"{BRANCH}/branch.yml", "kind: branch", f"kind: branch  # {CANARY}，内部备注")
    assert [problem.rule for problem in project.problems() if problem.is_error] == []
    site = built(project)
    assert holding(site, (CANARY, SLUG)) == []
    pictures = [path for path in site.rglob("*") if path.suffix in {".jpg", ".jpeg", ".png", ".webp"}]
    own = {"share", "share-square", "apple-touch-icon", *(path.stem for path in (project.root / "docs").rglob("*.png"))}
    assert [path for path in pictures if path.stem not in own] == []


def test_a_draft_that_others_name_is_nowhere(project: Office) -> None:
    organisation = f"{SLUG}-dangwei"
    project.write(f"brands/{organisation}/branch.yml", record("kind: sector-committee\n"))
    project.write(f"brands/{organisation}/projects/{SLUG}.yml", record("").replace("draft: true\n", ""))
    project.change(f"{BRANCH}/branch.yml", "  - cheng-lvshi-dangwei", f"  - cheng-lvshi-dangwei\n  - {organisation}")
    project.write(
        f"{BRANCH}/projects/putao.yml",
        f"name: 葡萄架\nsummary: 在葡萄架下调解。\nowners: [{organisation}]\npart_of: {organisation}/{SLUG}\n"
        "sources:\n  - title: 葡萄架简报\n",
    )
    project.write(
        f"{BRANCH}/achievements/2022.yml",
        f"- id: putao\n  date: 2022-05\n  title: 葡萄架下\n  project: {organisation}/{SLUG}\n"
        f"  joint_with: [{organisation}]\n  sources:\n    - title: 葡萄架简报\n",
    )
    assert [problem.rule for problem in project.problems() if problem.is_error] == []
    site = built(project)
    assert holding(site, (CANARY, SLUG)) == []
    assert "data/records.json" in holding(site, ("葡萄架下",))


def test_what_was_withdrawn_leaves_only_its_tombstone(project: Office) -> None:
    project.change(f"{BRANCH}/projects/hexin-tiaojie.yml", "name: 和心调解室", f"name: {CANARY}")
    project.change(f"{BRANCH}/achievements/2023.yml", "title: 社区调解月", f"title: {CANARY}月")
    assert holding(built(project), (CANARY,)) != []
    (project.root / f"{BRANCH}/projects/hexin-tiaojie.yml").unlink()
    (project.root / f"{BRANCH}/achievements/2023.yml").unlink()
    project.write("brands/redirects.yml", "branches/he-lvsuo-dangzhibu/hexin-tiaojie/: gone\n")
    site = built(project)
    assert holding(site, (CANARY,)) == []
    tombstone = (site / "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html").read_text(encoding="utf-8")
    assert "这一页已撤下" in tombstone
    assert '<meta name="robots" content="noindex">' in tombstone
    assert "hexin-tiaojie" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_nothing_of_the_workshop_is_published(sound_site: Path) -> None:
    for path in sound_site.rglob("*"):
        assert path.suffix not in {".yml", ".yaml", ".py", ".map", ".md"}, path
    assert holding(sound_site, (str(sound_site.parent), "brands/he-lvsuo-dangzhibu/photos")) == []
