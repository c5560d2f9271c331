"""网页表单：问题照键表，答案变成记录，不对的逐个问题说明；表单里写什么都变不成别的东西。"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from office import PROJECT_ROOT, Office, real_survey
from showcase.cli import main
from showcase.editor.fields import PARTS
from showcase.editor.forms.questions import FORMS, NOT_ASKED, questions
from showcase.editor.forms.record import Outcome, recorded
from showcase.editor.forms.template import FOLDER, forms

OWNER = "和正律师事务所党支部"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


def body(*answers: tuple[str, str]) -> str:
    """What GitHub makes of a filled form."""
    return "\n\n".join(f"### {question}\n\n{answer}" for question, answer in answers)


BRANCH = {"党组织名称": "安平律师事务所党支部", "党组织类型": "党支部", "来源：标题": "支部介绍"}
PROJECT = {"党组织": OWNER, "品牌项目名称": "暖心课堂", "来源：标题": "工作简报", "简介": "到社区讲法律。"}
ACHIEVEMENT = {"党组织": OWNER, "服务成果标题": "普法讲座", "来源：标题": "工作简报", "日期": "2023年6月"}


def filled(answers: dict[str, str], **more: str) -> str:
    return body(*(answers | {key.replace("_", "："): value for key, value in more.items()}).items())


def read(office: Office, text: str) -> tuple[Outcome, object]:
    """The outcome, and the record as YAML has it."""
    outcome = recorded(text, office.root)
    return outcome, yaml.safe_load((office.root / outcome.path).read_text("utf-8")) if outcome.is_written else None


def told(outcome: Outcome) -> list[str]:
    return [f"{fault.label} {fault.row}：{fault.message}{fault.hint}" for fault in outcome.faults]


def test_the_forms_are_those_of_the_table_of_keys_and_the_vocabulary() -> None:
    vocabulary = real_survey().records.vocabulary
    for name, content in forms(vocabulary).items():
        stated = (PROJECT_ROOT / FOLDER / name).read_text(encoding="utf-8")
        assert without_words(stated) == without_words(content), f"{name}: run showcase form template"


def without_words(form: str) -> object:
    """A form without the words to choose from: a change of the vocabulary alone has to be followed by nobody."""
    content = yaml.safe_load(form)
    for element in content["body"]:
        element["attributes"].pop("options", None)
    return content


@pytest.mark.parametrize("noun", FORMS)
def test_a_form_asks_for_every_key_and_no_question_twice(noun: str) -> None:
    asked = questions(noun, real_survey().records.vocabulary)
    assert {question.keys[0] for question in asked if question.keys} == {*PARTS[noun].by_name} - NOT_ASKED
    for what in ("label", "id"):
        names = [getattr(question, what) for question in asked]
        assert len(names) == len({*names})
    assert all(not set(question.label + question.meaning) & set("`_") for question in asked)


def test_every_kind_of_organisation_can_be_chosen() -> None:
    vocabulary = real_survey().records.vocabulary
    kind = next(question for question in questions("branch", vocabulary) if question.id == "kind")
    assert [*kind.choices] == [word.name for word in vocabulary.kinds.values()]


def test_an_organisation(office: Office) -> None:
    more = {
        "地区：省": "江苏", "地区：市": "澄江", "成立": "2018年7月", "律所": "安平律师事务所\n- 平安律师事务所",
        "党员：人数": "12名", "上级": "澄江市律师行业党委\n中共澄江市司法局党组", "家底": "现有党员12名",
        "荣誉": "先进集体｜级别：市级｜授予单位：甲局、乙协会｜日期：2021年",
        "其他来源": "年度总结｜网址：www.example.com/a", "来源：网址": "_No response_",
    }  # fmt: skip
    outcome, record = read(office, filled(BRANCH | more))
    assert told(outcome) == []
    assert outcome.path == "brands/anping-dangzhibu/branch.yml"
    assert record == {
        "name": "安平律师事务所党支部", "kind": "branch", "parents": ["cheng-lvshi-dangwei"],
        "parent_names": ["中共澄江市司法局党组"], "firms": ["安平律师事务所", "平安律师事务所"],
        "region": {"province": "江苏", "city": "澄江"}, "founded": "2018-07", "members": {"count": 12},
        "figures": [{"measure": "members", "value": 12, "unit": "名", "stated": "现有党员12名", "basis": "snapshot"}],
        "honours": [{"name": "先进集体", "level": "municipal", "by": ["甲局", "乙协会"], "date": 2021}],
        "sources": [{"title": "支部介绍"}, {"title": "年度总结", "url": "https://www.example.com/a"}],
    }  # fmt: skip
    assert office.problems() == []


def test_a_project_and_an_achievement_of_a_year_there_is(office: Office) -> None:
    rest = "每月一次\ndraft: true"
    outcome, record = read(office, filled(PROJECT, 服务领域="法律援助, 人民调解", 起始="2020", 其他内容=rest))
    assert (outcome.path, outcome.left) == (
        "brands/he-lvsuo-dangzhibu/projects/nuanxin-ketang.yml",
        {"其他内容": rest},
    )
    assert record == {
        "name": "暖心课堂", "fields": ["legal-aid", "mediation"], "since": 2020, "summary": "到社区讲法律。",
        "sources": [{"title": "工作简报"}],
    }  # fmt: skip
    before = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8")
    numbers = "接受法律咨询50余人次\n法律咨询｜30人次｜范围：全地区合计"
    outcome, _ = read(office, filled(ACHIEVEMENT, 所属品牌="暖心课堂", 指标=numbers, 网址里的名字="pufa"))
    assert told(outcome) == []
    after = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8")
    assert after.startswith(before)
    added = yaml.safe_load(after[len(before) :])[0]
    assert (added["id"], added["project"], added["metrics"][1]["scope"]) == ("pufa", "nuanxin-ketang", "region")
    assert office.problems() == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("随便写的话", "这不是“新建党组织”"),
        (filled(PROJECT, 党组织="和正律所党支部"), "没有叫“和正律所党支部”的党组织。是不是“和正律师事务所党支部”？"),
        (filled(BRANCH, 来源_标题="_No response_"), "来源：标题 0：这个问题必须回答。"),
        (filled(BRANCH, 荣誉="先进集体\n文明单位｜级别：省市级"), "荣誉 2：“级别”里没有“省市级”这个词"),
        (filled(BRANCH, 成立="2018年13月"), "成立 0："),
        (filled(BRANCH, 网址里的名字="安平"), "网址里的名字 0：“安平”不能用。"),
        (filled(BRANCH, 网址里的名字="he-lvsuo-dangzhibu"), "已经有了。换一个，例如 he-lvsuo-dangzhibu-2"),
        (filled(BRANCH, 党组织名称=OWNER), f"网站上已经有“{OWNER}”，没有再写一条。"),
        (filled(ACHIEVEMENT, 日期="去年"), "日期 0：“去年”不是日期的写法。"),
        (filled(ACHIEVEMENT, 指标="若干只"), "指标 1："),
        (filled(PROJECT, 简介="到X社区讲法律"), "简介 0："),
        (filled(PROJECT, 其他内容="联系人 13800138000"), "其他内容 1：这里有手机号 138****8000"),
        (filled(PROJECT, 补充="机密★一年"), "补充 1："),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_question_and_nothing_is_written(office: Office, text: str, message: str) -> None:
    before = {path: path.read_bytes() for path in office.root.rglob("*") if path.is_file()}
    outcome = recorded(text, office.root)
    assert not outcome.is_written
    assert any(message in each.lstrip() for each in told(outcome)), told(outcome)
    assert {path: path.read_bytes() for path in office.root.rglob("*") if path.is_file()} == before


def test_a_hint_asks_for_an_answer_not_for_a_line_of_yaml(office: Office) -> None:
    outcome = recorded(filled(BRANCH, 指标="x", 成立="2031-05", 家底="现有律师57名｜单位：家"), office.root)
    assert not outcome.is_written
    assert not any(word in " ".join(told(outcome)) for word in ("改成", "unit", "founded", "加一行"))


def test_names_that_the_site_does_not_have_are_kept_and_told(office: Office) -> None:
    outcome, record = read(office, filled(ACHIEVEMENT, 共同完成="甲党支部", 所属品牌="没有的品牌"))
    assert outcome.left == {"共同完成": "甲党支部", "所属品牌": "没有的品牌"}
    assert [fault.label for fault in outcome.faults] == ["所属品牌", "共同完成"]
    assert isinstance(record, list)
    assert {"project", "joint_with"}.isdisjoint(record[1])


CANARY = "CANARY"
SHELL = f"$(touch {CANARY}) `touch {CANARY}`; touch {CANARY} && x | tee {CANARY} > {CANARY} \"' \\"
HOSTILE = {
    "shell": {"品牌项目名称": f"课堂$(touch {CANARY})", "简介": SHELL, "来源：标题": SHELL, "其他内容": SHELL},
    "expressions": {
        "简介": "${{ github.token }} ${{ secrets.X }}",
        "其他内容": "::set-env name=PATH::x\n%0A::stop-commands::x",
    },
    "paths": {
        "网址里的名字": "../../evil",
        "党组织": "../../../etc/passwd",
        "起始": "../../a",
        "隶属品牌": "/etc/passwd",
    },
    "yaml": {
        "品牌项目名称": "a: b # c",
        "简介": f"x\ndraft: true\n- !!python/object/apply:os.system [touch {CANARY}]\n--- &a *a\n... \"'",
    },
    "huge": {"其他内容": "长" * 70_000},
    "forged headings": {
        "简介": "x\n\n### 党组织\n\n澄江市律师行业党委\n\n### 草稿\n\ntrue",
        "其他内容": "### 品牌项目名称\n\n另一个",
    },
    "markup": {"其他内容": "<!-- x --><script>a(1)</script><img src=x> @everyone ```\n</details> ![x](//e.x/y)"},
    "links": {"简介": "见 https://github.com/evil/repo/issues/1 evil/repo#1", "来源：网址": "javascript:alert(1)"},
    "direction marks": {"品牌项目名称": "课\u202e堂\u2066x\u2069\u200b", "其他内容": "\u202etxt.exe"},
    "null bytes": {"品牌项目名称": "课\0堂\x1b[31m\x08", "简介": "甲\ud800乙\u2028draft: true\r\n\rname: x"},
    "long runs": {"简介": "[" * 19_000, "荣誉": "：" * 9_000, "其他来源": "｜" * 9_000, "其他内容": "`" * 5_000},
    "personal data": {"其他内容": "受援人 11010519491231002X", "又一项": "电话 13800138000"},
    "only strange questions": {"党组织": "", "品牌项目名称": "", "来源：标题": "", "简介": "", "x": "y"},
    "nothing": {},
}
"""What is answered instead of what a form for a brand project asks."""


@pytest.fixture
def repository(office: Office) -> Office:
    """The office as a checkout with the scripts of the workflows."""
    for folder in (".ci", ".github"):
        shutil.copytree(PROJECT_ROOT / folder, office.root / folder)
    (office.root / "hooks").symlink_to(PROJECT_ROOT / "hooks")
    for command in ("init -q -b main", "add -A", "-c user.name=x -c user.email=x@example.org commit -q -m base"):
        subprocess.run(["git", *command.split()], cwd=office.root, check=True)
    return office


def run(office: Office, text: str | None, out: Path) -> subprocess.CompletedProcess[str]:
    """The script of the workflow on an issue of this text."""
    event = out.parent / "event.json"
    event.write_text(json.dumps({"issue": {"number": 7, "body": text}}), encoding="utf-8")
    environment = {**os.environ, "PYTHON": sys.executable}
    command = [str(office.root / ".ci/form"), str(event), str(out)]
    return subprocess.run(command, cwd=office.root, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_form_executes_nothing_and_changes_nothing_but_records(
    repository: Office, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "out"
    done = run(repository, filled(PROJECT | HOSTILE[name]) if HOSTILE[name] else None, out)
    assert done.returncode == 0, done.stderr
    assert (done.stdout + done.stderr).count("::") == 0
    reply = (out / "reply.md").read_text(encoding="utf-8")
    assert 20 < len(reply) <= 65_536
    assert "Traceback" not in reply + done.stderr
    status = ["git", "-c", "core.quotepath=off", "status", "--porcelain", "--no-renames", "-uall"]
    changed = subprocess.run(
        status, cwd=repository.root, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert all(line.startswith("A  brands/he-lvsuo-dangzhibu/projects/") for line in changed), changed
    assert [*tmp_path.rglob(f"{CANARY}*")] == []
    assert bool(changed) == (out / "change.patch").is_file()
    for text in (reply, (out / "pull.md").read_text("utf-8") if changed else ""):
        assert "13800138000" not in text
        assert "11010519491231002X" not in text
    assert not any(mark in reply for mark in ("<script", "<!--", " @", "${{"))
    for line in changed:
        record = yaml.safe_load((repository.root / line[3:]).read_text(encoding="utf-8"))
        assert {*record} <= {"name", "summary", "sources"}
        assert repository.problems() == []


GH = """#!/bin/sh
echo "$@" >> {log}
case "$1 $2" in "pr list") cat {open} ;; "pr create") echo 1 > {open} ;; esac
"""


def test_a_form_that_is_read_again_changes_the_same_proposal_but_not_what_others_wrote(
    repository: Office, tmp_path: Path
) -> None:
    def git(*arguments: str, cwd: Path = repository.root) -> str:
        done = subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, text=True, check=True)
        return done.stdout

    remote, tools, log = tmp_path / "remote.git", tmp_path / "tools", tmp_path / "log"
    git("clone", "-q", "--bare", str(repository.root), str(remote), cwd=tmp_path)
    git("remote", "add", "origin", str(remote))
    tools.mkdir()
    (tmp_path / "open").write_text("0\n", encoding="utf-8")
    (tools / "gh").write_text(GH.format(log=log, open=tmp_path / "open"), encoding="utf-8")
    (tools / "gh").chmod(0o755)

    def labelled(summary: str) -> str:
        git("switch", "-q", "--force", "main")
        out = tmp_path / "out"
        shutil.rmtree(out, ignore_errors=True)
        assert run(repository, filled(PROJECT, 简介=summary), out).returncode == 0
        git("reset", "-q", "--hard")
        log.write_text("", encoding="utf-8")
        environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
        command = [str(repository.root / ".ci/propose"), str(out), "7"]
        subprocess.run(command, cwd=repository.root, env=environment, check=True, capture_output=True)
        return (out / "reply.md").read_text(encoding="utf-8")

    path = "form/7:brands/he-lvsuo-dangzhibu/projects/nuanxin-ketang.yml"
    labelled("到社区讲法律。")
    assert "pr create --head form/7 --title 收录品牌项目：暖心课堂" in log.read_text(encoding="utf-8")
    text = (tmp_path / "out/body.md").read_text(encoding="utf-8")
    assert "照表单写成的品牌项目" in text
    assert "- [ ] 终审、三校" in text
    assert text.endswith("\nCloses #7\n")
    assert "workflow run check.yml --ref form/7" in log.read_text(encoding="utf-8")
    assert "到社区讲法律。" in git("show", path, cwd=remote)
    labelled("到学校讲法律。")
    assert "pr edit form/7" in log.read_text(encoding="utf-8")
    assert "到学校讲法律。" in git("show", path, cwd=remote)
    assert git("rev-list", "--count", "main..form/7", cwd=remote) == "1\n"
    git("switch", "-q", "form/7")
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "--allow-empty", "-m", "edit")
    git("push", "-q", "origin", "form/7")
    assert "没有用表单覆盖" in labelled("到工厂讲法律。")
    assert "到学校讲法律。" in git("show", path, cwd=remote)


@pytest.mark.parametrize("content", ["表单".encode("gbk"), b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_told(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    path = tmp_path / "issue.md"
    if content is not None:
        path.write_bytes(content)
    assert main(["form", "import", str(path), "--root", str(office.root)]) == 2
    assert str(path) in capsys.readouterr().err


def test_the_filled_forms_of_the_guide_are_records(office: Office) -> None:
    guide = (PROJECT_ROOT / "docs/guide/forms.md").read_text(encoding="utf-8")
    filled_forms = guide.split("\n### ")[1:]
    assert [form.split("\n")[0] for form in filled_forms] == [*FORMS.values()]
    for form in filled_forms:
        rows = [line.strip("| ").split(" | ") for line in form.split("\n") if line.startswith("| ")][1:]
        outcome = recorded(body(*((question, answer) for question, answer in rows)), office.root)
        assert (outcome.is_written, told(outcome), outcome.left) == (True, [], {})
    assert office.problems() == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("2024年底", "到原文里查是哪一天；查不到就填 2024，原话写在“备注”里"),
        ("2024年12月初", "到原文里查是哪一天；查不到就填 2024-12"),
        ("2024年春节前后", "查不到就填 2024，"),
        ("2024年5月至6月", "“日期”填 2024-05，“结束日期”填 2024-06"),
        ("去年底", "写成 2025、2025-01"),
    ],
)
def test_a_time_that_is_no_date_is_answered_with_one(office: Office, answer: str, words: str) -> None:
    [said] = told(recorded(filled(ACHIEVEMENT, 日期=answer), office.root))
    assert words in said


def test_quotation_marks_of_a_name_may_be_left_out(office: Office) -> None:
    office.change("brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml", "name: 和心调解室", "name: “和心”调解室")
    _, record = read(office, filled(ACHIEVEMENT, 所属品牌="和心调解室"))
    assert isinstance(record, list)
    assert record[-1]["project"] == "hexin-tiaojie"
    again = filled(PROJECT, 品牌项目名称="和心调解室", 简介="到社区调解。")
    assert told(recorded(again, office.root))[0].startswith(" 0：网站上已经有“和心调解室”，没有再写一条。")
