"""The editor in a real browser: Python in its worker finds what the command finds; a record opens from its page."""

from __future__ import annotations

import base64
import json
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from node import package
from office import SOUND, Office
from showcase import pipeline
from showcase.editor import sheets
from showcase.problems import FORMATS, Checked
from test_cases import CASES, FIXTURES, PLACES
from word_files import document, paragraph, table
from workbooks import content, filled, opened, values

pytestmark = pytest.mark.browser

TODAY = date(2026, 6, 1)
OTHERWISE = {"invalid/branch/name_escaped_surrogate.yml"}
"""libyaml refuses half of a surrogate pair; the parser in Python reads it, and the character itself is refused."""
ASK = """message => new Promise((answer, refuse) => {
    const id = Math.random()
    const listen = ({data}) => {
        if (data.id !== id) return
        worker.removeEventListener("message", listen)
        data.error === undefined ? answer(data.result) : refuse(new Error(data.error))
    }
    worker.addEventListener("message", listen)
    worker.postMessage({id, ...message})
})"""


def command_line(office: Office) -> str:
    """What ``showcase check --format json`` prints."""
    found = pipeline.survey(office.root, TODAY)
    records = found.records
    nouns = (records.branches, records.projects, records.achievements, records.service_points, records.tasks)
    return FORMATS["json"](found.problems, Checked(records.files, *(len(noun) for noun in nouns)), ())


def test_the_worker_finds_what_the_command_finds_byte_for_byte(editor_site: str, window: Page, office: Office) -> None:
    window.goto(f"{editor_site}/edit/")
    engine = window.get_attribute("[data-editor]", "data-engine")
    window.evaluate("() => { window.worker = new Worker('worker.js', {type: 'module'}) }")
    window.evaluate(ASK, {"engine": f"{editor_site}/edit/{engine}"})

    def ask(call: str, *given: object) -> str:
        return str(window.evaluate(ASK, {"call": call, "arguments": given}))

    files = {p.relative_to(office.root).as_posix(): p.read_text(encoding="utf-8") for p in office.root.rglob("*.yml")}
    ask("open", files, TODAY.isoformat())
    different = set()
    for fixture in FIXTURES:
        place = PLACES[fixture.split("/")[1]]
        content = (CASES / fixture).read_bytes()
        office.write(place, content)
        ask("write", place, list(content))
        if ask("report") != command_line(office):
            different.add(fixture)
        office.write(place, files[place])
        ask("write", place, files[place])
    print(f"{len(FIXTURES)} fixtures, {len(different)} differ")
    assert different == OTHERWISE
    assert len(FIXTURES) >= 300


def test_a_record_opens_from_its_page_with_its_preview_and_no_axe_violation(editor_site: str, window: Page) -> None:
    window.goto(f"{editor_site}/branches/he-lvsuo-dangzhibu/hexin-tiaojie/")
    window.click(".bs-actions >> text=编辑记录")
    window.wait_for_selector("[data-form] h2")
    window.click("[data-tab=preview]")
    page = window.frame_locator("[data-preview]")
    assert page.locator("h1").inner_text() == "和心调解室"
    window.get_by_label("起始").first.fill("2021年3月")
    window.keyboard.press("Tab")
    window.locator(".bs-edit__field").get_by_role("button", name="照此修改").click()
    window.wait_for_selector("[aria-invalid]", state="detached")
    assert window.get_by_label("起始").first.input_value() == "2021-03"
    window.get_by_label("简介").first.fill("党员律师13800138000每周调解。")
    window.keyboard.press("Tab")
    window.wait_for_selector("[aria-invalid]")
    axe = (package("axe-core", "4.14.1") / "axe.min.js").read_text(encoding="utf-8")
    window.evaluate(axe)
    window.set_viewport_size({"width": 390, "height": 844})
    found = json.loads(str(window.evaluate("async () => JSON.stringify((await axe.run({iframes: false})).violations)")))
    assert [f"{each['id']}: {each['nodes'][0]['html'][:100]}" for each in found] == []
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_dropped_workbook_goes_into_the_draft(editor_site: str, window: Page, tmp_path: Path) -> None:
    workbook = opened(content(sheets.export(values(SOUND))))
    workbook["党组织"]["N3"] = 15
    filled(workbook, "荣誉", {"党组织": "和正律师事务所党支部", "名称": "先进党支部", "级别": "模范"})
    workbook.save(tmp_path / "记录.xlsx")
    loaded: list[str] = []
    window.on("response", lambda response: loaded.append(response.url.rsplit("/", 1)[-1]))
    window.goto(f"{editor_site}/edit/")
    window.set_input_files("[data-editor] input[type=file]", tmp_path / "记录.xlsx")
    window.wait_for_selector("[data-status] >> text=从 记录.xlsx 改动了 1 个文件")
    assert loaded.count("workbook.zip.gz") == 1
    window.wait_for_selector("text=“级别”里没有“模范”这个词")
    assert "count: 15\n" in window.locator("[data-yaml]").input_value()


PASTE = """([selector, html, plain]) => {
    const data = new DataTransfer()
    data.setData("text/html", html)
    data.setData("text/plain", plain)
    const field = document.querySelector(selector)
    field.focus()
    field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}))
}"""
DROP = """([name, bytes]) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name))
    document.querySelector("[data-editor]").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true}))
}"""


def test_a_word_form_is_dropped_and_what_is_pasted_is_cleaned(editor_site: str, window: Page) -> None:
    rows = [["申报单位", "四川明理律师事务所党支部"], ["品牌名称", "明理先锋"], ["创新点", "把调解室开到楼下"]]
    form = base64.b64encode(document(paragraph("党建品牌申报表"), table([*rows, ["成效", "讲座26场"]]))).decode()
    window.goto(f"{editor_site}/edit/")
    window.evaluate(DROP, ["申报表.docx", form])
    window.wait_for_selector("text=从 申报表.docx 读出 2 条记录，请逐项核对。有 1 处没有对应，列在表格旁边。")
    left = window.locator("[data-left]")
    assert "创新点：把调解室开到楼下" in left.inner_text()
    left.get_by_role("button", name="加到打开的记录").click()
    window.wait_for_selector("[data-form] >> text=家底 1")
    left.get_by_role("button", name="处理完了").click()
    window.wait_for_selector("[data-left]", state="hidden")
    summary = "[data-form] [data-keys='[\"summary\"]'] textarea"
    html = "<p>开展<b>“普法”</b>活动,\n服务２０场<sup>[1]</sup></p>"
    html += "<table><tr><td>地点：</td><td>社区</td></tr></table><script>1</script>"
    window.evaluate(PASTE, [summary, html, "原样"])
    window.wait_for_selector("text=粘贴时清理了：全角数字和字母、半角标点。")
    assert window.locator(summary).input_value() == "开展“普法”活动，服务20场\n\n地点：社区"
    window.get_by_role("button", name="恢复原样").click()
    assert window.locator(summary).input_value() == "原样"
    window.evaluate(DROP, ["申报表.pdf", base64.b64encode(b"%PDF-1.7").decode()])
    window.wait_for_selector("text=申报表.pdf 是 PDF，读不出表格。")
