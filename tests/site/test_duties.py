"""公共机构网站的设置：每项有内容或“不适用”，否则预览时提醒、发布时不让过。"""

from __future__ import annotations

import re

import pytest

from office import PROJECT_ROOT, Office
from running import MKDOCS_ENVIRONMENT, mkdocs
from showcase.site import duties

IDLE = {duty.key: "不适用：不是政府网站" for duty in duties.DUTIES}


def found(**settings: object) -> list[str]:
    """The settings that are not as they must be."""
    problems = duties.problems({**IDLE, **settings}, publishing=True)
    return [problem.key.removeprefix("extra.public_body.") for problem in problems]


def test_all_set_or_not_applicable_is_right() -> None:
    assert found() == []
    assert found(organiser="澄江市律师协会", domain="不适用（没有域名）") == []


@pytest.mark.parametrize("value", [None, "", "  ", "请改", "请改：主办单位"])
@pytest.mark.parametrize("key", [*IDLE])
def test_what_is_unset_warns_in_a_preview_and_stops_a_publication(key: str, value: object) -> None:
    settings = {**IDLE, key: value}
    assert [str(p.severity) for p in duties.problems(settings, publishing=False)] == ["warning"]
    assert [str(p.severity) for p in duties.problems(settings, publishing=True)] == ["error"]
    missing = duties.problems({k: v for k, v in settings.items() if k != key}, True)
    assert [p.key for p in missing] == [f"extra.public_body.{key}"]


@pytest.mark.parametrize(
    ("key", "value", "is_right"),
    [
        ("icp", "沪ICP备17030485号-1", True),
        ("icp", "京ICP备05000018号", True),
        ("icp", "粤ICP备2021123456号-12", True),
        ("icp", "ICP备17030485号", False),
        ("icp", "沪ICP备123号", False),
        ("icp", "沪ICP证17030485号", False),
        ("police", "沪公网安备 31010402007129号", True),
        ("police", "京公网安备11010502030143号", True),
        ("police", "沪公网安备 3101040200712号", False),
        ("police", "公网安备 31010402007129号", False),
        ("code", "1100000001", True),
        ("code", "bm19000001", True),
        ("code", "12", False),
        ("code", "网站标识码", False),
        ("badge", "https://bszs.conac.cn/sitename?method=show&id=1", True),
        ("badge", "http://bszs.conac.cn/", False),
        ("badge", "javascript:x", False),
        ("badge", 'https://a" onclick="x', False),
        ("domain", "www.example.gov.cn", True),
        ("domain", "https://www.example.gov.cn/", False),
    ],
)
def test_the_form_of_a_setting(key: str, value: str, is_right: bool) -> None:
    told = [problem.message for problem in duties.problems({**IDLE, key: value}, publishing=True)]
    assert any("写得不对" in message for message in told) is not is_right


@pytest.mark.parametrize("value", ["不适用", "不适用：", "不适用。", "不适用：无", "不适用 "])
def test_what_does_not_apply_needs_a_reason(value: str) -> None:
    [told] = duties.problems({**IDLE, "icp": value}, publishing=True)
    assert str(told).startswith("mkdocs.yml 的 extra.public_body.icp：ICP备案号写着不适用，还要写原因")


@pytest.mark.parametrize(
    ("address", "is_right"),
    [
        ("https://www.example.gov.cn/brands/", True),
        ("https://law.example.org/", True),
        ("", True),
        ("http://127.0.0.1:8000/", True),
        ("https://showcase.example.com/", False),
        ("https://example.com/", False),
        ("http://www.example.gov.cn/", False),
        ("ftp://www.example.gov.cn/", False),
    ],
)
def test_a_publication_needs_a_real_address_by_https(address: str, is_right: bool) -> None:
    told = [problem.key for problem in duties.problems(IDLE, True, address)]
    assert told == ([] if is_right else ["site_url"])
    assert duties.problems(IDLE, False, address) == []


def test_the_site_lies_under_its_domain_by_https() -> None:
    settings = {**IDLE, "domain": "www.example.gov.cn"}
    assert duties.problems(settings, True, "https://www.example.gov.cn/showcase/") == []
    for address in ("http://www.example.gov.cn/", "https://example.gov.cn/", "https://www.example.gov.cn.evil.cn/", ""):
        assert "extra.public_body.domain" in [p.key for p in duties.problems(settings, True, address)], address


def test_a_misspelt_setting_is_told() -> None:
    assert found(ICP="不适用：没有") == ["ICP"]


def test_the_foot_shows_what_is_set_and_links_the_registers() -> None:
    shown = duties.footer({**IDLE, "icp": "沪ICP备17030485号-1", "police": "沪公网安备 31010402007129号"})
    assert shown == [
        {"text": "沪ICP备17030485号-1", "url": "https://beian.miit.gov.cn/"},
        {
            "text": "沪公网安备 31010402007129号",
            "url": "https://beian.mps.gov.cn/#/query/webSearch?code=31010402007129",
        },
    ]


def test_our_own_settings_may_be_published_once_filled_in() -> None:
    settings = (PROJECT_ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("  public_body:\n")[1]
    keys = re.findall(r"^    (\w+): 不适用", settings, re.MULTILINE)
    assert keys == [duty.key for duty in duties.DUTIES]


def test_a_build_tells_and_a_publication_stops(project: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    project.change("mkdocs.yml", "organiser: 不适用：尚未确定由谁主办", "organiser: 请改")
    project.change("mkdocs.yml", "icp: 不适用：还没有用于公开访问的域名", "icp: 沪ICP备17030485号-1")
    preview = mkdocs("build", "--strict", cwd=project.root)
    assert preview.returncode == 0, preview.stderr
    assert "extra.public_body.organiser：还没有填主办单位" in preview.stderr
    assert 'href="https://beian.miit.gov.cn/"' in (project.root / "site/index.html").read_text(encoding="utf-8")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "SHOWCASE_PUBLISHING", "1")
    monkeypatch.setitem(MKDOCS_ENVIRONMENT, "EDIT_URI", "")
    stopped = mkdocs("build", "--strict", cwd=project.root)
    assert stopped.returncode == 1
    assert "没有发布" in stopped.stderr
