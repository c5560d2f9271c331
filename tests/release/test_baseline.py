"""The guard against losses where no live release is at hand: by the records of the commit published before."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from publisher import Publisher

from running import served
from showcase.release.baseline import published_pages

OTHER = "brands/xin-lvshi-dangwei/branch.yml"


def commit(publisher: Publisher) -> str:
    """Commit everything; gives the commit."""
    git = ["git", "-C", str(publisher.office.root), "-c", "user.name=office", "-c", "user.email=office@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "records"]):
        subprocess.run([*git, *command], check=True)
    return subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def without_one(publisher: Publisher) -> tuple[Publisher, str]:
    """An office whose last commit removed an organisation, with a line that says so; and the commit before."""
    committee = publisher.office.root / "brands/cheng-lvshi-dangwei/branch.yml"
    publisher.office.write(OTHER, committee.read_text(encoding="utf-8").replace("澄江市", "新江市"))
    before = commit(publisher)
    shutil.rmtree((publisher.office.root / OTHER).parent)
    commit(publisher)
    return publisher, before


def test_a_vanished_address_needs_a_line_and_a_lost_organisation_a_word(without_one: tuple[Publisher, str]) -> None:
    publisher, before = without_one
    assert "branches/xin-lvshi-dangwei/: gone" in publisher.run("publish").stderr
    publisher.office.write("brands/redirects.yml", "branches/xin-lvshi-dangwei/: gone\n")
    commit(publisher)
    refused = publisher.run("publish", "--previous", before)
    assert "会少 1 个党组织（现在有 3 个）\n确实要这样，就加上 --allow-loss。\n" in refused.stderr
    assert not (publisher.to / "current").exists()
    publisher.publish("--previous", before, "--allow-loss")


def test_the_public_site_says_what_it_was_made_from(without_one: tuple[Publisher, str], tmp_path: Path) -> None:
    publisher, before = without_one
    publisher.office.write("brands/redirects.yml", "branches/xin-lvshi-dangwei/: gone\n")
    commit(publisher)
    public = tmp_path / "web"
    public.mkdir()
    with served(public) as url:
        assert publisher.run("publish", "--previous", "site", SITE_URL=f"{url}/").returncode == 0  # nothing there yet
        shutil.rmtree(publisher.to)
        (public / "build-info.json").write_text(json.dumps({"commit": before}), encoding="utf-8")
        refused = publisher.run("publish", "--previous", "site", SITE_URL=f"{url}/")
        assert "会少 1 个党组织（现在有 3 个）" in refused.stderr
    unreachable = publisher.run("publish", "--previous", "site", SITE_URL=f"{url}/")
    assert "没有读到公开的网站上的 build-info.json，不知道这次会少什么，没有发布" in unreachable.stderr


def test_a_commit_that_is_not_there_is_told(without_one: tuple[Publisher, str]) -> None:
    publisher, _ = without_one
    done = publisher.run("publish", "--previous", "v9.9")
    assert (done.returncode, "git 里没有上次发布的提交 v9.9" in done.stderr) == (1, True)


def test_a_draft_was_not_published(publisher: Publisher) -> None:
    branch = (publisher.office.root / "brands/cheng-lvshi-dangwei/branch.yml").read_text(encoding="utf-8")
    project = (publisher.office.root / "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml").read_text(
        encoding="utf-8"
    )
    publisher.office.write(OTHER, f"draft: true  # 还没有写完\n{branch}")
    publisher.office.write("brands/xin-lvshi-dangwei/projects/hexin-tiaojie.yml", project)
    publisher.office.write("brands/cheng-lvshi-dangwei/projects/hexin-tiaojie.yml", f"draft: false\n{project}")
    assert published_pages(publisher.office.root, commit(publisher), "") == {
        "branches/cheng-lvshi-dangwei/",
        "branches/cheng-lvshi-dangwei/hexin-tiaojie/",
        "branches/he-lvsuo-dangzhibu/",
        "branches/he-lvsuo-dangzhibu/hexin-tiaojie/",
    }
