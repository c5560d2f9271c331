"""网页表单的答案变成记录；表单里写什么都变不成别的东西。"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from office import PROJECT_ROOT, Office
from showcase.cli import main
from showcase.desk.from_issue import FORMS, answers

TEMPLATES = PROJECT_ROOT / ".github/ISSUE_TEMPLATE"
ANSWERED = """### 党组织

和正律师事务所党支部

### 品牌名称

暖心课堂

### 简介

到社区讲法律。

### 来源的标题

工作简报

### 来源的网址

_No response_

### 其他内容

每月一次
draft: true
"""


def made(office: Office, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit status, what was printed, and what was complained of."""
    (tmp_path / "issue.md").write_text(text, encoding="utf-8")
    status = main(["new", "--from-issue", str(tmp_path / "issue.md"), "--root", str(office.root)])
    printed = capsys.readouterr()
    return status, printed.out.strip(), printed.err


def test_answers_become_a_sound_record(office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, path, _ = made(office, ANSWERED, tmp_path, capsys)
    assert (status, path) == (0, "brands/he-lvsuo-dangzhibu/projects/nuanxinketang.yml")
    text = (office.root / path).read_text(encoding="utf-8")
    record = yaml.safe_load(text)
    assert record == {"name": "暖心课堂", "summary": "到社区讲法律。", "sources": [{"title": "工作简报"}]}
    assert "# 其他内容：\n# 每月一次\n# draft: true\n" in text
    assert office.problems() == []


def test_a_achievement_and_an_organisation(office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    achievement = "### 党组织\n\nhe-lvsuo-dangzhibu\n\n### 成果标题\n\n普法日\n\n### 发生日期\n\n2023-06\n"
    achievement += "\n### 来源的标题\n\n简报\n"
    assert made(office, achievement, tmp_path, capsys)[1] == "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
    branch = "### 组织全称\n\n安平律师事务所党支部\n\n### 组织类型\n\n党支部（branch）\n\n### 来源的标题\n\n简报\n"
    assert made(office, branch, tmp_path, capsys)[1] == "brands/anping-dangzhibu/branch.yml"
    assert office.problems() == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "三种表单"),
        ("### 品牌名称\n\n暖心课堂\n", "还要写明"),
        (ANSWERED.replace("和正律师事务所党支部", "../../etc"), "没有“../../etc”"),
        (ANSWERED.replace("工作简报", ""), "来源"),
        (ANSWERED.replace("到社区讲法律。", "到X社区讲法律"), "没有写文件"),
        (ANSWERED.replace("每月一次", "联系人王律师 13800138000"), "手机号 138****8000"),
        (ANSWERED.replace("每月一次", "受援人 11010519491231002X"), "居民身份号码 110"),
        (ANSWERED.replace("每月一次", "咨询 021-55550100"), "没有写文件"),
        (ANSWERED.replace("每月一次", "机密★一年"), "涉密"),
        ("### 党组织\n\n" + "长" * 70_000, "65536"),
    ],
)
def test_what_cannot_become_a_record_is_refused(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    before = sorted(office.root.rglob("*"))
    status, _, complaint = made(office, text, tmp_path, capsys)
    assert status == 2
    assert message in complaint
    assert sorted(office.root.rglob("*")) == before


def test_no_answer_becomes_another_key(office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nasty = ANSWERED.replace("到社区讲法律。", '到社区讲"法律"。\ndraft: true\n- x: y\n\n### 品牌名称\n\n另一个')
    nasty = nasty.replace("每月一次", "每月一次\rname: 换了\u2028name: 又换了")
    _, path, complaint = made(office, nasty, tmp_path, capsys)
    assert path, complaint
    record = yaml.safe_load((office.root / path).read_text(encoding="utf-8"))
    assert {*record} == {"name", "summary", "sources"}
    assert (record["name"], record["summary"]) == ("暖心课堂", '到社区讲"法律"。 draft: true - x: y')


def test_the_forms_ask_what_the_code_reads() -> None:
    for name, form in FORMS.items():
        template = yaml.safe_load((TEMPLATES / f"{name}.yml").read_text(encoding="utf-8"))
        labels = [part["attributes"]["label"] for part in template["body"] if part["type"] != "markdown"]
        assert [label for label in labels if label in form] == [*form], name
        assert labels[-1] == "其他内容"


def test_a_form_without_answers_gives_none() -> None:
    assert answers("随便写的话\n\n### 问题\n\n_No response_\n") == {}


ACHIEVEMENT = """### 党组织

和正律师事务所党支部

### 成果标题

社区普法

### 发生日期

2023-05

### 来源的标题

简报

### 来源的网址

https://www.example.com/a
"""


def test_the_address_of_the_source_makes_no_other_form_of_it(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, path, said = made(office, ACHIEVEMENT, tmp_path, capsys)
    assert (status, path, said) == (0, "brands/he-lvsuo-dangzhibu/achievements/2023.yml", "")


@pytest.mark.parametrize("content", ["表单".encode("gbk"), b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_told(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    path = tmp_path / "issue.md"
    if content is not None:
        path.write_bytes(content)
    assert main(["new", "--from-issue", str(path), "--root", str(office.root)]) == 2
    assert str(path) in capsys.readouterr().err
