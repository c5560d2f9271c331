"""公共法律服务点的文件：放在一个文件夹里，每个一个文件。"""

from __future__ import annotations

import pytest

from office import Office

SOUND = "name: 澄江市公共法律服务中心\nsources:\n  - title: 简报\n"


def test_a_file_of_its_own_is_sound(office: Office) -> None:
    assert office.write("brands/service-points/fuwu-zhongxin.yml", SOUND).found() == []


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("service-points/branch.yml", "file-misplaced"),
        ("service-points/projects/tiaojie.yml", "file-misplaced"),
        ("service-points/fuwu.yaml", "file-misplaced"),
        ("service-points/Fuwu.yml", "file-name"),
    ],
)
def test_the_folder_belongs_to_no_organisation(office: Office, path: str, rule: str) -> None:
    assert office.write(f"brands/{path}", SOUND).found() == [f"{path}:1:1 {rule}"]


def test_texts_are_checked_and_a_public_telephone_is_right(office: Office) -> None:
    need = "need:\n  where: 人民路一号二楼\n  phone: 0510-88812345\n"
    assert office.write("brands/service-points/a.yml", SOUND + need).found() == []
    office.write("brands/service-points/a.yml", SOUND + "summary: 咨询请拨0510-88812345\n")
    assert office.found() == ["service-points/a.yml:4:14 telephone-place"]


def test_figures_may_be_of_service_for_nothing_adds_them(office: Office) -> None:
    figure = "figures:\n  - {measure: consultations, value: 30, unit: 人次, stated: 30人次}\n"
    assert office.write("brands/service-points/a.yml", SOUND + figure).found() == []


def test_two_of_the_same_name_are_told(office: Office) -> None:
    office.write("brands/service-points/a.yml", SOUND).write("brands/service-points/b.yml", SOUND)
    assert office.found() == ["service-points/b.yml:1:7 name-repeated"]


def test_an_organisation_may_state_its_public_telephone(office: Office) -> None:
    contact = "contact:\n  address: 人民路一号\n  phone: 0510-88812345\nsources:"
    assert office.change("brands/he-lvsuo-dangzhibu/branch.yml", "sources:", contact).found() == []


def test_a_withdrawn_service_point_has_its_tombstone(office: Office) -> None:
    office.write("brands/redirects.yml", "service-points/fuwu-zhongxin/: gone\n")
    assert office.found() == []
    office.write("brands/service-points/fuwu-zhongxin.yml", SOUND)
    assert office.found() == ["redirects.yml:1:1 redirect-living"]
