"""A clerk's whole walk through the editor, in Chromium by keyboard, in Firefox, without a network, with a photo."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, Route

from browser.firefox import FIREFOX, firefox
from browser.pictures import picture
from office import Office
from showcase import pipeline

pytestmark = pytest.mark.browser

SOURCE = "https://github.com/lawyers/showcase/edit/main/"
FOLDER = "brands/sichuan-mingli-dangzhibu"
SOUND = "text=检查过了，没有发现问题"
NUMBERS = {
    ("送法进社区讲座", "2024年5月"): ("法律咨询由800人次增至1500人次", "办理法律援助案件12件"),
    ("夜间法律咨询", "2024-09"): ("解答法律咨询300余人次", "法律援助近20件"),
}


def press(window: Page, *keys: str) -> None:
    for key in keys:
        window.keyboard.press(key)


def type_into(window: Page, keys: str, text: str) -> None:
    """Go to a field by its place in the record, and type."""
    window.locator(f"[data-keys='{keys}']").locator("input, textarea").first.focus()
    window.keyboard.type(text)
    press(window, "Tab")


def new(window: Page, text: str, further: str = "") -> None:
    """Answer what a new record is asked for, by keyboard."""
    window.keyboard.type(text)
    press(window, "Tab")
    if further:
        window.keyboard.type(further)
    else:
        window.wait_for_function("() => document.activeElement.value")
    press(window, "Enter")
    window.wait_for_function("() => document.activeElement.closest('[data-form]')")


def test_from_an_empty_form_to_a_link_that_hands_over_by_keyboard(
    editor_site: str, window: Page, office: Office, tmp_path: Path
) -> None:
    held: list[Route] = []
    window.route("**/edit/index.json", lambda route: held.append(route))
    window.goto(f"{editor_site}/edit/")
    window.evaluate("source => { document.querySelector('[data-editor]').dataset.source = source }", SOURCE)
    window.get_by_role("button", name="新增党组织").press("Enter")  # while the list of organisations is on its way
    held[0].continue_()
    window.unroute("**/edit/index.json")
    window.wait_for_selector(".bs-edit__new")
    new(window, "四川明理律师事务所党支部")
    picture(window, "problems", "[data-form]")
    press(window, "ArrowDown")  # the focus is where something must be filled in: the kind
    type_into(window, '["region","province"]', "四川")
    type_into(window, '["region","city"]', "成都")
    type_into(window, '["sources",0,"title"]', "2024年工作总结")
    window.wait_for_selector(SOUND)
    window.get_by_role("button", name="补充品牌").press("Enter")
    new(window, "明理普法讲堂")
    window.wait_for_selector("[data-form] h2 >> text=品牌项目")
    window.keyboard.type("党员律师每月到社区讲一次法律知识。")
    press(window, "Tab")
    window.get_by_role("button", name="与上一条记录相同").press("Enter")
    window.wait_for_selector(SOUND)
    for (title, date), wordings in NUMBERS.items():
        window.get_by_role("button", name="补充成果").press("Enter")
        new(window, title, date)
        window.wait_for_selector("[data-form] h2 >> text=服务成果")
        for number, wording in enumerate(wordings):
            window.get_by_role("button", name="加一条指标").press("Enter")
            window.keyboard.type(wording)
            press(window, "Tab")
            window.wait_for_selector(f"[data-keys='[\"metrics\",{number}]'] >> text=理解为")
        picture(window, "number", "[data-keys='[\"metrics\",0]']")
        window.get_by_role("button", name="与上一条记录相同").press("Enter")
        window.wait_for_selector(SOUND)
    window.get_by_role("tab", name="检查结果").focus()
    press(window, "ArrowRight")
    assert window.frame_locator("[data-preview]").locator("h1").inner_text() == "明理普法讲堂"
    press(window, "ArrowRight", "ArrowRight")
    links = window.locator("[data-hand] a")
    assert [link.split("&value=")[0] for link in hrefs(window)] == [
        f"https://github.com/lawyers/showcase/new/main?filename={FOLDER.replace('/', '%2F')}%2F{name}"
        for name in ("branch.yml", "achievements%2F2024.yml", "projects%2Fmingli-pufa-jiangtang.yml")
    ]
    picture(window, "hand-over", ".bs-edit__side")
    for link in links.all():
        name, _, value = str(link.get_attribute("href")).partition("?filename=")[2].partition("&value=")
        office.write(unquote(name), unquote(value).encode())
    assert office.found() == []
    catalog = pipeline.catalog(pipeline.survey(office.root))
    assert catalog.project["sichuan-mingli-dangzhibu/mingli-pufa-jiangtang"].summary
    text = (office.root / FOLDER / "achievements/2024.yml").read_text(encoding="utf-8")
    assert "      value: 1500\n      from: 800\n      unit: 人次\n" in text
    assert text.count("project: mingli-pufa-jiangtang") == len(NUMBERS)

    window.reload()  # a draft outlives the page
    window.wait_for_selector("text=浏览器里有 3 个文件的草稿没有交出")
    window.get_by_role("button", name="夜间法律咨询").click()
    window.locator("[data-keys='[\"date\"]'] input").fill("2023-11")
    press(window, "Tab")
    window.wait_for_selector("[data-yaml-path] >> text=2023.yml", state="attached")
    window.click("[data-tab=hand]")
    with window.expect_download() as download:
        window.get_by_role("button", name="打包下载").press("Enter")
    download.value.save_as(tmp_path / "brands.zip")
    names = zipfile.ZipFile(tmp_path / "brands.zip").namelist()
    assert [name for name in names if "achievements" in name] == [f"{FOLDER}/achievements/202{n}.yml" for n in (3, 4)]


def hrefs(window: Page) -> list[str]:
    return [str(link.get_attribute("href")) for link in window.locator("[data-hand] a").all()]


HOSTS = {
    "https://gitlab.com/a/b/-/edit/main/": ("https://gitlab.com/a/b/-/new/main?file_name=", ""),
    "https://gitea.example/a/b/_edit/main/": ("https://gitea.example/a/b/_new/main?filename=", "&value=%23"),
    "https://gitee.com/a/b/edit/master/": ("https://gitee.com/a/b/new/master?filename=", ""),
}
"""Where a file is edited → where one is created, and how its content is handed over there."""


def test_the_pages_of_other_hosts(editor_site: str, window: Page) -> None:
    window.goto(f"{editor_site}/edit/?new=project&branch=he-lvsuo-dangzhibu")
    window.wait_for_selector(".bs-edit__new")
    new(window, "新讲堂")
    window.wait_for_selector("[data-form] h2 >> text=品牌项目")
    window.get_by_role("button", name="和正律师事务所党支部").click()
    path = "brands/he-lvsuo-dangzhibu"
    for source, (create, edit) in HOSTS.items():
        window.evaluate("source => { document.querySelector('[data-editor]').dataset.source = source }", source)
        type_into(window, '["summary"]', "写")
        window.click("[data-tab=hand]")
        window.wait_for_selector(f'[data-hand] a[href^="{source}"]')
        created = f"{create}{path.replace('/', '%2F')}%2Fprojects%2Fxin-jiangtang.yml"
        assert hrefs(window)[0] == f"{source}{path}/branch.yml"
        assert hrefs(window)[1].startswith(created + edit)


def test_without_a_network_it_goes_on_checking_and_showing(editor_site: str, window: Page) -> None:
    window.goto(f"{editor_site}/edit/?record=brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml")
    window.wait_for_selector("[data-form] h2 >> text=品牌项目")
    window.context.set_offline(True)
    window.get_by_label("起始").first.fill("2021年3月")
    press(window, "Tab")
    window.locator(".bs-edit__field").get_by_role("button", name="照此修改").click()
    window.wait_for_selector(SOUND)
    window.click("[data-tab=preview]")
    assert window.frame_locator("[data-preview]").locator("h1").inner_text() == "和心调解室"


def test_a_photo_is_kept_with_the_draft_and_handed_over(editor_site: str, window: Page, tmp_path: Path) -> None:
    window.goto(f"{editor_site}/branches/he-lvsuo-dangzhibu/hexin-tiaojie/")
    window.click("text=补充成果")
    window.wait_for_selector(".bs-edit__new")
    new(window, "调解日", "2024-03")
    window.wait_for_selector("[data-form] h2 >> text=服务成果")
    assert window.locator("[data-keys='[\"project\"]'] input").input_value().startswith("和心调解室")
    window.click("summary >> text=照片")
    window.click("text=加一条照片")
    content = b"\xff\xd8\xff picture"
    window.set_input_files(
        "[data-form] input[type=file]", {"name": "调解现场.JPG", "mimeType": "image/jpeg", "buffer": content}
    )
    window.wait_for_selector("[data-form] option >> text=tiaojie-xianchang.jpg", state="attached")
    window.reload()
    window.wait_for_selector("[data-tab=hand] >> text=交出 2")
    window.click("[data-tab=hand]")
    with window.expect_download() as download:
        window.click("text=打包下载")
    download.value.save_as(tmp_path / "brands.zip")
    with zipfile.ZipFile(tmp_path / "brands.zip") as archive:
        assert archive.read("brands/he-lvsuo-dangzhibu/photos/tiaojie-xianchang.jpg") == content


def test_firefox_checks_mends_and_keeps_the_draft(editor_site: str) -> None:
    if not FIREFOX:
        assert not os.environ.get("CI"), "没有 Firefox"
        pytest.skip("没有运行：没有 Firefox。在 Debian 上用 apt-get install firefox-esr 安装")
    found = "document.querySelector('[data-problems]').textContent"
    with firefox() as window:
        window.open(f"{editor_site}/edit/?new=branch")
        window.wait("document.querySelector('.bs-edit__new')")
        window.press("四川明理律师事务所党支部", "Tab")
        window.wait("document.activeElement.value")
        window.press("Enter")
        window.wait(f"{found}.includes('类型')")
        window.press("Down")
        window.wait(f"!{found}.includes('类型') && {found}.includes('来源')")
        window.run('document.querySelector(`[data-keys=\'["sources",0,"title"]\'] input`).focus()')
        window.press("工作总结", "Tab")
        window.wait(f"{found}.includes('没有发现问题')")
        window.run("document.querySelector('[data-tab=preview]').click()")
        preview = "document.querySelector('[data-preview]').contentDocument"
        window.wait(f"{preview} && {preview}.querySelector('h1')")
        window.open(f"{editor_site}/edit/")
        window.wait("document.querySelector('[data-form]').textContent.includes('党组织')")
        assert window.run("return document.querySelector('[data-form] input').value") == "四川明理律师事务所党支部"
