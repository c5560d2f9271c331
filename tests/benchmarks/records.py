"""Makes valid records of realistic text for any number of organisations, cut from the real ones by a seed.

They have one of two shapes: ``few``, three achievements of a project, all in one year; or ``many``, six in six years,
stories five times as long, an address of each organisation, a photo of every twentieth, a list of tasks of each.
"""

from __future__ import annotations

import argparse
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from here import PROJECT_ROOT

from drawing import picture
from showcase import pipeline
from showcase.catalog import Catalog

PROJECTS = 2
"""Projects of an organisation."""
TASKS, TASKS_YEAR = 3, 2024
"""Tasks of an organisation, all of one year's list."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How much a record holds: in how many years a project has achievements, from which on, and how many in each;
    sentences of its story; whether organisations have an address and tasks, and some a photo.
    """

    first_year: int
    years: int
    achievements: int
    sentences: int
    is_rich: bool = False


SHAPES = {"few": Shape(2020, 1, 3, 8), "many": Shape(2018, 6, 1, 40, is_rich=True)}


class Maker:
    """Cuts names and sentences out of the real records."""

    def __init__(self, catalog: Catalog, seed: int, shape: Shape) -> None:
        self.shape = shape
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
        further = ""
        if self.shape.is_rich:
            further += f"contact:\n  address: {place.city}人民路{number + 1}号\n  phone: '12348'\n"
        if self.shape.is_rich and not parent:
            further += "photos:\n  - file: huodong.jpg\n    alt: 党员律师在社区接待来访居民\n    consent: true\n"
        return (
            f"name: {place.city}第{number}{name}\nkind: {kind}\n{above}"
            f"region:\n  province: {place.province}\n  city: {place.city}{district}\n{further}"
            f"summary: {self.text(2)}\nsources:\n  - title: 公开报道第{number}号\n"
        )

    def project(self, number: int) -> str:
        """One project's record."""
        name = self.random.choice(self.names)[:30]
        fields = "".join(f"  - {slug}\n" for slug in self.random.sample(self.fields, 2))
        return (
            f"name: {name}{number}\ninitiatives:\n  - {self.random.choice(self.initiatives)}\n"
            f"initiatives_basis: judgement\nfields:\n{fields}since: {self.random.randint(2001, 2018)}\n"
            f"summary: {self.text(2)}\nstory: {self.text(self.shape.sentences)}\n"
            f"sources:\n  - title: 公开报道第{number}号\n"
        )

    def achievements(self, project: str, year: int) -> str:
        """One year's achievements: those of one project."""
        found = []
        for number in range(self.shape.achievements):
            count = self.random.randint(3, 3000)
            found.append(
                f"- id: {project}-{year}-{number}\n  date: {year}-{self.random.randint(1, 12):02d}\n"
                f"  title: {self.random.choice(self.titles)[:40]}\n  summary: {self.text(2)}\n  project: {project}\n"
                f"  metrics:\n    - measure: consultations\n      value: {count}\n      unit: 人次\n"
                f"      stated: {count}余人次\n      qualifier: over\n  sources:\n    - title: 公开报道\n"
            )
        return "\n".join(found)

    def tasks(self) -> str:
        """The list of tasks of one year."""
        return "\n".join(
            f"- id: renwu-{number}\n  initiative: {self.random.choice(self.initiatives)}\n"
            f"  title: {self.random.choice(self.titles)[:40]}\n  standard: {self.text(1)}\n  post: 支部书记\n"
            f"  due: {TASKS_YEAR}-{self.random.randint(1, 12):02d}\n"
            f"  status: {self.random.choice(('planned', 'started'))}\n"
            "  sources:\n    - title: 任务清单\n"
            for number in range(TASKS)
        )


def write(target: Path, branches: int, shape: str = "few", seed: int = 1) -> None:
    """Fill ``target/brands`` with that many organisations; every twentieth is the committee of those that follow."""
    of = SHAPES[shape]
    made_from = Maker(pipeline.catalog(pipeline.survey(PROJECT_ROOT)), seed, of)
    (target / "brands").mkdir(parents=True)
    shutil.copy(PROJECT_ROOT / "brands/vocabulary.yml", target / "brands")
    for number in range(branches):
        slug = f"zuzhi-{number}"
        folder = target / "brands" / slug
        (folder / "projects").mkdir(parents=True)
        (folder / "achievements").mkdir()
        parent = "" if number % 20 == 0 else f"zuzhi-{number - number % 20}"
        (folder / "branch.yml").write_text(made_from.branch(number, parent), encoding="utf-8")
        if of.is_rich and not parent:
            (folder / "photos").mkdir()
            drawn = picture("JPEG", (1200 + number % 97, 800 + number // 97), quality=60)
            (folder / "photos" / "huodong.jpg").write_bytes(drawn)
        if of.is_rich:
            (folder / "tasks").mkdir()
            (folder / "tasks" / f"{TASKS_YEAR}.yml").write_text(made_from.tasks(), encoding="utf-8")
        for part in range(PROJECTS):
            path = folder / "projects" / f"pinpai-{part}.yml"
            path.write_text(made_from.project(number * PROJECTS + part), encoding="utf-8")
            for year in range(of.first_year + part, of.first_year + part + of.years):
                with (folder / "achievements" / f"{year}.yml").open("a", encoding="utf-8") as file:
                    file.write(made_from.achievements(f"pinpai-{part}", year))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="an empty folder")
    parser.add_argument("branches", type=int, help="how many organisations")
    parser.add_argument("--shape", choices=SHAPES, default="few")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.target, options.branches, options.shape, options.seed)
