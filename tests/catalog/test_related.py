"""相关品牌，以及为什么相关。"""

from __future__ import annotations

from office import Office
from showcase import pipeline

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


def test_same_organisation_before_alike_before_nearby(office: Office) -> None:
    alike = (office.root / PROJECT).read_text(encoding="utf-8")
    other = alike.replace("vanguard", "leadership")
    sibling, neighbour = other.replace("和心调解室", "同组品牌"), other.replace("和心调解室", "邻近品牌")
    office.write("brands/he-lvsuo-dangzhibu/projects/tongzu.yml", sibling)
    office.write("brands/cheng-lvshi-dangwei/projects/tonglei.yml", alike.replace("和心调解室", "同类品牌"))
    office.write("brands/cheng-lvshi-dangwei/projects/linjin.yml", neighbour)
    catalog = pipeline.catalog(pipeline.survey(office.root))
    found = catalog.related["he-lvsuo-dangzhibu/hexin-tiaojie"]
    assert [(other.project.name, other.reason) for other in found] == [
        ("同组品牌", "同一党组织"),
        ("同类品牌", "同类同领域"),
    ]
