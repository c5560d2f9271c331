"""行政区划：一个地方的几种写法是一处，名单里的名称各有各的网址。"""

from __future__ import annotations

import pytest

from showcase.catalog import slugs
from showcase.model import Region, divisions


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("四川省", "四川"),
        ("内蒙古自治区/呼和浩特市", "内蒙古/呼和浩特"),
        ("广西壮族自治区/南宁", "广西/南宁"),
        ("广西自治区/柳州/三江县", "广西/柳州/三江侗族自治县"),
        ("四川/成都市/锦江", "四川/成都/锦江区"),
        ("四川/凉山彝族自治州/西昌市", "四川/凉山州/西昌市"),
        ("湖南/湘西", "湖南/湘西州"),
        ("内蒙古/锡林郭勒", "内蒙古/锡林郭勒盟"),
        ("新疆/伊犁/伊宁县", "新疆/伊犁州/伊宁县"),
        ("新疆/伊犁/伊宁", "新疆/伊犁州/伊宁"),
        ("上海//宝山区", "上海/上海/宝山区"),
        ("/上海/宝山区", "上海/上海/宝山区"),
        ("北京市/市辖区/东城区", "北京/北京/东城区"),
        ("北京/北京/宣武区", "北京/北京/宣武区"),
        ("吉林", "吉林"),
        ("吉林/吉林", "吉林/吉林市"),
        ("吉林省/吉林市/昌邑区", "吉林/吉林市/昌邑区"),
        ("河南/济源市", "河南/济源"),
        ("河南//济源市", "河南/济源"),
        ("河南/济源/济源市", "河南/济源"),
        ("湖北/神农架", "湖北/神农架林区"),
        ("海南/白沙县", "海南/白沙黎族自治县"),
        ("广东/东莞市/虎门镇", "广东/东莞/虎门镇"),
        ("江苏//常熟市", "江苏/苏州/常熟市"),
        ("/杭州市", "浙江/杭州"),
        ("湖北/襄樊", "湖北/襄樊"),
        ("香港特别行政区/九龙", "香港/九龙"),
        ("江苏/澄江/河东区", "江苏/澄江/河东区"),
        ("//宝山区", "宝山区"),
        ("", ""),
    ],
)
def test_one_place_has_one_spelling(written: str, shown: str) -> None:
    region = divisions.known().written(Region(*written.split("/")))
    assert "/".join(region.path) == shown
    assert divisions.known().written(region) == region


def test_the_list_is_whole() -> None:
    known = divisions.known()
    official = [names for names in known.spellings.values() if len(names) == 1]
    assert len(official) == 34
    assert len(known.spellings) > 3_700
    for names in (("上海市", "上海市", "闸北区"), ("新疆维吾尔自治区", "白杨市"), ("海南省", "三沙市", "西沙区")):
        assert names in known.spellings.values()


def test_no_two_divisions_share_an_address() -> None:
    addresses = {path: slugs.of_division(path) for path in divisions.known().spellings}
    assert len(set(addresses.values())) == len(addresses)
    assert all(part for address in addresses.values() for part in address.split("/"))
