"""样式与脚本各合成一个文件，文件名随内容变，页面上写着它的摘要。"""

from __future__ import annotations

import subprocess
from pathlib import Path

from showcase.site.rendering import assets


def theme(folder: Path, script: str = "2") -> assets.Bundle:
    files = {"css/10-b.css": "b{}", "css/00-a.css": "a{}", "js/boot.js": "1", "js/x.js": script}
    for path, text in {**files, "prose/10-c.css": "c{}\n"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return assets.bundle(folder)


def test_the_name_changes_with_the_content(tmp_path: Path) -> None:
    first, second = theme(tmp_path), theme(tmp_path, script="3")
    assert [asset.content for asset in (first.style, first.boot, first.script)] == ["a {}\nb {}\n", "1\n", "2\n"]
    assert (first.style, first.boot) == (second.style, second.boot)
    assert first.script.uri != second.script.uri


def test_the_integrity_is_what_openssl_says(tmp_path: Path) -> None:
    command = "openssl dgst -sha384 -binary | openssl base64 -A"
    told = subprocess.run(command, shell=True, input=b"c {}\n", capture_output=True, check=True).stdout.decode()
    assert theme(tmp_path).prose.integrity == f"sha384-{told}"
