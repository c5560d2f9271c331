"""Names of parties to a case, of those who were helped, and of donors: 原告王某, 李某离婚案, 张三 5000元."""

import re
from collections.abc import Iterator

from showcase.checks.persons.names import ends_word, is_name, may_begin, name_after, name_before
from showcase.checks.persons.person import SURNAME, Person, is_of_institution, person
from showcase.checks.persons.surnames import COMMON, GIVEN
from showcase.model import lazy

PARTY = re.compile(
    "(?=[原被当受委申上第犯嫌求来咨居村市群职员农工务老残低贫困特脱家业店房租司车消患伤死继债欠借服矫妇产丈妈爸家妻儿女母父帮罪退烈外骑快学同])"
    "(?:原告人?|被告人?|当事人|受援人|委托人|被?申请人|被?上诉人|第三人|受害人|被害人|犯罪嫌疑人|嫌疑人|被?求助人|求助者|求助群众|来访人"
    "|来访者|来访群众|来电人|来电群众|咨询人|咨询者|居民|村民|市民|群众|职工|员工|农民工|工友|务工人员|老人|老汉|残疾人|低保户|贫困户|困难户"
    "|特困户|脱贫户|家长|业主|店主|房东|租客|租户|司机|车主|消费者|患者|伤者|死者|继承人|债权人|债务人|欠款人|借款人|服刑人员|矫正对象|妇女|产妇"
    "|丈夫|妈妈|爸爸|家属|妻子|儿子|女儿|母亲|父亲|帮扶对象|受助人|受助者|罪犯|退役军人|烈属|外卖员|骑手|快递员|学员|同事)"
)
AFTER_PARTY = re.compile(r"[\s:：（(“、]{0,2}")
BY_NICKNAME = re.compile(
    f"(?:[老小阿][{COMMON}](?![{GIVEN}])|小[明红刚华芳丽强伟杰燕玲娟霞英兰梅莉静萍](?![{GIVEN}]))(?![镇区村路街])"
)
MASKED = re.compile(
    f"{SURNAME}某{{1,2}}(?![省市区县镇乡村街路公单企学医银部局厂项个次些种类日月年天时地处所校段期]|律所|律师事务)"
)
NOT_MASKED = frozenset("于向任方单解习司")
"""Surnames that are seldom one before 某: 由于某项, 对方某人."""
CASE = re.compile(
    r"(?=[离婚继遗赡抚扶彩工劳讨欠追交故盗诈强抢贪受行合借民房侵名医人损债涉诉等一案])(?:(?:离婚|婚姻|继承|遗[嘱产]|赡养|抚养|扶养|彩礼|工伤|劳[动务]|讨薪|欠薪|追索|交通事故|故意|盗窃|诈骗|强奸|抢劫|贪污|受贿|行贿|合同"
    r"|借款|民间借贷|借贷|房屋|侵[权犯]|名誉|医疗|人身|损害|债务|涉嫌)[\u4e00-\u9fff]{0,10}?(?:案|纠纷)"
    rf"|诉(?={SURNAME}|[\u4e00-\u9fff]{{2,20}}?(?:案|纠纷|公司))|[等一]*案(?![件例由情卷号源])|等?[两三四五六七八九\d]人)"
)
CASE_WORD = lazy(
    "离|婚|继|遗|赡|抚|扶|彩|工伤|劳|讨|欠|追|交通|故意|盗|诈|强|抢|贪|受|行|合|借|民|房|侵|名|医|人身|损|债|涉|诉|一?案|等"
)
VERB = re.compile("[为帮替援代](?:(?<=[为替])|(?<=帮)助?|(?<=援)助|(?<=代)理)")
HELPED = re.compile("讨|追|维权|挽回|要回|争取|申请|代理|办理|解决|拿到|提供法律|打官司|辩护")
MONEY = re.compile(r"(?<![\d.,０-９])[\d０-９][\d,，.０-９]{0,11}\s{0,2}[余多]?[百千万]{0,2}元")
BEFORE_MONEY = re.compile(
    r"[\s:：—\-－，,（(]{0,3}(?:个人|又|再)?(?:捐款|捐赠|捐助|捐出|捐资|捐|出资|资助|拿出|交纳|缴纳)?了?(?:人民币|现金|善款|爱心款)?\s{0,2}\Z"
)
"""What may stand between a donor's name and the amount."""
LONGEST = 14
"""The most characters of it."""
DONOR = re.compile(r"(?:捐[款赠助资](?:者|人|名单)|爱心人士|爱心名单)[\s:：]{0,2}")
NEXT = re.compile(r"[、，,\s和与]{1,2}")


def parties(text: str) -> Iterator[Person]:
    """Those named as a party to a case or as one who was helped; surnames with 某 wherever they stand."""
    for match in PARTY.finditer(text):
        begin = AFTER_PARTY.match(text, match.end())
        at = begin.end() if begin else match.end()
        nickname = BY_NICKNAME.match(text, at)
        masked = MASKED.match(text, at)
        end = masked.end() if masked else nickname.end() if nickname else name_after(text, at)
        if end and not is_of_institution(text, end):
            yield person("party", text, at, end, match.group())
    for match in MASKED.finditer(text) if "某" in text else ():
        at = match.start()
        is_sure = text[at] in COMMON and not ends_word(text, at)
        if is_sure or (may_begin(text, at) and text[at] not in NOT_MASKED):
            yield person("party", text, match.start(), match.end(), "")


def cases(text: str) -> Iterator[Person]:
    """Those after whom a case is named (王小明离婚案), and for whom something was won (为王小明讨回工资)."""
    for match in CASE.finditer(text) if "案" in text or "纠纷" in text else ():
        at = name_before(text, match.start())
        if at >= 0 and is_name(text[at : match.start()]):
            yield person("party", text, at, match.start(), match.group()[:1])
            other = name_after(text, match.end()) if match.group() == "诉" else 0
            if other:
                yield person("party", text, match.end(), other, "诉")
    for match in VERB.finditer(text):
        end = name_after(text, match.end())
        if end and is_name(text[match.end() : end]) and HELPED.match(text, end):
            yield person("party", text, match.end(), end, match.group())


def donors(text: str) -> Iterator[Person]:
    """Those named with the amount they gave, or in a list of donors."""
    for match in MONEY.finditer(text) if "元" in text else ():
        between = BEFORE_MONEY.search(text, max(0, match.start() - LONGEST), match.start())
        end = between.start() if between else match.start()
        at = name_before(text, end)
        if at >= 0 and is_name(text[at:end]) and not text.endswith("高达", 0, end):
            yield person("donor", text, at, end, text[end : match.end()].strip())
    for match in DONOR.finditer(text) if "捐" in text or "爱心" in text else ():
        at = match.end()
        while end := name_after(text, at):
            yield person("donor", text, at, end, match.group())
            following = NEXT.match(text, end)
            at = following.end() if following else len(text)
