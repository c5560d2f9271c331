"""样式与脚本各合成一个文件，文件名随内容变。"""

from __future__ import annotations

from pathlib import Path

from showcase.writing import assets


def test_the_name_changes_with_the_content(tmp_path: Path) -> None:
    for path, text in {"css/10-b.css": "b{}", "css/00-a.css": "a{}", "js/boot.js": "1", "js/x.js": "2"}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    first = assets.bundle(tmp_path)
    assert dict(first.files)[first.style] == "a{}\nb{}\n"
    assert dict(first.files)[first.boot] == "1\n"
    assert dict(first.files)[first.script] == "2\n"
    (tmp_path / "js/x.js").write_text("3", encoding="utf-8")
    second = assets.bundle(tmp_path)
    assert (first.style, first.boot) == (second.style, second.boot)
    assert first.script != second.script
