"""每条规则的例子都照做一遍：错的写法放进一份没有问题的记录，恰好违反这条规则；对的写法没有问题。"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from drawing import picture
from office import PROJECT_ROOT, Office
from showcase import checks, pipeline
from showcase.problems import Rule
from showcase.problems.privacy import masked
from showcase.reading import rules as reading_rules
from showcase.survey import rules

TODAY = date(2026, 6, 1)
COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
FOLDER = "brands/he-lvsuo-dangzhibu"
BRANCH = f"{FOLDER}/branch.yml"
PROJECT = f"{FOLDER}/projects/hexin-tiaojie.yml"
YEAR = f"{FOLDER}/achievements/2023.yml"
TASKS = f"{FOLDER}/tasks/2023.yml"
TASK = "- id: shequ-zhiban\n  title: 每月到社区值班一次\n"
OF_TASKS = ("task-done", "task-dropped", "task-early", "task-post", "task-evidence")
REVIEW = f"{FOLDER}/review.yml"
REPORT = f"{FOLDER}/reports/2023.yml"
ISSUED = "issued: 2024"
VOCABULARY = "brands/vocabulary.yml"
REDIRECTS = "brands/redirects.yml"
PHOTO = f"{FOLDER}/photos/putao.jpg"
PHOTO_KEYS = "file: putao.jpg\nalt: 律师在社区为居民调解\ncredit: 和正律师事务所\ndate: 2024-05-01\nconsent: true"
METRIC = (
    "    - measure: consultations\n      value: 1200\n      unit: 人次\n      stated: 1200余人次\n      qualifier: over"
)
SECOND = "- id: {}\n  date: 2023\n  title: {}\n  sources:\n    - title: 简报\n"
WEIGHT = (
    "  donated-goods-weight:\n    name: 捐赠物资（重量）\n    unit: 吨\n    units: {公斤: 0.001}\n    group: service\n"
)
JOINT = SECOND.format("lianhe", "联合普法日") + "  joint_with: [he-lvsuo-dangzhibu]\n"

HOMES = {
    ("kind",): (BRANCH, "kind: branch", "{}"),
    ("firms",): (BRANCH, "firms:\n  - 和正律师事务所", "{}"),
    ("- 和正律师事务所",): (BRANCH, "  - 和正律师事务所", "  {}"),
    ("parents", "parent_names"): (BRANCH, "parents:\n  - cheng-lvshi-dangwei", "{}"),
    ("city",): (BRANCH, "  city: 澄江", "  {}"),
    ("figures", "pairings"): (BRANCH, "sources:", "{}\nsources:"),
    ("liaison_group",): (BRANCH, "kind: branch", "kind: branch\n{}"),
    ("owner", "owner_names"): (PROJECT, "form: studio", "form: studio\n{}"),
    ("recipient", "by"): (BRANCH, "sources:", "honours:\n  - name: 先进党支部\n    {}\nsources:"),
    ("url",): (BRANCH, "  - title: 支部介绍", "  - title: 支部介绍\n    {}"),
    ("founded",): (COMMITTEE, "founded: 2018-07", "{}"),
    ("slogan", "note", "draft", "inferred", "by", "#"): (PROJECT, "form: studio", "form: studio\n{}"),
    ("fields",): (PROJECT, "fields:\n  - mediation\n  - legal-aid", "{}"),
    ("initiatives", "initiatives_basis"): (
        PROJECT,
        "initiatives:\n  - vanguard\ninitiatives_basis: judgement",
        "{}",
    ),
    ("summary", "story"): (PROJECT, "summary: 党员律师每周到社区调解邻里纠纷。", "{}"),
    ("id",): (YEAR, "id: shequ-tiaojie", "{}"),
    ("title", "titel"): (YEAR, "  title: 社区调解月", "  {}"),
    ("date", "end_date"): (YEAR, "  date: 2023-05-06", "  {}"),
    ("programme",): (YEAR, "  metrics:", "  {}\n  metrics:"),
    ("metrics",): (YEAR, "  metrics:\n" + METRIC, "  {}"),
    ("value",): (YEAR, "value: 1200", "{}"),
    ("from",): (YEAR, METRIC, METRIC + "\n      period:\n        {}"),
    ("measure",): (YEAR, METRIC, "    - {}"),
    ("words",): (
        VOCABULARY,
        "measures:",
        "situations:\n  wages:\n    name: 工资\n    first_step: 留好合同。\n    {}\nmeasures:",
    ),
    ("file", "alt", "consent"): (BRANCH, "sources:", "photos:\n  - {}\n    OTHER\nsources:"),
}
"""First key of an example → the file it is put into, the text it takes the place of, and how."""
NAME = (PROJECT, "name: 和心调解室", "{}")
SOURCE_DATE = (COMMITTEE, "  - title: 行业党委成立报道", "  - title: 行业党委成立报道\n    {}")
OWN_PLACE = {
    **dict.fromkeys(("colon-wide", "colon-space", "colon-missing", "quotes-open", "quotes-wide", "key-repeated"), NAME),
    "yaml-syntax": (PROJECT, "form: studio", "form: studio\n{}"),
    **dict.fromkeys(("date-form", "date-future"), SOURCE_DATE),
    "character-forbidden": (BRANCH, "name: 和正律师事务所党支部", "{}"),
    "text-garbled": (BRANCH, "name: 和正律师事务所党支部", "{}"),
    "name-repeated": (BRANCH, "name: 和正律师事务所党支部", "{}"),
    "name-hidden": (COMMITTEE, "name: 澄江市律师行业党委", "{}"),
    "parents-cycle": (COMMITTEE, "kind: sector-committee", "kind: sector-committee\n{}"),
    "id-repeated": (
        YEAR,
        "- id: shequ-tiaojie",
        SECOND.format("ID", "普法").replace("id: ID", "{}") + "- id: shequ-tiaojie",
    ),
    **dict.fromkeys(("region-nesting", "region-unknown"), (BRANCH, "  city: 澄江\n  district: 河东区", "  {}")),
    "date-missing": (YEAR, "  date: 2023-05-06\n  title: 社区调解月", "  {}"),
    **dict.fromkeys(
        ("task-done", "task-dropped", "task-early", "task-post", "task-evidence"), (TASKS, TASK, TASK + "  {}")
    ),
    **dict.fromkeys(("stage-recognised", "stage-ended"), (PROJECT, "form: studio", "form: studio\n{}")),
    "report-date": (REPORT, ISSUED, "{}"),
    "review-order": (REVIEW, "# 审核记录\n", "{}"),
    "framework-parts": (VOCABULARY, "measures:", "frameworks:\n  liang:\n    name: 两大工程\n    {}\nmeasures:"),
    "key-missing": (BRANCH, "name: 和正律师事务所党支部\nkind: branch", "{}"),
    "founded-late": (BRANCH, "kind: branch", "kind: branch\n{}"),
    "since-late": (PROJECT, "since: 2021-03", "{}"),
    "source-early": (BRANCH, "members:\n  count: 12\n  as_of: 2024\nsources:\n  - title: 支部介绍", "{}"),
    "verified-reported": (PROJECT, "form: studio", "form: studio\n{}"),
    "members-differ": (BRANCH, "members:\n  count: 12\n  as_of: 2024", "{}"),
    "document-second": (PROJECT, "form: studio", "form: studio\n{}\nslogan: 小葡萄，大情怀"),
}
"""Examples that do not go where their key alone would put them."""
PREPARED: dict[str, Callable[[Office], object]] = {
    "parents-cycle": lambda office: office.write("brands/sheng-lvshi-dangwei/branch.yml", other("省律师行业党委")),
    **dict.fromkeys(OF_TASKS, lambda office: office.write(TASKS, TASK)),
    "liaison-group": lambda office: office.change(
        COMMITTEE, "sources:", "liaison_groups:\n  - number: 1\n    name: 第一联络组\nsources:"
    ),
    "review-order": lambda office: office.write(REVIEW, "# 审核记录\n"),
    "report-date": lambda office: office.write(REPORT, f"{ISSUED}\nsources:\n  - title: 简报\n"),
    "other-unit": lambda office: office.change(VOCABULARY, "  ratio:\n", f"{WEIGHT}  ratio:\n"),
    "name-repeated": lambda office: office.change(
        COMMITTEE, "name: 澄江市律师行业党委\nkind: sector-committee", "name: 第一党支部\nkind: branch"
    ),
    "name-spelling": lambda office: office.write(
        f"{FOLDER}/achievements/2022.yml",
        "".join(
            f"{SECOND.format(id_, id_)}  programme: 我为群众办实事\n".replace("2023", "2022") for id_ in ("普", "法")
        )
        .replace("id: 普", "id: pu")
        .replace("id: 法", "id: fa"),
    ),
}
"""What else an office must hold for the example to be true."""
FURTHER = {
    "end-alone": {"date-missing"},  # an end without a date is an achievement without a date
    "file-link": {"photo-missing"},  # what a link points to is not looked at
    "photo-missing": {"photo-unused"},  # the file has another name than the record writes
    "photo-file": {"photo-unused"},  # so does a name with a folder in it
}
"""Rules that the wrong example cannot but violate as well."""


def other(name: str) -> str:
    return f"name: {name}\nkind: sector-committee\nsources:\n  - title: 简报\n"


def text_of(example: str) -> str:
    """The example as it is typed; the guide shows a tab and an invisible character as a sign, and masks numbers."""
    masks = {
        "110***********02X": "11010519491231002X",
        "138****8000": "13800138000",
        "4111****1111": "4111111111111111",
        "E****78": "E12345678",
        "→": "\t",
        "<U+200B>": "\u200b",
    }
    for shown, typed in masks.items():
        example = example.replace(shown, typed)
    return "" if example.startswith("（删") else example


def keys_of(example: str) -> list[str]:
    """The first word of each line."""
    plain = example.translate(str.maketrans("－＃→", "-# "))
    return [word.replace("-", "- 和正律师事务所") for word in re.findall(r"^\s*([a-z_]+|#|-)", plain, re.MULTILINE)]


def place_of(rule: Rule, example: str) -> tuple[str, str, str]:
    """The file, the text to be replaced, and what replaces it."""
    if rule.id in OWN_PLACE:
        return OWN_PLACE[rule.id]
    key = keys_of(example or rule.wrong)[0]
    path, old, new = next(place for keys, place in HOMES.items() if key in keys)
    named = {*keys_of(rule.wrong), *keys_of(rule.right)}
    rest = [line for line in PHOTO_KEYS.split("\n") if line.split(":")[0] not in named]
    return path, old, new.replace("OTHER", "\n    ".join(rest))


def put(office: Office, rule: Rule, example: str) -> None:
    """Put the example of a rule into its place."""
    typed = text_of(example)
    path, old, new = place_of(rule, typed)
    column = re.search(r"^(.*?)\{\}", new, re.MULTILINE)[1]
    if re.match(r"[\s\u3000]", typed):  # it shows its indentation itself
        new = new.replace(f"{column}{{}}", "{}")
    typed = typed.replace("\n", f"\n{re.sub(r'[^ ]', ' ', column)}")
    office.change(path, old, new.replace("{}", typed))


def violated(office: Office) -> set[str]:
    return {problem.rule for problem in pipeline.survey(office.root, TODAY).problems}


def redirects(example: str) -> Callable[[Office], object]:
    return lambda office: office.write(REDIRECTS, example + "\n")


def photo(content: bytes, path: str = PHOTO) -> Callable[[Office], object]:
    """An office with this picture, and a record that names it."""

    def build(office: Office) -> None:
        office.write(path, content)
        keys = PHOTO_KEYS.replace("putao.jpg", path.rpartition("/")[2]).replace("\n", "\n    ")
        office.change(BRANCH, "sources:", f"photos:\n  - {keys}\nsources:")

    return build


def moving() -> bytes:
    frames = [Image.new("RGB", (800, 600), color) for color in ("red", "blue")]
    with tempfile.NamedTemporaryFile(suffix=".webp") as file:
        frames[0].save(file.name, "WEBP", save_all=True, append_images=frames[1:])
        return Path(file.name).read_bytes()


def by_camera() -> bytes:
    exif = Image.Exif()
    exif[0x013B] = "张三"
    return picture("JPEG", exif=exif)


def appended(path: str, text: str) -> Callable[[Office], object]:
    return lambda office: office.write(path, (office.root / path).read_text(encoding="utf-8") + text)


def nothing(office: Office) -> None:
    """The sound office."""


def in_encoding(codec: str) -> Callable[[Office], object]:
    return lambda office: office.write(BRANCH, (office.root / BRANCH).read_text(encoding="utf-8").encode(codec))


def link(office: Office) -> None:
    photo(picture("JPEG"))(office)
    (office.root / PHOTO).rename(office.root / "putao.jpg")
    (office.root / PHOTO).symlink_to(office.root / "putao.jpg")


def moved(path: str, old: str = PROJECT) -> Callable[[Office], object]:
    def build(office: Office) -> None:
        text = (office.root / old).read_text(encoding="utf-8")
        (office.root / old).unlink()
        office.change(YEAR, "  project: hexin-tiaojie\n", "")
        office.write(path, text)

    return build


def without(path: str) -> Callable[[Office], object]:
    return lambda office: (office.root / path).unlink()


def twice(office: Office) -> None:
    photo(picture("JPEG"))(office)
    office.write(f"{FOLDER}/photos/putao-2.jpg", picture("JPEG"))
    second = PHOTO_KEYS.replace("putao.jpg", "putao-2.jpg").replace("\n", "\n    ")
    office.change(BRANCH, "sources:", f"  - {second}\nsources:")


def listed(count: int) -> Callable[[Office], object]:
    def build(office: Office) -> None:
        items = ""
        for number in range(count):
            office.write(PHOTO.replace("putao", f"putao-{number}"), picture("JPEG", (800 + number, 600)))
            items += "  - " + PHOTO_KEYS.replace("putao", f"putao-{number}").replace("\n", "\n    ") + "\n"
        office.change(BRANCH, "sources:", f"photos:\n{items}sources:")

    return build


def joint(title: str) -> Callable[[Office], object]:
    def build(office: Office) -> None:
        office.write(COMMITTEE.replace("branch.yml", "achievements/2023.yml"), JOINT)
        office.change(YEAR, "date: 2023-05-06", "date: 2023").change(YEAR, "title: 社区调解月", title)

    return build


def counted_twice(parents: str) -> Callable[[Office], object]:
    """The committee's figure of all below it, and a branch of its area that names it as its superior or does not."""
    metric = "- {measure: consultations, value: 9000, unit: 人次, stated: 9000人次, scope: system}"
    whole = f"- id: quanshi\n  date: 2023\n  title: 全市咨询\n  metrics:\n    {metric}\n  sources:\n    - title: 年报\n"

    def build(office: Office) -> None:
        office.write(COMMITTEE.replace("branch.yml", "achievements/2023.yml"), whole)
        office.change(BRANCH, "parents:\n  - cheng-lvshi-dangwei\n", parents)

    return build


def docs(*names: str) -> Callable[[Office], object]:
    return lambda office: [office.write(f"docs/{name}", "# 关于\n") for name in names]


BUILDERS: dict[str, tuple[Callable[[Office], object], Callable[[Office], object]]] = {
    "file-encoding": (in_encoding("gbk"), in_encoding("utf-8")),
    "file-too-large": (appended(BRANCH, "# 很长的说明\n" * 20_000), nothing),
    "line-too-long": (
        lambda office: office.change(PROJECT, "form: studio", f"form: studio\nstory: {'字' * 5_000}"),
        lambda office: office.change(PROJECT, "form: studio", "form: studio\nstory: |\n  一段一行，行首两个空格"),
    ),
    "file-empty": (lambda office: office.write(BRANCH, ""), nothing),
    "file-link": (link, photo(picture("JPEG"))),
    "file-name": (moved(f"{FOLDER}/projects/和心调解.yml"), nothing),
    "file-collides": (docs("About.md", "about.md"), docs("about.md")),
    "file-misplaced": (moved(f"{FOLDER}/projects/putao.yaml"), moved(f"{FOLDER}/projects/putao.yml")),
    "branch-missing": (without(BRANCH), nothing),
    "vocabulary-missing": (without(VOCABULARY), nothing),
    "keys-too-many": (appended(BRANCH, "".join(f"key{n}: 一\n" for n in range(70))), nothing),
    "text-too-long": (lambda office: office.change(YEAR, "title: 社区调解月", f"title: {'长' * 61}"), nothing),
    "list-too-long": (listed(21), listed(5)),
    "photo-type": (photo(picture("PNG")), photo(picture("JPEG"))),
    "photo-broken": (photo(picture("JPEG")[:-400]), photo(picture("JPEG"))),
    "photo-size": (photo(picture("JPEG", (200, 150))), photo(picture("JPEG", (1600, 1200)))),
    "photo-animated": (
        photo(moving(), PHOTO.replace("jpg", "webp")),
        photo(picture("WEBP"), PHOTO.replace("jpg", "webp")),
    ),
    "photo-metadata": (photo(by_camera()), photo(picture("JPEG"))),
    "photo-repeated": (twice, photo(picture("JPEG"))),
    "photo-unused": (lambda office: office.write(PHOTO, picture("JPEG")), photo(picture("JPEG"))),
    "superior-unstated": (counted_twice(""), counted_twice("parents: [cheng-lvshi-dangwei]\n")),
    "achievement-twice": (joint("title: 联合普法日"), joint("title: 社区调解月")),
}
"""How an office is made wrong, and right, by the rules whose example is a description."""
NOT_TYPED = {*BUILDERS, "file-unreadable", "file-slow"}
ALL = {rule.id: rule for rule in rules()}


def prepared(office: Office, rule: Rule) -> Office:
    """The office with the vocabulary's real terms and whatever the example refers to."""
    real = (PROJECT_ROOT / VOCABULARY).read_text(encoding="utf-8")
    lawyers = "  lawyers:\n    name: 律师数\n    unit: 人\n    group: base\n  members:"
    office.change(VOCABULARY, "  members:", lawyers)
    appended(VOCABULARY, f"terms:\n{real.split('terms:')[1]}")(office)
    if rule.id.startswith("photo-"):
        office.write(PHOTO, picture("JPEG"))
    PREPARED.get(rule.id, nothing)(office)
    return office


@pytest.mark.parametrize("rule", [rule for rule in ALL.values() if rule.id not in NOT_TYPED], ids=lambda rule: rule.id)
def test_the_example(tmp_path: Path, rule: Rule) -> None:
    for example, expected in ((rule.wrong, {rule.id} | FURTHER.get(rule.id, set())), (rule.right, set())):
        office = prepared(Office(tmp_path / str(bool(expected))), rule)
        if rule.id.startswith("redirect-"):
            office.write(REDIRECTS, f"{example}\n")
        else:
            put(office, rule, example)
        assert violated(office) == expected


@pytest.mark.parametrize("id_", BUILDERS)
def test_the_described_example(tmp_path: Path, id_: str) -> None:
    for build, expected in zip(BUILDERS[id_], ({id_} | FURTHER.get(id_, set()), set()), strict=True):
        office = Office(tmp_path / str(bool(expected)))
        build(office)
        assert violated(office) == expected


def test_a_file_that_cannot_be_read() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        office = Office(Path(folder) / "office")
        (office.root / PROJECT).chmod(0)
        user = os.geteuid()
        os.seteuid(user or 65534)
        try:
            found = violated(office)
        finally:
            os.seteuid(user)
    assert found == {"file-unreadable"}


def test_every_rule_has_its_place_among_the_examples() -> None:
    assert {*BUILDERS, *OWN_PLACE, *PREPARED, *FURTHER} <= {*ALL}
    assert len(ALL) == len(rules())
    for rule in ALL.values():
        assert rule.wrong != rule.right
        assert rule.id in NOT_TYPED or rule.id.startswith("redirect-") or place_of(rule, rule.wrong)


def test_no_example_shows_a_personal_number() -> None:
    examples = [line for rule in ALL.values() for line in (rule.wrong, rule.right)]
    assert [line for line in examples if masked(line) != line] == []


@pytest.mark.parametrize("room", [checks, reading_rules], ids=["checks", "reading"])
def test_every_rule_has_a_file_of_its_name(room: object) -> None:
    folder = Path(room.__file__).parent
    files = {path.stem for path in folder.glob("*.py" if room is checks else "*/*.py")} - {"__init__"}
    assert files <= {id_.replace("-", "_") for id_ in ALL}
