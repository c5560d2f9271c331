"""年度概览的页面与纯文本：写了什么，和上年怎么比。"""

from __future__ import annotations

from pathlib import Path

from lxml import html

from office import Office, real_catalog
from running import mkdocs
from showcase.catalog import reports
from showcase.model import GONE

BRANCH = "he-lvsuo-dangzhibu"
YEAR = """- id: tiaojie-{year}
  date: {year}-05
  title: {year}年调解
  project: hexin-tiaojie
  metrics:
    - measure: legal-aid-cases
      value: {value}
      unit: 件
      stated: {value}件
  honours:
    - name: 调解先进
      level: municipal
      by: [澄江市司法局]
      date: {year}
  sources:
    - title: 社区工作简报
"""
PLAIN = """2023年度概览：和正律师事务所党支部
本站根据公开报道整理，未收录不等于没有。

一、先锋工程
品牌：和心调解室。党员律师每周到社区调解邻里纠纷。
1. 2023年5月，2023年调解。 数字：法律援助案件 45件。

二、数字与上年比较
法律援助案件：本年 45件，上年 40件，增加 5 件（12.5%）。

三、荣誉
调解先进（澄江市司法局，2023年）

四、来源
社区工作简报
"""


REPORT = """issued: 2023-01-10
problems:
  - text: 值班律师不够
    measure: 每月派一名律师
    due: 2023-04
    evidence: [tiaojie-2023]
  - text: 台账不全
    measure: 统一样式
    due: 2023-03
plans: 每月到社区值班
targets:
  - measure: legal-aid-cases
    value: 50
    unit: 件
    stated: 50件
sources:
  - title: 支部2022年度述职报告
"""


def report(project: Office) -> html.HtmlElement:
    """The page of 2023, after two years with exact figures."""
    for year, value in (("2022", "40"), ("2023", "45")):
        project.write(f"brands/{BRANCH}/achievements/{year}.yml", YEAR.format(year=year, value=value))
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    return page(project, f"reports/2023/{BRANCH}/")


def page(project: Office, url: str) -> html.HtmlElement:
    return html.fromstring((project.root / f"site/{url}index.html").read_text(encoding="utf-8"))


def lines(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def test_its_own_report_is_a_report_and_is_followed_up_in_the_next_year(project: Office) -> None:
    project.write(f"brands/{BRANCH}/reports/2022.yml", REPORT)
    project.change("mkdocs.yml", "documents: false", "documents: true")
    following = report(project)
    own = page(project, f"reports/2022/{BRANCH}/")
    assert lines(own, "//header[@class='bs-report__head']/p[@class='bs-kicker']") == ["2022年度述职材料"]
    assert lines(following, "//header[@class='bs-report__head']/p[@class='bs-kicker']") == ["2023年度概览"]
    assert lines(own, "//ul[@class='bs-promises']/li") == ["每月到社区值班", "目标：法律援助案件 50 件"]
    assert lines(following, "//table[caption[contains(., '目标')]]//tr")[1:] == ["法律援助案件50件45件为目标的 90%"]
    assert lines(following, "//ol[@class='bs-promises']/li") == [
        "值班律师不够措施：每月派一名律师期限：2023年4月已整改，晚于期限：2023年调解",
        "台账不全措施：统一样式期限：2023年3月已到期，本站没有收录整改的成果",
    ]
    reports = page(project, f"branches/{BRANCH}/").xpath("//*[@class='bs-organisation__reports']/a/text()")
    assert reports == ["2023", "2022（述职材料）"]
    for address in (f"reports/2022/{BRANCH}/report.docx", f"branches/{BRANCH}/hexin-tiaojie/case.docx"):
        assert page(project, address.rpartition("/")[0] + "/").xpath("//a[@download]/@href")
        assert (project.root / "site" / address).read_bytes().startswith(b"PK")


def test_page_and_plain_text_say_the_same(project: Office) -> None:
    page = report(project)
    assert page.xpath("string(//pre[@id='plain'])") == PLAIN
    rows = [[cell.text_content() for cell in row] for row in page.xpath("//table[@class='bs-compare']//tr")]
    assert rows == [
        ["指标", "2023年", "2022年", "与上年比较"],
        ["法律援助案件", "45件", "40件", "增加 5 件（12.5%）"],
    ]
    assert page.xpath("//table[@class='bs-compare']/caption/text()") == ["2023年与2022年的服务数字"]


def test_every_year_with_enough_has_its_report_and_no_other(real_site: Path) -> None:
    catalog = real_catalog()
    expected = {f"{year}/{branch.slug}" for branch in catalog.branches for year in reports.years_of(catalog, branch)}
    made = {
        f"{path.parent.parent.name}/{path.parent.name}"
        for path in real_site.glob("reports/*/*/index.html")
        if "搬到了新地址" not in path.read_text(encoding="utf-8")
    }
    gone = {url.removeprefix("reports/").rstrip("/") for url, new in catalog.redirects.items() if new == GONE}
    assert made == expected | gone


def test_a_branch_leads_to_its_reports(real_site: Path) -> None:
    page = html.fromstring((real_site / "branches/hunan-lvshi-hangye-dangwei/index.html").read_text(encoding="utf-8"))
    links = page.xpath("//*[@class='bs-organisation__reports']/a/@href")
    assert links
    assert all((real_site / link.removeprefix("../../") / "index.html").exists() for link in links)
