"""词表的办事情形：群众的用词带到哪一页，哪些服务领域能帮上忙。"""

from __future__ import annotations

import pytest

from office import Office
from showcase import pipeline

SITUATIONS = """institutions:
  labour-office:
    name: 劳动保障监察机构
    summary: 受理拖欠工资的投诉。
    phone: '12333'
situations:
  wages:
    name: 工资
    title: 被拖欠工资
    words: [欠薪, 讨薪]
    fields: [legal-aid]
    first_step: 先把合同和工资条留好。
    institutions: [labour-office]
  neighbours:
    name: 邻里
    words: [邻居吵架]
    first_step: 先好好说。
measures:
"""


def survey(office: Office, old: str = "", new: str = "") -> pipeline.Survey:
    assert old in SITUATIONS
    office.change("brands/vocabulary.yml", "measures:\n", SITUATIONS.replace(old, new) if old else SITUATIONS)
    return pipeline.survey(office.root)


def test_situations_are_kept_in_their_order(office: Office) -> None:
    found = survey(office)
    assert found.problems == ()
    wages, neighbours = found.records.vocabulary.situations.values()
    assert (wages.slug, wages.heading, wages.words) == ("wages", "被拖欠工资", ("欠薪", "讨薪"))
    assert (wages.fields, wages.institutions) == (("legal-aid",), ("labour-office",))
    assert neighbours.heading == "邻里"
    assert found.records.vocabulary.institutions["labour-office"].phone == "12333"


@pytest.mark.parametrize(
    ("old", "new", "rule", "said"),
    [
        ("[legal-aid]", "[legal-ait]", "word-unknown", "“legal-ait”"),
        ("[labour-office]", "[labor-office]", "word-unknown", "“labor-office”"),
        ("[邻居吵架]", "[讨薪]", "situation-word", "群众用词“讨薪”在情形“工资”里已经有了"),
        ("[邻居吵架]", "[工资]", "situation-word", "群众用词“工资”在情形“工资”里已经有了"),
        ("[欠薪, 讨薪]", "[讨薪, 讨薪]", "situation-word", "群众用词“讨薪”在情形“工资”里已经有了"),
        ("[邻居吵架]", "[]", "value-empty", "“群众用词”是空的"),
        ("[邻居吵架]", "['']", "value-empty", "“群众用词”只有一对空引号"),
        ("    words: [邻居吵架]\n", "", "key-missing", "办事情形缺“群众用词”（words）"),
        ("先好好说。", "打张律师的电话 13800138000。", "personal-mobile", ""),
        ("先好好说。", "先好好说××。", "placeholder", ""),
    ],
)
def test_what_is_wrong_with_a_situation(office: Office, old: str, new: str, rule: str, said: str) -> None:
    (problem,) = survey(office, old, new).problems
    assert (problem.path, problem.rule) == ("brands/vocabulary.yml", rule)
    assert said in problem.message


def test_a_vocabulary_without_situations_is_whole(office: Office) -> None:
    assert pipeline.survey(office.root).records.vocabulary.situations == {}
