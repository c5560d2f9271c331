"""检索里的拼音：ü 写作 v、u、yu 或 ü，带声调也行，都找得到；别的音节不受影响。"""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from office import PROJECT_ROOT

SCRIPT = PROJECT_ROOT / "hooks/theme/js/search/72-spelling.js"
RUN = """global.window = {{showcase: {{}}}}
require({script})
console.log(JSON.stringify({words}.map(each => window.showcase.spellings(each))))"""
CASES = [
    *((query, "lvshi") for query in ("lvshi", "lushi", "lyushi", "lüshi", "LÜSHI".lower(), "lǜshī", "lu\u0308shi")),
    *((query, "nv") for query in ("nv", "nu", "nü", "nyu", "nǚ")),
    *((query, "falvyuanzhu") for query in ("falvyuanzhu", "faluyuanzhu", "falyuyuanzhu", "falüyuanzhu")),
    *(
        ("zhanlve", "zhanlve"),
        ("zhanlue", "zhanlve"),
        ("xüjin", "xujin"),
        ("xvjin", "xujin"),
        ("yvcheng", "yucheng"),
    ),
    *((query, query) for query in ("renyuan", "luohe", "lunwen", "luzhou", "nuan", "dangjian", "cam")),
    ("lushilushilushilushilushi", "lvshilvshilvshilvshilvshi"),
]


@pytest.fixture(scope="module")
def spellings() -> dict[str, list[str]]:
    """The spellings of each query; Node starts once for all."""
    words = [query for query, _ in CASES]
    script = RUN.format(script=json.dumps(str(SCRIPT)), words=json.dumps(words))
    done = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True)
    return dict(zip(words, json.loads(done.stdout), strict=True))


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
@pytest.mark.parametrize(("query", "looked_up"), CASES)
def test_a_query_in_pinyin(spellings: dict[str, list[str]], query: str, looked_up: str) -> None:
    assert looked_up in spellings[query]
    assert len(spellings[query]) <= 16
