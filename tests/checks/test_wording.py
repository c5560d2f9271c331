"""规范用语：词表里每一个词都查得出，用得对的说法都放过，轻重由词表定。"""

from __future__ import annotations

import json
from datetime import date

import pytest
from saying import PROJECT, SUMMARY, advice, said

from office import PROJECT_ROOT, Office, real_survey
from showcase.model import Term
from showcase.problems import Problem
from showcase.reading import ReadingContext, RecordFile
from showcase.survey import FileParser

VOCABULARY = "brands/vocabulary.yml"
TERMS = {term.word: term for term in real_survey().records.vocabulary.terms}


def strict(office: Office) -> Office:
    """The office with the terms of the real vocabulary."""
    real = (PROJECT_ROOT / VOCABULARY).read_text(encoding="utf-8")
    own = (office.root / VOCABULARY).read_text(encoding="utf-8")
    return office.write(VOCABULARY, f"{own}\nterms:\n{real.split('terms:')[1]}")


@pytest.fixture
def strict_office(office: Office) -> Office:
    return strict(office)


class Sentences:
    """One office for many sentences: of its files only the one that holds the sentence is read each time."""

    def __init__(self, office: Office) -> None:
        self._office = strict(office)
        self._record = (office.root / PROJECT).read_text(encoding="utf-8")
        self._parser = FileParser(ReadingContext.of(office.root, date(2026, 6, 1)), {})

    def problems(self, text: str) -> list[Problem]:
        """What is found where the project's summary is the text."""
        self._office.write(PROJECT, self._record).change(PROJECT, SUMMARY, f"summary: {json.dumps(text)}")
        _, branch, _, project = PROJECT.removesuffix(".yml").split("/")
        file = self._parser.parse(RecordFile(PROJECT, branch, project))
        return [*file.problems, *file.rule_problems]


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> Sentences:
    return Sentences(Office(tmp_path_factory.mktemp("terms") / "office"))


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_each_word(sentences: Sentences, term: Term) -> None:
    longer = [word for word in TERMS if term.word in word and word != term.word]
    (problem,) = sentences.problems(f"本所{term.word}")
    assert (problem.rule, problem.severity) == ("wording", term.severity), longer
    assert f"用了“{term.word}”" in problem.message
    assert term.reason


@pytest.mark.parametrize("phrase", [phrase for term in TERMS.values() for phrase in [*term.unless, term.use] if phrase])
def test_where_the_word_is_right(sentences: Sentences, phrase: str) -> None:
    assert [problem for problem in sentences.problems(f"在{phrase}。") if problem.rule == "wording"] == []


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
