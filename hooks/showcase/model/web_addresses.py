"""Web addresses whose host is a public one, by the URL Standard and IDNA 2008, and what is wrong with the others."""

import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import NamedTuple

from showcase.model.constants import WEB_ADDRESS

PARTS = re.compile(r"(https?://)([^/?#]+)(.*)", re.DOTALL)
PLAIN = re.compile(r"https?://(?:(?!xn--)[a-z0-9][a-z0-9-]{0,62}(?<!-)\.){1,9}[a-z]{2,63}(?:[/?#][!#-&(-;=?-\[\]-~]*)?")
"""A quick test: an address of plain letters, the kind of nearly all. Its last label may still name an inner network."""
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""A last label of this form makes the host an IPv4 address (URL Standard, 3.5 "ends in a number")."""
INNER = frozenset(
    ("localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "invalid", "test")
)
"""Last labels that never lead out of a network (RFC 2606, 6761, 6762, ICANN's list of collisions)."""
WIDE = re.compile("[\uff01-\uff5e]")
"""The full-width forms of ASCII."""
WIDE_MARKS = str.maketrans("？／＃：", "?/#:")
SENTENCE_END = re.compile("[。，、；！”’」』》】]+$")
TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 as a translator presents it (RFC 6052)."""
MAX_HOST, MAX_PORT = 253, 65_535
SCRIPTS = ("Latin", "Han", "Hiragana", "Katakana", "Bopomofo", "Hangul", "Cyrillic", "Greek", "Armenian", "Cherokee")
TOGETHER = ({"Latin", "Han", "Hiragana", "Katakana"}, {"Latin", "Han", "Bopomofo"}, {"Latin", "Han", "Hangul"})
"""Scripts that one label may mix (UTS 39, "highly restrictive")."""
LOOKALIKE = {"Cyrillic": "西里尔字母", "Greek": "希腊字母", "Armenian": "亚美尼亚字母", "Cherokee": "切罗基字母"}
"""Alphabets in which whole words can be written that look Latin."""


class AddressFault(NamedTuple):
    """What is wrong with an address, as the end of a Chinese sentence, and the address that is surely meant, or ""."""

    message: str
    right: str = ""


def address_fault(address: str) -> AddressFault | None:
    """What is wrong with a web address; None where it can lead to a public site."""
    if PLAIN.fullmatch(address) and (parts := PARTS.match(address)) and parts[2].rpartition(".")[2] not in INNER:
        return None
    if re.match(r"https?://[^/?#\\]*[@＠]", address):
        return AddressFault("的域名前面有“@”，@ 前面是用户名，点开后去的是 @ 后面的网站")
    if not WEB_ADDRESS.fullmatch(address):
        return AddressFault("不是完整的网址")
    if fault := _authority_fault(address):
        right = _mended(address)
        is_mended = right != address and WEB_ADDRESS.fullmatch(right) and not _authority_fault(right)
        return AddressFault(fault, right if is_mended and not SENTENCE_END.search(right) else "")
    if end := SENTENCE_END.search(address):
        return AddressFault(f"的末尾多了“{end[0]}”", address[: end.start()])
    return None


def _mended(address: str) -> str:
    """The address with the half-width forms of what is full-width in and straight after its host."""
    scheme, authority, rest = _parts(address)
    mark = re.search("[？／＃]", authority)
    host = authority[: mark.start()] if mark else authority
    after = mark[0].translate(WIDE_MARKS) + authority[mark.end() :] if mark else ""
    host = WIDE.sub(lambda match: chr(ord(match[0]) - 0xFEE0), SENTENCE_END.sub("", host)).replace("。", ".")
    return scheme + host.rstrip(".:") + after + rest


def _parts(address: str) -> tuple[str, str, str]:
    match = PARTS.fullmatch(address)
    return (match[1], match[2], match[3]) if match else ("", "", address)


def _authority_fault(address: str) -> str:
    """What is wrong with the host and the port."""
    authority = _parts(address)[1]
    if wide := WIDE.search(authority) or re.search("[。、]", authority):
        return f"的域名后面或域名里有全角的“{wide[0]}”，要用半角"
    if "%" in authority:
        return "的域名里有“%”，看不出要去哪个网站"
    match = re.fullmatch(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([^:]*))?", authority)
    if match is None:
        return "的域名写得不对"
    host, port = match[1].lower(), match[2]
    if port is not None and not (re.fullmatch("[0-9]{1,5}", port) and 0 < int(port) <= MAX_PORT):
        return f"冒号后面的端口“{port}”不对" if port else "的域名后面多了冒号"
    return _number_fault(host) if _is_number(host) else _host_fault(host)


def _is_number(host: str) -> bool:
    return host.startswith("[") or NUMERIC.fullmatch(host.rstrip(".").rpartition(".")[2]) is not None


def _number_fault(host: str) -> str:
    """What is wrong with a host that is an IP address."""
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return f"里的“{host}”不是域名，也不是完整的 IP 地址"
    if all(each.is_global and not each.is_multicast for each in _leading_to(address)):
        return ""
    return f"里的“{host}”是内部网络的地址，外面的人打不开"


def _leading_to(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    """The address, or the one that an IPv6 address stands for."""
    if isinstance(address, IPv4Address):
        yield address
        return
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and address in TRANSLATED:
        inner = IPv4Address(int(address) & 0xFFFF_FFFF)
    yield inner or address


def _host_fault(host: str) -> str:
    """What is wrong with a host name."""
    if not host.strip("."):
        return "没有域名"
    if host.endswith("."):
        return "的域名末尾多了一个点"
    labels = host.split(".")
    if "" in labels:
        return "的域名里有两个连着的点，或以点开头"
    if len(labels) < 2 or labels[-1] in INNER or host.endswith(".home.arpa"):
        return f"里的“{host}”不是公开网站的域名，外面的人打不开"
    if len(labels[-1]) < 2:
        return f"里没有以“.{labels[-1]}”结尾的域名"
    if not host.isascii() or "xn--" in host:
        return _international_fault(labels)
    bad = next((label for label in labels if not LABEL.fullmatch(label)), "")
    if bad:
        return f"的域名里“{bad[:30]}”写得不对，域名只用字母、数字、短横和点"
    return "的域名太长" if len(host) > MAX_HOST else ""


def _international_fault(labels: list[str]) -> str:
    """What is wrong with the labels of a host outside ASCII, or in the ASCII form of such a host (Punycode)."""
    import idna  # most records have no such address

    decoded = []
    for label in labels:
        try:
            encoded = idna.encode(label).decode("ascii")
            decoded.append(idna.decode(encoded))
        except (idna.IDNAError, UnicodeError):
            return f"的域名里“{label[:30]}”不是合规的国际化域名"
        if label.isascii() and encoded != label:
            return f"的域名里“{label[:30]}”不是合规的国际化域名"
    for label in decoded:
        if fault := _script_fault(label, is_alone=not decoded[-1].isascii()):
            return fault
    return ""


def _script_fault(label: str, is_alone: bool) -> str:
    """Whether a label mixes scripts, or spells something that looks Latin; ``is_alone`` where its top level is in
    another script too.
    """
    import regex  # compiled code

    found = {char: next((name for name in SCRIPTS if regex.match(rf"\p{{Script={name}}}", char)), "") for char in label}
    letters = {char: script for char, script in found.items() if char.isalpha()}
    scripts = set(letters.values())
    strange = next((char for char, script in letters.items() if script in LOOKALIKE), "")
    if strange and (not is_alone or len(scripts) > 1):
        return f"的域名里“{label[:30]}”的“{strange}”是{LOOKALIKE[letters[strange]]}，看着像别的字母，可能在冒充别的网站"
    if len(scripts) > 1 and not any(scripts <= together for together in TOGETHER):
        return f"的域名里“{label[:30]}”混用了几种文字，可能在冒充别的网站"
    return ""
