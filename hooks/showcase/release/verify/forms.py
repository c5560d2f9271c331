"""Checks of files that programs read: well-formed, and not expired."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from lxml import etree

from showcase.release.verify.built_site import BuiltSite, Check, Finding

SECURITY = ".well-known/security.txt"
EXPIRES = re.compile(r"^Expires: (\S+)$", re.MULTILINE)


def broken_html(site: BuiltSite) -> Iterator[Finding]:
    """Pages that hold no HTML."""
    for path, page in site.pages.items():
        if page.is_broken:
            yield path, "不是完好的网页，里面没有内容"


def broken_xml(site: BuiltSite) -> Iterator[Finding]:
    """XML that is not well-formed or has a DTD."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    for path in site.of_kind(".xml", ".atom", ".svg"):
        try:
            tree = etree.parse(site.folder / path, parser)
        except (etree.LxmlError, OSError) as error:
            yield path, f"不是完好的 XML：{error}"
            continue
        if tree.docinfo.internalDTD is not None:
            yield path, "XML 里不能有 DTD"


def broken_json(site: BuiltSite) -> Iterator[Finding]:
    """JSON that cannot be parsed."""
    for path in site.of_kind(".json", ".jsonld"):
        try:
            json.loads((site.folder / path).read_bytes())
        except (ValueError, RecursionError) as error:
            yield path, f"不是完好的 JSON：{error}"


def stale_contact(site: BuiltSite) -> Iterator[Finding]:
    """A ``security.txt`` without contact, or expired (RFC 9116)."""
    if SECURITY not in site.files:
        return
    text = site.text(SECURITY)
    expires = EXPIRES.search(text)
    if not re.search(r"^Contact: (mailto:|https://|tel:)\S+$", text, re.MULTILINE):
        yield SECURITY, "没有写联系方式（Contact），要以 mailto:、https:// 或 tel: 开头"
    if not expires or _is_past(expires[1]):
        yield SECURITY, "已经过期，内容一年没有更新了"


def _is_past(moment: str) -> bool:
    """Whether a moment is past; one that cannot be read, or without a time zone, counts as past."""
    try:
        return datetime.fromisoformat(moment) <= datetime.now(UTC)
    except (ValueError, TypeError):
        return True


CHECKS: Mapping[str, Check] = {
    "html-broken": broken_html,
    "xml-broken": broken_xml,
    "json-broken": broken_json,
    "contact-stale": stale_contact,
}
