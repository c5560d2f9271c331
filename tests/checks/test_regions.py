"""地区：上下级写错的、名单里没有的，说出错在哪里、怎样改；旧区划、开发区和词表里写明的不算错。"""

from __future__ import annotations

import pytest

from office import Office
from showcase.checks.engine import region_faults
from showcase.model import Region

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"


@pytest.mark.parametrize(
    ("written", "key", "message", "hint"),
    [
        ("浙江/淮安", "city", "淮安在江苏，不在浙江", "把上级改成 province: 江苏"),
        ("四川/重庆", "city", "重庆是直辖市，不在四川", "把上级改成 province: 重庆"),
        ("江苏/江宁区", "city", "江宁区在南京之下，是区县，不是市", "写成两行：city: 南京 和 district: 江宁区"),
        ("江苏/常熟", "city", "常熟市在苏州之下，是区县，不是市", "写成两行：city: 苏州 和 district: 常熟市"),
        ("北京/朝阳区", "city", "朝阳区在北京之下，是区县，不是市", "写成两行：city: 北京 和 district: 朝阳区"),
        ("浙江/江宁区", "city", "江宁区在江苏南京，不在浙江", "把上级改成 province: 江苏 和 city: 南京"),
        ("江苏/苏州/江宁区", "district", "江宁区在江苏南京，不在江苏苏州", "把上级改成 city: 南京"),
        ("江苏//宝山区", "district", "宝山区在黑龙江双鸭山、上海，不在江苏", "核对原文，改正写错的那一行"),
        ("杭州", "province", "杭州是浙江的市，不是省", "写成两行：province: 浙江 和 city: 杭州"),
    ],
)
def test_a_place_in_the_wrong_place(written: str, key: str, message: str, hint: str) -> None:
    (fault,) = region_faults(Region(*written.split("/")))
    assert (fault.key, fault.message, fault.unknown) == (key, message, False)
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("浙江/杭州/西胡区", "浙江杭州没有“西胡区”这个区县", "是不是想写 西湖区？"),
        ("江苏/连运港", "江苏没有“连运港”这个市、州或盟", "是不是想写 连云港？"),
        ("江苏省/澄江", "江苏没有“澄江”这个市、州或盟", "写进 brands/vocabulary.yml 的 places"),
        ("山冬", "没有“山冬”这个省、自治区或直辖市", "检查写法"),
        ("江苏/苏州/吴江", "江苏苏州没有“吴江”这个区县", "是不是想写 吴江区？"),
        ("江苏/市辖区", "“市辖区”不是哪一个市的名字", "原文没有写，就删掉这一行"),
        ("江苏/南京/市辖区", "“市辖区”不是哪一个区县的名字", "原文没有写，就删掉这一行"),
        ("//宝山区", "没有写省，网站上只能归入“地区未载明”", "“宝山区”在黑龙江双鸭山、上海；补上一行 province"),
    ],
)
def test_a_place_that_the_list_does_not_have(written: str, message: str, hint: str) -> None:
    (fault,) = region_faults(Region(*written.split("/")))
    assert (fault.message, fault.unknown) == (message, True)
    assert hint in fault.hint


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "四川省/成都市/锦江",
            "/杭州/西湖区",
            "重庆/市辖区/万州区",
            "吉林/吉林/昌邑区",
            "河南/济源",
            "河南//济源市",
        ),
        *("北京/北京/宣武区", "上海/上海/闸北区", "广西/桂林/临桂县", "安徽/巢湖", "安徽/合肥/巢湖市", "山东/莱芜"),
        *("江苏/苏州/苏州工业园区", "四川/成都/天府新区", "河北/雄安新区", "江西/赣州/蓉江新区", "天津/天津/滨海新区"),
        *("广东/东莞/虎门镇", "海南/儋州/那大镇", "新疆/石河子", "湖北/恩施/恩施市", "香港/九龙", "澳门", "台湾省"),
    ],
)
def test_a_right_place_passes(written: str) -> None:
    assert [*region_faults(Region(*written.split("/")))] == []


def test_the_vocabulary_declares_a_place(office: Office) -> None:
    office.change(BRANCH, "city: 澄江", "city: 新江")
    assert office.found() == ["he-lvsuo-dangzhibu/branch.yml:9:9 region-unknown"]
    office.change("brands/vocabulary.yml", "    city: 澄江\n", "    city: 澄江\n  - province: 江苏省\n    city: 新江\n")
    assert office.found() == []


def test_a_region_without_its_city_is_the_one_declared(office: Office) -> None:
    office.change(BRANCH, "  city: 澄江\n", "")
    assert office.found() == []
