"""The check of private numbers in the bytes of the site, wherever they came from: the last look before publication."""

import html
import json
import re
from collections.abc import Iterator, Mapping

from showcase.problems import privacy
from showcase.release.verify.built_site import BuiltSite, Check, Finding

TEXTS = (".html", ".css", ".js", ".json", ".xml", ".txt", ".csv", ".svg", "_headers", "_redirects")
NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9]\.)"
    r"(?:(?P<id>[0-9]{17}[0-9Xx])|(?:(?:\+|00)?86[ -]?)?(?P<mobile>1[3-9][0-9]{9}))"
    r"(?![0-9A-Za-z]|\.[0-9])"
)
"""A number by itself: not part of a longer one, of a digest or of a decimal fraction."""
QUICK = (re.compile("1[3-9][0-9]{9}"), re.compile("[0-9]{17}"))
"""What every such number has, found five times sooner."""
URL = re.compile(r"https?:[\\/]{2,4}[^\s<>\"'），。；]+")
GAPS = re.compile(r"(?<=\d)[\s\-－—]{1,2}(?=\d)")
MOBILE = re.compile(r"1[3-9]\d{9}")
DATA = "data/records.json"


def private_numbers(site: BuiltSite) -> Iterator[Finding]:
    """Files that hold a resident identity number, or a mobile number that no record states as a public telephone."""
    public: frozenset[str] | None = None
    for path in site.paths:
        text = path + "\n" + (site.text(path) if path.endswith(TEXTS) else "")
        text = html.unescape(text) if "&#" in text else text
        if not any(quick.search(text) for quick in QUICK):
            continue
        public = _public(site) if public is None else public
        told: set[str] = set()
        for match in NUMBER.finditer(URL.sub("", text)):
            number, kind = match["id"] or match["mobile"], "手机号"
            if match["id"]:
                if not privacy.RESIDENT_ID.is_one(number.upper()):
                    continue
                kind = "居民身份号码"
            elif number in public:
                continue
            if number not in told:
                told.add(number)
                yield path, f"里面有{kind} {privacy.masked(number)}；找到它的出处，删掉再生成"


def _public(site: BuiltSite) -> frozenset[str]:
    """The numbers that the records publish: telephones of services and offices, and figures that look like one."""
    found: set[str] = set()
    try:
        parts = [json.loads(site.text(DATA))] if DATA in site.files else []
    except ValueError:
        parts = []
    while parts:
        part = parts.pop()
        if isinstance(part, dict):
            parts += part.values()
            phone = part.get("phone")
            found.update(MOBILE.findall(GAPS.sub("", phone)) if isinstance(phone, str) else ())
        elif isinstance(part, list):
            parts += part
        elif isinstance(part, int | float):
            found.add(f"{part:.0f}")
    return frozenset(found)


CHECKS: Mapping[str, Check] = {"private-number": private_numbers}
