"""放错的文件：副本、备份、临时文件、散落的照片，各有一句对路的话。"""

from __future__ import annotations

import pytest

from office import Office

FOLDER = "brands/he-lvsuo-dangzhibu"


@pytest.mark.parametrize(
    ("name", "rule", "says"),
    [
        ("projects/hexin-tiaojie - 副本.yml", "file-misplaced", "像是 hexin-tiaojie.yml 的副本"),
        ("projects/hexin-tiaojie (1).yml", "file-misplaced", "要留的内容写进 hexin-tiaojie.yml，再删掉这个文件"),
        ("projects/hexin（2）.yml", "file-misplaced", "要用的，改名为 hexin.yml；不用就删掉"),
        ("projects/复件 hexin.yml", "file-misplaced", "像是 hexin.yml 的副本"),
        ("projects/hexin-tiaojie最终版.yml", "file-misplaced", "像是 hexin-tiaojie.yml 的副本"),
        ("branch - 副本.yml", "file-misplaced", "和 branch.yml 核对"),
        ("achievements/2023 (1).yml", "file-misplaced", "和 2023.yml 核对"),
        ("achievements/2022年.yml", "file-misplaced", "例如 2022.yml"),
        ("projects/~$hexin.yml", "file-misplaced", "临时文件"),
        ("projects/.hexin.yml.swp", "file-misplaced", "临时文件"),
        ("projects/._hexin.yml", "file-misplaced", "临时文件"),
        ("projects/hexin-tiaojie.yml.bak", "file-misplaced", "hexin-tiaojie.yml 的备份"),
        ("projects/hexin-tiaojie.yml.orig", "file-misplaced", "hexin-tiaojie.yml 的备份"),
        ("projects/Erhao.YML", "file-name", "改名为 erhao.yml"),
        ("projects/新建文本文档.yml", "file-name", "新建文件时电脑给的名字"),
        ("新建 文本文档.txt", "file-name", "新建文件时电脑给的名字"),
        ("Thumbs.db", "file-misplaced", "电脑自动生成的文件"),
        ("photos/.DS_Store", "file-misplaced", "电脑自动生成的文件"),
        ("projects/微信图片_20240101.png", "file-misplaced", "放进 photos 文件夹"),
        ("微信图片_20240101.jpg", "file-misplaced", "放进 photos 文件夹"),
        ("photos/微信图片_20240101.png", "file-name", "例如 20240101.png"),
        ("projects/hexin.docx", "file-misplaced", "把要公开的内容写进记录"),
        ("projects/hexin.yml.lnk", "file-misplaced", "快捷方式"),
        ("projects/hexin.yaml", "file-misplaced", "把后缀改成 .yml：hexin.yml"),
    ],
)
def test_one_message_with_what_to_do(office: Office, name: str, rule: str, says: str) -> None:
    (problem,) = office.write(f"{FOLDER}/{name}", "name: 甲\n").problems()
    assert (problem.path, problem.rule) == (f"{FOLDER}/{name}", rule)
    assert says in f"{problem.message}｜{problem.hint}"
