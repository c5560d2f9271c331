"""Edits as clerks make them, any number of them, by a seed. Every one leaves the records sound."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

PLACES = (("上海", "上海"), ("广东", "深圳"), ("江苏", "南京"), ("福建", "厦门"))
FIELDS = ("elderly", "women", "minors", "legal-aid")
INITIATIVES = ("leadership", "foundation", "cohesion", "vanguard")


class Editor:
    """Edits the records below ``brands`` of ``root``, which the benchmarks' generator wrote."""

    def __init__(self, root: Path, seed: int) -> None:
        self.brands = root / "brands"
        self.random = random.Random(seed)
        self.number = 0

    def edit(self) -> str:
        """Make one edit; tells which."""
        self.number += 1
        edits: tuple[Callable[[], str], ...] = (
            self.reword,
            self.rename,
            self.recount,
            self.move,
            self.assign,
            self.honour,
            self.hide,
            self.tell,
            self.forget,
            self.begin_project,
            self.end_project,
            self.found_branch,
            self.rename_word,
        )
        return self.random.choice(edits)()

    def any(self, pattern: str) -> Path:
        return self.random.choice(sorted(self.brands.glob(pattern)))

    def change(self, path: Path, change: Callable[[Any], object]) -> None:
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        change(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")

    def reword(self) -> str:
        path = self.any("zuzhi-*/branch.yml") if self.random.random() < 0.4 else self.any("zuzhi-*/projects/*.yml")
        self.change(path, lambda data: data.update(summary=f"改了第{self.number}次的简介。"))
        return f"{path}: another summary"

    def rename(self) -> str:
        path = self.any("zuzhi-*/branch.yml") if self.random.random() < 0.4 else self.any("zuzhi-*/projects/*.yml")
        self.change(path, lambda data: data.update(name=f"{self.random.choice('安博朝东')}改名{self.number}党支部"))
        return f"{path}: another name"

    def recount(self) -> str:
        path, count = self.any("zuzhi-*/achievements/*.yml"), str(self.random.randint(10, 9999))
        self.change(path, lambda data: data[0]["metrics"][0].update(value=count, stated=f"{count}余人次"))
        return f"{path}: another number"

    def move(self) -> str:
        path, (province, city) = self.any("zuzhi-*/branch.yml"), self.random.choice(PLACES)
        self.change(path, lambda data: data.update(region={"province": province, "city": city}))
        return f"{path}: another place"

    def assign(self) -> str:
        path = self.any("zuzhi-*/projects/*.yml")
        initiative, fields = self.random.choice(INITIATIVES), self.random.sample(FIELDS, 2)
        self.change(path, lambda data: data.update(initiatives=[initiative], fields=fields))
        return f"{path}: another initiative and other fields"

    def honour(self) -> str:
        path = self.any("zuzhi-*/projects/*.yml")
        honour = {"name": f"优秀品牌{self.number}", "level": "municipal", "by": ["上海市律师协会"], "date": "2023"}
        self.change(path, lambda data: data.update(honours=[honour]))
        return f"{path}: an honour"

    def hide(self) -> str:
        path = self.any("zuzhi-*/projects/*.yml")
        self.change(path, lambda data: data.update(draft="false" if data.get("draft") == "true" else "true"))
        return f"{path}: a draft, or no longer one"

    def tell(self) -> str:
        path = self.any("zuzhi-*/achievements/*.yml")
        deed = {"id": f"xin-{self.number}", "date": f"{path.stem}-05", "title": f"新成果{self.number}"}
        deed |= {"summary": "新写的一条。", "sources": [{"title": "公开报道"}]}
        self.change(path, lambda data: data.append(deed))
        return f"{path}: one more achievement"

    def forget(self) -> str:
        path = self.any("zuzhi-*/achievements/*.yml")
        self.change(path, lambda data: data.pop() if len(data) > 1 else None)
        return f"{path}: one achievement less"

    def begin_project(self) -> str:
        old = self.any("zuzhi-*/projects/*.yml")
        new = old.with_name(f"xin-{self.number}.yml")
        shutil.copy(old, new)
        self.change(new, lambda data: data.update(name=f"新品牌{self.number}"))
        return f"{new}: a project more"

    def end_project(self) -> str:
        path = self.any("zuzhi-*/projects/*.yml")
        for year in path.parent.parent.glob("achievements/*.yml"):
            if f"project: {path.stem}\n" in year.read_text(encoding="utf-8"):
                year.unlink()
        path.unlink()
        return f"{path}: a project less"

    def found_branch(self) -> str:
        old = self.any("zuzhi-*/branch.yml").parent
        new = old.with_name(f"zuzhi-xin-{self.number}")
        shutil.copytree(old, new)
        self.change(new / "branch.yml", lambda data: data.update(name=f"新设{self.number}党支部"))
        return f"{new}: an organisation more"

    def rename_word(self) -> str:
        path = self.brands / "vocabulary.yml"
        text = path.read_text(encoding="utf-8")
        old, new = ("老年关爱", "长者关爱") if "老年关爱" in text else ("长者关爱", "老年关爱")
        path.write_text(text.replace(old, new), encoding="utf-8")
        return f"{path}: another name of a field"
