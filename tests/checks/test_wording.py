"""规范用语：词表里每一个词都查得出，用得对的说法都放过，轻重由词表定。"""

from __future__ import annotations

import pytest
from saying import PROJECT, advice, said

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.model import Term

VOCABULARY = "brands/vocabulary.yml"
TERMS = {term.word: term for term in pipeline.survey(PROJECT_ROOT).records.vocabulary.terms}


@pytest.fixture
def strict_office(office: Office) -> Office:
    """The office with the terms of the real vocabulary."""
    real = (PROJECT_ROOT / VOCABULARY).read_text(encoding="utf-8")
    own = (office.root / VOCABULARY).read_text(encoding="utf-8")
    return office.write(VOCABULARY, f"{own}\nterms:\n{real.split('terms:')[1]}")


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_each_word(strict_office: Office, term: Term) -> None:
    longer = [word for word in TERMS if term.word in word and word != term.word]
    found = said(strict_office, f"本所{term.word}")
    assert found == [f"wording {term.word}"], longer
    assert [p.severity for p in strict_office.problems()] == [term.severity]
    assert term.reason


@pytest.mark.parametrize("phrase", [phrase for term in TERMS.values() for phrase in [*term.unless, term.use] if phrase])
def test_where_the_word_is_right(strict_office: Office, phrase: str) -> None:
    assert [found for found in said(strict_office, f"在{phrase}。") if found.startswith("wording")] == []


@pytest.mark.parametrize(
    "text",
    [
        "全国县级首家成立律师行业党委",
        "唯一以地级市律师行业党委身份发言",
        "国家级媒体报道100余次",
        "全省律师行业唯一受表彰基层党组织",
        "荣誉级别为国家级",
        "第一党支部第一书记",
        "首个以项目党建方式研发的产品",
        "全国第一批规范律师事务所",
        "机密性高的商业秘密",
        "援藏区县律师",
    ],
)
def test_statements_of_fact(strict_office: Office, text: str) -> None:
    assert said(strict_office, text) == []


def test_what_the_clerk_reads(strict_office: Office) -> None:
    said(strict_office, "学习习总书记讲话，胜诉率高")
    assert advice(strict_office) == [
        "用了“习总书记”：称谓应当完整、规范｜改成“习近平总书记”",
        "用了“胜诉率”：律师不得承诺办案结果｜删去“胜诉率”，或换成事实和数字",
    ]


def test_a_quoted_title_is_advised_nothing(strict_office: Office) -> None:
    strict_office.change(PROJECT, "title: 社区工作简报", "title: 业内唯一的调解室")
    assert strict_office.found() == []


def test_a_quoted_title_may_not_break_a_rule(strict_office: Office) -> None:
    strict_office.change(PROJECT, "title: 社区工作简报", "title: 学习习总书记讲话")
    assert [p.rule for p in strict_office.problems()] == ["wording"]


def test_a_word_that_is_right_once_and_wrong_once(strict_office: Office) -> None:
    assert said(strict_office, "全国第一批，全国第一") == ["wording 全国第一"]
