"""规范的公文句子没有一处误报：数字、叠词、引号、编号和术语各有正当的写法。"""

from __future__ import annotations

from pathlib import Path

from office import PROJECT_ROOT, Office

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
SENTENCES = (PROJECT_ROOT / "tests/cases/facts/official-prose.txt").read_text(encoding="utf-8").splitlines()


def test_no_alarm(office: Office) -> None:
    text = Path(office.root / PROJECT).read_text(encoding="utf-8")
    story = "".join(f"  {sentence}\n\n" for sentence in SENTENCES)
    office.write(PROJECT, f"{text}story: |\n{story}")
    found = [f"{problem.rule}: {problem.excerpt.strip()}" for problem in office.problems()]
    assert len(SENTENCES) > 90
    assert found == []
