"""The keys of what a brand project gets in the course of its life, and of documents that regulate work."""

from showcase.model import Adoption, Mark, Norm, Recognition
from showcase.reading.keys.kinds import Day, Key, Listed, Shape, Text, Url
from showcase.reading.keys.mechanisms import PROJECT_KEY
from showcase.reading.keys.parts import LINE, PHOTO_FILE, SHORT, SOURCE

RECOGNITION = Shape(
    "认定",
    Recognition,
    (
        Key(
            "by",
            "认定单位",
            "一个或几个认定单位",
            Listed(SHORT, single=True),
            required=True,
            example="澄江市律师行业党委",
        ),
        Key("date", "认定日期", "认定的日期", Day(), example="2023-06"),
        Key("until", "有效期至", "有期限的才写，可以在将来", Day(ahead=True), example="2026-06"),
    ),
)
MARK = Shape(
    "标识",
    Mark,
    (
        Key("file", "文件名", "photos 文件夹里的文件名", PHOTO_FILE, required=True, example="biaoshi.png"),
        Key("alt", "替代文字", "一句话说出标识画的是什么，读屏软件会念", Text(120), required=True),
        Key(
            "rights",
            "权利说明",
            "标识归谁所有，是否同意在本站使用",
            LINE,
            required=True,
            example="和正律师事务所所有，同意本站使用",
        ),
    ),
)
ADOPTION = Shape(
    "借鉴",
    Adoption,
    (
        Key("name", "名称", "做法的名称；不在本站的，连单位一起写", SHORT, required=True, example="三步调解法"),
        Key("project", "本站项目", "做法在本站有记录的，写成 党组织/项目", PROJECT_KEY),
        Key("since", "起始", "开始采用的日期", Day(), example="2022"),
        Key("sources", "来源", "载明借鉴的材料，项目的来源已经写明的不用再写", Listed(SOURCE)),
    ),
)
NORM = Shape(
    "制度文件",
    Norm,
    (
        Key("title", "名称", "文件的名称，不加书名号", Text(100), required=True, example="社区值班工作办法"),
        Key("number", "文号", "照原文抄录", Text(40), example="澄律党〔2023〕5号"),
        Key("issuer", "发文单位", "不是本组织时才写", SHORT),
        Key("date", "日期", "印发的日期", Day(), example="2023-03"),
        Key("url", "网址", "文件公开在哪里；没有就不写这一行", Url()),
    ),
)
NORMS = Key("norms", "制度文件", "已经公开的工作制度、办法、规程", Listed(NORM))
