"""网址 → 哪里不对，改成什么；对的网址什么也不说。"""

from __future__ import annotations

import time

import pytest

from showcase.model import address_fault

GOOD = [
    "https://mp.weixin.qq.com/s/abc_D-1",
    "http://www.example.gov.cn/art/2021/5/1/art_1_2.html?id=3&t=%E6%B3%95#top",
    "http://www.example.com:2027/a",
    "https://WWW.Example.CN/B",
    "http://180.101.234.82/col14/77471.html",
    "http://[2606:4700::1111]/",
    "https://a_b.qq.com/",
    "https://r3---sn-abc.example.com/",
    "https://www.example.com?id=3",
    "https://www.example.com/通知（一）",
    "https://中国政府网.政务",
    "https://www.xn--fiqs8s/",
    "https://президент.рф/",
    "https://www.uni-köln.de/",
]

WIDE = "的域名后面或域名里有全角的“{}”，要用半角"
INSIDE = "里的“{}”是内部网络的地址，外面的人打不开"
NOT_PUBLIC = "里的“{}”不是公开网站的域名，外面的人打不开"
NO_NUMBER = "里的“{}”不是域名，也不是完整的 IP 地址"
LOOKS = "的域名里“{}”的“{}”是西里尔字母，看着像别的字母，可能在冒充别的网站"
NOT_IDNA = "的域名里“{}”不是合规的国际化域名"
USER = "的域名前面有“@”，@ 前面是用户名，点开后去的是 @ 后面的网站"
BAD = {
    "https://www.example.gov.cn？id=123": (WIDE.format("？"), "https://www.example.gov.cn?id=123"),
    "https://www.example.gov.cn：8080/a": (WIDE.format("："), "https://www.example.gov.cn:8080/a"),
    "https://www.example.gov.cn／a？b": (WIDE.format("／"), "https://www.example.gov.cn/a？b"),
    "https://www.example.gov.cn＃a": (WIDE.format("＃"), "https://www.example.gov.cn#a"),
    "https://www．example．gov．cn/a": (WIDE.format("．"), "https://www.example.gov.cn/a"),
    "https://ｗｗｗ.example.com": (WIDE.format("ｗ"), "https://www.example.com"),
    "https://www。example。com/a": (WIDE.format("。"), "https://www.example.com/a"),
    "https://a.cn。": (WIDE.format("。"), "https://a.cn"),
    "https://a.cn，": (WIDE.format("，"), "https://a.cn"),
    "https://a.cn/b。": ("的末尾多了“。”", "https://a.cn/b"),
    "https://a.cn/b》，": ("的末尾多了“》，”", "https://a.cn/b"),
    "https://a.cn./b": ("的域名末尾多了一个点", "https://a.cn/b"),
    "https://a.cn:/b": ("的域名后面多了冒号", "https://a.cn/b"),
    "https://a.b:abc/": ("冒号后面的端口“abc”不对", ""),
    "https://a.cn:0/": ("冒号后面的端口“0”不对", ""),
    "https://a.cn:65536/": ("冒号后面的端口“65536”不对", ""),
    "https://а" + "pple.com/": (LOOKS.format("а" + "pple", "а"), ""),
    "https://xn--pple-43d.com/": (LOOKS.format("а" + "pple", "а"), ""),
    "https://аррӏе.com/": (LOOKS.format("аррӏе", "а"), ""),
    "https://中ไทย.com/": ("的域名里“中ไทย”混用了几种文字，可能在冒充别的网站", ""),
    "https://xn--a.com/": (NOT_IDNA.format("xn--a"), ""),
    "https://①.cn/": (NOT_IDNA.format("①"), ""),
    "http://169.254.169.254/": (INSIDE.format("169.254.169.254"), ""),
    "http://10.1.2.3:8080/a": (INSIDE.format("10.1.2.3"), ""),
    "http://192.168.0.1": (INSIDE.format("192.168.0.1"), ""),
    "http://172.16.0.1?a": (INSIDE.format("172.16.0.1"), ""),
    "http://127.0.0.1/": (INSIDE.format("127.0.0.1"), ""),
    "http://100.64.0.1/": (INSIDE.format("100.64.0.1"), ""),
    "http://[::1]/": (INSIDE.format("[::1]"), ""),
    "http://[fd00::1]:80/": (INSIDE.format("[fd00::1]"), ""),
    "http://[::ffff:10.0.0.1]/": (INSIDE.format("[::ffff:10.0.0.1]"), ""),
    "http://[2002:7f00:1::]/": (INSIDE.format("[2002:7f00:1::]"), ""),
    "http://[64:ff9b::10.0.0.1]/": (INSIDE.format("[64:ff9b::10.0.0.1]"), ""),
    "http://127.1/": (NO_NUMBER.format("127.1"), ""),
    "http://2130706433/": (NO_NUMBER.format("2130706433"), ""),
    "http://0x7f.0.0.1/": (NO_NUMBER.format("0x7f.0.0.1"), ""),
    "http://0177.0.0.1/": (NO_NUMBER.format("0177.0.0.1"), ""),
    "http://1.2.3.4.5/": (NO_NUMBER.format("1.2.3.4.5"), ""),
    "http://localhost:8000/a": (NOT_PUBLIC.format("localhost"), ""),
    "http://www.localhost/": (NOT_PUBLIC.format("www.localhost"), ""),
    "http://nas.local/": (NOT_PUBLIC.format("nas.local"), ""),
    "https://oa/": (NOT_PUBLIC.format("oa"), ""),
    "https://a.b/": ("里没有以“.b”结尾的域名", ""),
    "https://good.cn%40evil.com": ("的域名里有“%”，看不出要去哪个网站", ""),
    "https://user@evil.com/": (USER, ""),
    "https://www.good.cn＠evil.com/": (USER, ""),
    "https://user:word@evil.com": (USER, ""),
    "https://.": ("没有域名", ""),
    "https://.a.cn/": ("的域名里有两个连着的点，或以点开头", ""),
    "https://a..cn/": ("的域名里有两个连着的点，或以点开头", ""),
    "https://[abc/": ("的域名写得不对", ""),
    "https://[abc]/": (NO_NUMBER.format("[abc]"), ""),
    "https://-a.cn/": ("的域名里“-a”写得不对，域名只用字母、数字、短横和点", ""),
    "https://a!.cn/": ("的域名里“a!”写得不对，域名只用字母、数字、短横和点", ""),
    "https://" + "a" * 64 + ".cn": (f"的域名里“{'a' * 30}”写得不对，域名只用字母、数字、短横和点", ""),
    "https://" + "abc." * 63 + "com/": ("的域名太长", ""),
    "https://": ("不是完整的网址", ""),
    "https:///a": ("不是完整的网址", ""),
    "ftp://a.cn/": ("不是完整的网址", ""),
    "javascript:alert(1)": ("不是完整的网址", ""),
    "www.a.cn": ("不是完整的网址", ""),
}


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_leads_to_a_public_site_is_taken(address: str) -> None:
    assert address_fault(address) is None


@pytest.mark.parametrize("address", BAD)
def test_what_is_wrong_with_the_others(address: str) -> None:
    fault = address_fault(address)
    assert fault == BAD[address]
    assert not fault.right or address_fault(fault.right) is None


@pytest.mark.parametrize("part", ["a.", "。", "[", "：", "%", "-", "xn--", "中.", "?", "／", "а", ":1", "@"])
def test_a_long_address_takes_no_time(part: str) -> None:
    begun = time.process_time()
    for around in ("https://{}", "https://a.cn/{}", "https://{}.cn/"):
        address_fault(around.format(part * 4_000))
    assert time.process_time() - begun < 0.5
