"""号码和账号，照办事员的各种写法：一百种写法都认得出，相像的数字一个也不误报。"""

from __future__ import annotations

import pytest
from saying import PROJECT, SUMMARY, said

from office import Office

RULES = frozenset(
    ("personal-mobile", "personal-id", "bank-card", "telephone-place", "personal-contact", "travel-document")
)
WRITTEN = r"""
TEL13800138000 → personal-mobile
tel:13800138000 → personal-mobile
Tel：138-0013-8000 → personal-mobile
TEL138 0013 8000 → personal-mobile
电话13800138000 → personal-mobile
138/0013/8000 → personal-mobile
138／0013／8000 → personal-mobile
(138)0013-8000 → personal-mobile
（138）0013 8000 → personal-mobile
138(0013)8000 → personal-mobile
１３８ ００１３ ８０００ → personal-mobile
138-0013-8000 → personal-mobile
138--0013--8000 → personal-mobile
138—0013—8000 → personal-mobile
138.0013.8000 → personal-mobile
138·0013·8000 → personal-mobile
138,0013,8000 → personal-mobile
138，0013，8000 → personal-mobile
138_0013_8000 → personal-mobile
138~0013~8000 → personal-mobile
138*0013*8000 → personal-mobile
138、0013、8000 → personal-mobile
+86 13800138000 → personal-mobile
+8613800138000 → personal-mobile
(+86)138-0013-8000 → personal-mobile
0086-13800138000 → personal-mobile
86-138-0013-8000 → personal-mobile
手机138 0013 8000 → personal-mobile
手机：138001 38000 → personal-mobile
微信同号13800138000 → personal-mobile
13800138000（微信同号） → personal-mobile
mobile13800138000 → personal-mobile
Phone13800138000 → personal-mobile
M:13800138000 → personal-mobile
手机号是１３８００１３８０００ → personal-mobile
一三八〇〇一三八〇〇〇 → personal-mobile
一三八零零一三八零零零 → personal-mobile
壹叁捌零零壹叁捌零零零 → personal-mobile
一三八 〇〇一三 八〇〇〇 → personal-mobile
①③⑧⓪⓪①③⑧⓪⓪⓪ → personal-mobile
138\n0013\n8000 → personal-mobile
13800138000转 → personal-mobile
致电13800138000元旦值班 → personal-mobile
小李13800138000 → personal-mobile
010 6551 2345 → telephone-place
010-65512345 → telephone-place
010—6551—2345 → telephone-place
(010) 6551 2345 → telephone-place
（021）5555-6666转801 → telephone-place
021-5555 6666 → telephone-place
021.5555.6666 → telephone-place
021/55556666 → telephone-place
０２１－５５５５６６６６ → telephone-place
０２１ ５５５５ ６６６６ → telephone-place
+86-21-55556666 → telephone-place
+86 10 6551 2345 → telephone-place
0086 21 5555 6666 → telephone-place
86-21-55556666 → telephone-place
电话：55556666 → telephone-place
电话 6551 2345 → telephone-place
电话：6551-2345 → telephone-place
咨询电话65512345 → telephone-place
固话：0571-8765 4321 → telephone-place
0571 87654321 → telephone-place
TEL02155556666 → telephone-place
Tel:021-55556666 → telephone-place
座机0315 2345678 → telephone-place
400-820-8888 → telephone-place
400 820 8888 → telephone-place
4008208888 → telephone-place
400-8208-888 → telephone-place
800-820-8888 → telephone-place
身份证号：110105 19491231 002X → personal-id
110105/19491231/002X → personal-id
110105（19491231）002X → personal-id
4111/1111/1111/1111 → bank-card
卡号4111-1111-1111-1111 → bank-card
6200 0000 0000 0000 000 → bank-card
lvshi(at)example.com → personal-contact
lvshi#example.com → personal-contact
lvshi [at] example.com → personal-contact
lvshi＠example.com → personal-contact
lvshi@example。com → personal-contact
lvshi at example dot com → personal-contact
邮箱lvshi＠ｅｘａｍｐｌｅ.com → personal-contact
QQ:10000000 → personal-contact
QQ 10000000 → personal-contact
ＱＱ：１００００００ → personal-contact
qq号 10000000 → personal-contact
QQ1000 0000 → personal-contact
Q Q：10000000 → personal-contact
微信：hexin2021 → personal-contact
微信 hexin2021 → personal-contact
wx:hexin2021 → personal-contact
VX：hexin2021 → personal-contact
微信13800138000 → personal-mobile
微信号：100000000 → personal-contact
V信hexin2021 → personal-contact
加V：hexin2021 → personal-contact
wechat: hexin_2021 → personal-contact
"""
"""A text → the rule that it breaks; a backslash with n stands for a line break."""
LOOK_ALIKES = """
统一社会信用代码91310000132200831X
统一社会信用代码31310000MD0123456A
执业证号13101201710123456
沪公网安备31010602001234号
沪ICP备12345678号
拨打12348热线
请拨12345、12348
12355青少年服务台
拨打110
服务热线95598
2021年5月6日至2022年7月8日
2021-05-06 2022-07-08
2021.05.06—2022.07.08
2021/05/06、2022/07/08
2021、2022、2023年
2019，2020，2021年
筹款13800000000元
捐款13,800,138,000元
追回1234567890123456元
追回欠款138,001,380.00元
合计 1,380 0138 元
2008—2012年
2018 2019 2020 2021
2018、2019、2020、2021年度
138件、1300人次、8000份
138件 0013号
（138）第0013号
沪0105民初1234号
（2021）沪0105民初1234号
（2021）最高法民终1380号
沪司发〔2020〕12号
国办发〔2017〕47号
第138号令
第13800号
型号E20210506
11010519491231002
110105194912310021
990105194912310021
12345678901
4111111111111112
17090.6287.942343.8312.06
共服务11325人次
8000多人次
捐款400000元
捐款400 000 0000元
捐赠物资400000件
第400期
400余名律师
400家律所、800名律师
800场1200人次
400/800
021年
GDP增长10.5%、12.3%
10 6551 人次
2023年10月6551人
服务23 400人次
面积138001380平方米
接听热线电话65512345次
热线电话12348
热线电话：12348
12348热线电话接听28000余人次
电话咨询2345人次
拨打电话1234次
电话回访5000余次
接听电话55556666人次
一二三四五六七
一九二一年七月二十三日
二〇二一年十二月三十一日
二〇二一—二〇二三年
一三五七九
一千三百八十万元
一百三十八件
十三、八百
微信公众号“和正律所”
微信公众号：hexinlvsuo
建微信群8个
微信咨询300人次
微信群2021年建立
微信视频号
QQ群12个
QQ咨询1200人次
法律服务“心贴心”微信群
@全体党员
@所有人
加V认证
网址www.example.com
见example.com网站
#党建#话题
C#
B2B、O2O
3A级景区、5A级律所
ISO9001
GB/T 9704—2012
2021（1）
1-2月
3—5年
13—14日
15:00—17:00
08:30-11:30
9:00—12:00、13:30—17:00
第1380013800号证书
证书编号：2021013800
编号：20210506001
备案号1380013
邮编200000
邮政编码：100020
门牌138号
比例1:138
经度121.4737，纬度31.2304
0.138001
1.38亿元
13.8万元、1.38亿元
三年共138.5万元
人均1380元
138.00万元
一季度138件、二季度145件、三季度152件、四季度161件
1月13件，2月45件，3月67件，4月89件
2019年134件，2020年156件
2010 6551件
1949.10.1
1921—2021
5·12汶川地震
4·15国家安全教育日
12·4国家宪法日
3·15消费者权益日
130余家、1500余名、13000人次
13个、14个、15个、16个
130、131、132、133
7×24小时
2021第10期
4001家
"""


def found(office: Office, text: str) -> list[str]:
    """The rules about numbers and accounts that the text breaks."""
    rules = [finding.split()[0] for finding in said(office, text)]
    return [rule for rule in rules if rule in RULES]


@pytest.mark.parametrize("line", WRITTEN.strip().split("\n"))
def test_however_it_is_written(office: Office, line: str) -> None:
    text, _, rule = line.rpartition(" → ")
    assert found(office, text.replace("\\n", "\n")) == [rule]


@pytest.mark.parametrize("text", LOOK_ALIKES.strip().split("\n"))
def test_what_only_looks_like_one(office: Office, text: str) -> None:
    assert found(office, text) == []


@pytest.mark.parametrize("phone", ["021-5555 0100转801", "（010）6551 2345", "400-820-8888", "138 0013 8000"])
def test_the_phone_of_a_service(office: Office, phone: str) -> None:
    office.change(PROJECT, SUMMARY, f"{SUMMARY}\nneed:\n  what: 调解\n  phone: {phone}")
    assert office.found() == []
