"""Makes valid records of realistic text for any number of organisations, cut from the real ones by a seed."""

from __future__ import annotations

import argparse
import random
import shutil
from pathlib import Path

from here import PROJECT_ROOT

from showcase import pipeline
from showcase.catalog import Catalog

PROJECTS, ACHIEVEMENTS = 2, 3
"""Projects of an organisation, achievements of a project."""


class Maker:
    """Cuts names and sentences out of the real records."""

    def __init__(self, catalog: Catalog, seed: int) -> None:
        self.random = random.Random(seed)
        self.places = [branch.region for branch in catalog.branches if branch.region.city]
        self.names = [project.name for project in catalog.projects]
        self.titles = [achievement.title for achievement in catalog.achievements]
        texts = [project.summary for project in catalog.projects] + [
            achievement.summary for achievement in catalog.achievements
        ]
        sentences = (part for text in texts for part in text.replace("。", "。\n").split("\n") if part)
        # What only an anonymous organisation may say would be a fault in these.
        self.sentences = [sentence for sentence in sentences if "某" not in sentence]
        self.fields = list(catalog.vocabulary.fields)
        self.initiatives = list(catalog.vocabulary.initiatives)

    def text(self, sentences: int) -> str:
        """Some sentences, in any order."""
        return "".join(self.random.choice(self.sentences) for _ in range(sentences))

    def branch(self, number: int, parent: str) -> str:
        """One organisation's record."""
        place = self.random.choice(self.places)
        district = f"\n  district: {place.district}" if place.district else ""
        above = f"parents:\n  - {parent}\n" if parent else ""
        name, kind = ("律师事务所党支部", "branch") if parent else ("律师行业党委", "sector-committee")
        return (
            f"name: {place.city}第{number}{name}\nkind: {kind}\n{above}"
            f"region:\n  province: {place.province}\n  city: {place.city}{district}\n"
            f"summary: {self.text(2)}\nsources:\n  - title: 公开报道第{number}号\n"
        )

    def project(self, number: int) -> str:
        """One project's record."""
        name = self.random.choice(self.names)[:30]
        fields = "".join(f"  - {slug}\n" for slug in self.random.sample(self.fields, 2))
        return (
            f"name: {name}{number}\ninitiatives:\n  - {self.random.choice(self.initiatives)}\n"
            f"initiatives_basis: judgement\nfields:\n{fields}since: {self.random.randint(2001, 2018)}\n"
            f"summary: {self.text(2)}\nstory: {self.text(8)}\nsources:\n  - title: 公开报道第{number}号\n"
        )

    def achievements(self, project: str, year: int) -> str:
        """One year's achievements: those of one project."""
        found = []
        for number in range(ACHIEVEMENTS):
            count = self.random.randint(3, 3000)
            found.append(
                f"- id: {project}-{number}\n  date: {year}-{self.random.randint(1, 12):02d}\n"
                f"  title: {self.random.choice(self.titles)[:40]}\n  summary: {self.text(2)}\n  project: {project}\n"
                f"  metrics:\n    - measure: consultations\n      value: {count}\n      unit: 人次\n"
                f"      stated: {count}余人次\n      qualifier: over\n  sources:\n    - title: 公开报道\n"
            )
        return "\n".join(found)


def write(target: Path, branches: int, seed: int = 1) -> None:
    """Fill ``target/brands`` with that many organisations; every twentieth is the committee of those that follow."""
    made_from = Maker(pipeline.catalog(pipeline.survey(PROJECT_ROOT)), seed)
    (target / "brands").mkdir(parents=True)
    shutil.copy(PROJECT_ROOT / "brands/vocabulary.yml", target / "brands")
    for number in range(branches):
        slug = f"zuzhi-{number}"
        folder = target / "brands" / slug
        (folder / "projects").mkdir(parents=True)
        (folder / "achievements").mkdir()
        parent = "" if number % 20 == 0 else f"zuzhi-{number - number % 20}"
        (folder / "branch.yml").write_text(made_from.branch(number, parent), encoding="utf-8")
        for part in range(PROJECTS):
            path = folder / "projects" / f"pinpai-{part}.yml"
            path.write_text(made_from.project(number * PROJECTS + part), encoding="utf-8")
            achievements = made_from.achievements(f"pinpai-{part}", 2020 + part)
            (folder / "achievements" / f"{2020 + part}.yml").write_text(achievements, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="an empty folder")
    parser.add_argument("branches", type=int, help="how many organisations")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.target, options.branches, options.seed)
