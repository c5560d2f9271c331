"""更正交到哪里：设置写错了说得清；设了什么就给什么；什么都没设，就说清楚。"""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig

from adapter.extra import edit_faults
from machines import ADDRESS, THEME, context_of
from office import Office
from showcase import site as showcase_site
from showcase.site.correction import Correction, faults, stated
from showcase.site.imprint import Imprint

MAIL, PHONE, FORM = (
    "gengzheng@lvxie.org.cn",
    "010-12345678",
    "https://git.lvxie.org.cn/issues/new?template=correction.yml",
)


def body(office: Office, imprint: Imprint) -> str:
    """The page of corrections of an office with this imprint."""
    catalog = context_of(office).catalog
    site = showcase_site.site_context(catalog, THEME, "", office.root, imprint)
    return next(page for page in showcase_site.pages(site) if page.url == "correct/").body()


@pytest.mark.parametrize(
    ("ways", "has", "lacks"),
    [
        (Correction(mail=MAIL), [f'href="mailto:{MAIL}?subject=', f"邮箱 {MAIL}"], ["打电话", "网上表单", "没有设置"]),
        (Correction(phone=PHONE), ['href="tel:01012345678"', PHONE], ["用邮件发送", "网上表单", "没有设置"]),
        (Correction(form=FORM), [f'href="{FORM}"', "打开网上表单"], ["用邮件发送", "打电话", "没有设置"]),
        (Correction(MAIL, PHONE, FORM), ["用邮件发送", "打电话", "打开网上表单"], ["没有设置"]),
        (Correction(), ["没有设置接收更正的办法", "也没有写明联系方式"], ["mailto:", "tel:"]),
    ],
    ids=["mail", "phone", "form", "all", "none"],
)
def test_the_page_offers_what_is_set(office: Office, ways: Correction, has: list[str], lacks: list[str]) -> None:
    html = body(office, Imprint("展示站", ADDRESS, correction=ways))
    assert [text for text in has if text not in html] == []
    assert [text for text in lacks if text in html] == []
    assert html.count("bs-button--main") == bool(ways.mail or ways.form)


def test_without_a_way_the_publisher_is_named(office: Office) -> None:
    html = body(office, Imprint("展示站", ADDRESS, organiser="和市律师协会", contact="和市和平路 1 号"))
    assert "请联系主办单位：和市律师协会，和市和平路 1 号。" in html


@pytest.mark.parametrize(
    ("settings", "publishing", "key"),
    [
        ("12348", False, "correction"),
        ({"email": MAIL}, False, "correction.email"),
        ({"mail": "lvxie"}, False, "correction.mail"),
        ({"mail": f"mailto:{MAIL}"}, False, "correction.mail"),
        ({"phone": "办公室"}, False, "correction.phone"),
        ({"form": "javascript:alert(1)"}, False, "correction.form"),
        ({"form": "git.lvxie.org.cn/issues"}, False, "correction.form"),
        ({"mail": "a@example.com"}, True, "correction.mail"),
        ({"form": "https://git.example.com/issues"}, True, "correction.form"),
    ],
)
def test_a_wrong_setting_is_told(settings: object, publishing: bool, key: str) -> None:
    ((found, message),) = faults(settings, publishing)
    assert found == key
    assert message


def test_right_settings_are_taken_as_they_are() -> None:
    for settings in ({}, {"mail": None, "phone": ""}, {"mail": MAIL, "phone": PHONE, "form": FORM}):
        assert list(faults(settings, publishing=True)) == []
    assert stated({"mail": f" {MAIL} ", "phone": None, "form": FORM}) == Correction(MAIL, "", FORM)


def edit(address: str | None, publishing: bool = False, template: str | None = None) -> list[str]:
    config = MkDocsConfig()
    config.edit_uri, config.edit_uri_template = address, template
    return list(edit_faults(config, publishing))


@pytest.mark.parametrize("address", ["", None, "https://git.lvxie.org.cn/a/edit/main/docs/", "http://10.0.0.1/docs"])
def test_an_edit_address_may_be_empty(address: str | None) -> None:
    assert edit(address, publishing=True) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://git.lvxie.org.cn/docs/", "不是网址"),
        ("edit/main/docs/", "不是网址"),
        ("https:///docs/", "不是网址"),
        ("https://git.lvxie.org.cn/edit/{path}", "花括号"),
        ("https://git.lvxie.org.cn/edit/{branch}/docs/", "花括号"),
        ("https://git.lvxie.org.cn/edit/main/", "不以 docs/ 结尾"),
        ("https://git.lvxie.org.cn/edit/main/mydocs/", "不以 docs/ 结尾"),
    ],
)
def test_a_wrong_edit_address_is_told(address: str, said: str) -> None:
    (fault,) = edit(address)
    assert said in fault
    assert address in fault


def test_the_address_of_the_example_is_no_obstacle_but_to_a_publication() -> None:
    example = "https://git.example.com/showcase/edit/main/docs/"
    assert edit(example) == []
    assert "还是例子里的" in edit(example, publishing=True)[0]
    assert "edit_uri_template" in edit("", template="https://git.lvxie.org.cn/{path}")[0]
