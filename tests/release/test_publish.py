"""发布：要么换成完整的新版本，要么什么都不变；随时可以回退。"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from publisher import ENVIRONMENT, NEW, PAGE, PROJECT, Publisher, digest, lines_of

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
BRANCH = "brands/xin-lvshi-dangwei/branch.yml"


def test_publish_then_publish_again_changes_nothing(publisher: Publisher) -> None:
    first = publisher.begin()
    assert "党员律师每周到社区调解邻里纠纷。" in publisher.page()
    again = publisher.run("publish")
    assert again.stdout == f"内容没有变，公开的还是 {first}。\n"
    assert publisher.releases == {first}


def test_the_list_is_what_sha256sum_reads(publisher: Publisher) -> None:
    publisher.begin()
    command = ["sha256sum", "--quiet", "--check", "manifest.sha256"]
    assert subprocess.run(command, cwd=publisher.to / "current", check=False).returncode == 0


def test_a_mistake_in_a_record_leaves_the_site(publisher: Publisher) -> None:
    first = publisher.begin()
    publisher.office.change(PROJECT, "since: 2021-03", "since: 2021-13")
    done = publisher.run("publish")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{PROJECT}:9:8" in done.stderr
    assert done.stderr.endswith("没有发布，公开的网站没有变。\n")
    assert (publisher.live, publisher.releases) == (first, {first})


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        ("docs/about.md", "\n", "\n[x](nowhere.md)\n", "nowhere.md"),
        ("hooks/theme/pages/project.html", "<", "<p onclick='x()'>x</p><", "onclick"),
        ("hooks/theme/partials/footer.html", "</footer>", "<script>1</script></footer>", "<script>"),
        ("hooks/theme/partials/footer.html", "</footer>", '<a href="/nowhere/">x</a></footer>', "link-broken"),
        ("hooks/adapter/events.py", "    config.extra[", "    log.warning('planted')\n    config.extra[", "planted"),
    ],
    ids=["broken link", "handler", "inline script", "link in a template", "a warning of any kind"],
)
def test_a_fault_of_the_site_leaves_the_site(publisher: Publisher, path: str, old: str, new: str, message: str) -> None:
    first = publisher.begin()
    target = publisher.office.root / path
    target.write_text(target.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    done = publisher.run("publish")
    assert done.returncode == 1
    assert message in done.stderr
    assert (publisher.live, publisher.releases) == (first, {first})


def test_the_last_releases_are_kept_with_the_live_one(publisher: Publisher) -> None:
    publisher.begin(2)
    second = publisher.live
    publisher.write("又一次的内容。")
    third = publisher.publish("--keep", "2")
    assert publisher.releases == {second, third}
    publisher.run("rollback")
    before = publisher.live
    publisher.write("最后的内容。")
    live = publisher.publish("--keep", "1")
    assert publisher.releases == {live, before}


def test_roll_back_once_and_once_more(publisher: Publisher) -> None:
    first = publisher.begin(2)
    assert NEW in publisher.page()
    done = publisher.run("rollback")
    assert (done.returncode, done.stdout) == (0, f"回退到了 {publisher.live}。\n")
    assert publisher.live.startswith(first)
    assert NEW not in publisher.page()
    live = publisher.live
    assert "已经回退过了" in publisher.run("rollback").stdout
    assert publisher.run("rollback", first).stdout == f"公开的已经是 {live}，没有变。\n"
    assert publisher.live == live


def test_a_corrupt_release_is_refused(publisher: Publisher) -> None:
    first = publisher.begin(2)
    second = publisher.live
    with (publisher.to / "releases" / first / PAGE).open("a") as page:
        page.write("<script>1</script>")
    done = publisher.run("rollback")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{first} 与它的清单不符，不能用：\n{PAGE}：内容与清单不符\n"
    assert publisher.live == second


def test_a_release_that_is_not_there(publisher: Publisher) -> None:
    first = publisher.begin()
    assert publisher.run("rollback").stderr == "没有更早的版本可以回退。\n"
    assert publisher.run("rollback", "nowhere").stderr == f"没有 nowhere 这个版本。现有的版本：{first}\n"


def test_a_live_site_that_was_tampered_with_is_published_anew(publisher: Publisher) -> None:
    first = publisher.begin()
    sound = digest(publisher.to / "current")
    with (publisher.to / "current" / PAGE).open("a") as page:
        page.write("<script>1</script>")
    assert publisher.publish() == f"{first}-2"
    assert digest(publisher.to / "current") == sound


def test_hashed_assets_are_carried_over_for_readers_with_an_old_page(publisher: Publisher) -> None:
    publisher.begin()
    old = {path.name for path in (publisher.to / "current/assets").iterdir()}
    publisher.office.write("hooks/theme/css/99-new.css", ".x { color: red }")
    publisher.publish()
    new = {path.name for path in (publisher.to / "current/assets").iterdir()}
    info = json.loads((publisher.to / "current/build-info.json").read_text(encoding="utf-8"))
    [kept] = old - (new - {Path(path).name for path in info["kept"]})
    assert [path for path in info["kept"] if path.startswith("assets/")] == [f"assets/{kept}"]
    publisher.office.write("hooks/theme/css/99-new.css", ".x { color: blue }")
    publisher.publish()
    assert kept not in {path.name for path in (publisher.to / "current/assets").iterdir()}
    publisher.run("rollback")
    publisher.run("rollback", publisher.live)
    assert old - {kept} <= {path.name for path in (publisher.to / "current/assets").iterdir()}


def test_a_page_that_vanishes_needs_a_line_and_its_record_is_withdrawn_by_its_key(publisher: Publisher) -> None:
    first = publisher.begin()
    (publisher.office.root / PROJECT).unlink()
    publisher.office.change(ACHIEVEMENT, "  project: hexin-tiaojie\n", "")
    done = publisher.run("publish", "--allow-loss")
    assert done.returncode == 1
    assert "brands/redirects.yml" in done.stderr
    assert "branches/he-lvsuo-dangzhibu/hexin-tiaojie/: gone" in done.stderr
    assert "fields/mediation/: fields/" in done.stderr
    assert publisher.live == first
    publisher.office.write("brands/redirects.yml", lines_of(done.stderr))
    assert "这一页已撤下" in publisher.publish("--allow-loss") + publisher.page()
    assert publisher.run("withdraw", "he-lvsuo-dangzhibu/hexin-tiaojie").stdout.endswith(f"不能再回退到它们：{first}\n")
    assert len(publisher.releases) == 1
    assert "都没有" in publisher.run("withdraw", "he-lvsuo-dangzhibu/hexin-tiaojie").stdout


def test_an_organisation_that_vanishes_must_be_allowed(publisher: Publisher) -> None:
    committee = publisher.office.root / "brands/cheng-lvshi-dangwei/branch.yml"
    publisher.office.write(BRANCH, committee.read_text(encoding="utf-8").replace("澄江市", "新江市"))
    first = publisher.publish()
    shutil.rmtree((publisher.office.root / BRANCH).parent)
    publisher.office.write("brands/redirects.yml", "branches/xin-lvshi-dangwei/: gone\n")
    done = publisher.run("publish")
    assert done.returncode == 1, done.stdout
    assert "会少 1 个党组织（现在有 3 个）\n确实要这样，就加上 --allow-loss。\n" in done.stderr
    assert publisher.live == first
    assert publisher.publish("--allow-loss") != first


def test_two_at_once(publisher: Publisher) -> None:
    first = subprocess.Popen(publisher.command("publish"), env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    second = subprocess.Popen(publisher.command("publish"), env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
    output, refused = first.communicate()[0] or "", second.communicate()[1] or ""
    assert sorted([first.returncode, second.returncode]) == [0, 1]
    assert refused == "另一次发布或回退正在进行，等它结束再试。\n" or output == ""
    assert len(publisher.releases) == 1


def test_a_folder_that_is_something_else_is_left_alone(publisher: Publisher) -> None:
    (publisher.to / "current").mkdir(parents=True)
    done = publisher.run("publish")
    assert done.returncode == 1
    assert "里有别的东西（current），没有动它" in done.stderr
    assert [path.name for path in publisher.to.iterdir()] == ["current"]
    assert list((publisher.to / "current").iterdir()) == []
