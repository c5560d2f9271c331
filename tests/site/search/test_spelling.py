"""检索里的拼音：ü 写作 v、u、yu 或 ü，带声调也行，都找得到；别的音节不受影响。"""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from office import PROJECT_ROOT

SCRIPT = PROJECT_ROOT / "hooks/theme/js/search/72-spelling.js"
RUN = "global.window={{showcase:{{}}}};require({script});console.log(JSON.stringify(window.showcase.spellings({word})))"


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
@pytest.mark.parametrize(
    ("query", "looked_up"),
    [
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
    ],
)
def test_a_query_in_pinyin(query: str, looked_up: str) -> None:
    script = RUN.format(script=json.dumps(str(SCRIPT)), word=json.dumps(query))
    done = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True)
    spellings = json.loads(done.stdout)
    assert looked_up in spellings
    assert len(spellings) <= 16
