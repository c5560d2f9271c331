"""Look-alikes from PDF files: radicals (⺠, ⻓, ⾛), compatibility ideographs and small or vertical marks (﹣, ︰).

They look like the character and are none: no search finds the word. Each is mended to the character of its meaning.
"""

import re
import unicodedata
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.model import lazy
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-radical",
    "有形似的部首字符",
    "从 PDF 复制的部首看上去像那个字，其实是另一个编码，搜索找不到。",
    "summary: 宣讲⺠法典，⾛进社区",
    "summary: 宣讲民法典，走进社区",
)

SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎尢⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵"
    "⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹"
    "⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞"
    "⻝食⻞食⻟饣⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟"
)
"""The radicals of the supplement, each with the character; Unicode itself has a mapping for two of them only."""
RADICALS = dict(zip(SUPPLEMENT[::2], SUPPLEMENT[1::2], strict=True))
MARKS = {
    "︰": "：",
    "︱": "—",
    "︳": "—",
    "﹣": "-",
    "﹐": "，",
    "﹑": "、",
    "﹒": "。",
    "﹔": "；",
    "﹕": "：",
    "﹖": "？",
    "﹗": "！",
}
MARKS |= {"﹙": "（", "﹚": "）", "﹪": "%", "｡": "。", "｢": "「", "｣": "」", "､": "、", "･": "·"}
"""Small, vertical and narrow marks for which another form is right in a Chinese text than Unicode's."""
ALIKE = (
    "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufa6d\ufa70-\ufad9\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b｡-･"
    "\U0002f800-\U0002fa1d"
)
LOOK_ALIKE = re.compile(f"[{ALIKE}]")
RUN = lazy(f"[{ALIKE}]+")


@PasteErrorCheck.of(RULE, LOOK_ALIKE.search, message="“{}”是形似的部首或变形的符号，不是这个字，搜索找不到", whole=True)
def check(text: str) -> Iterator[Replacement]:
    for match in RUN.finditer(text):
        right = "".join(map(_meant, match.group()))
        if right != match.group():
            yield Replacement(*match.span(), right)


def _meant(char: str) -> str:
    """The character of which ``char`` is a look-alike; itself for the few that the block has of its own (﨎)."""
    return RADICALS.get(char) or MARKS.get(char) or unicodedata.normalize("NFKC", char)
