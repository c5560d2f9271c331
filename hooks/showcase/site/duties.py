"""The disclosure duties of a public body's website: its settings, their checks, and what the footer shows.

A setting is a value, or 不适用：… with the reason where it does not apply; missing, empty, or still marked 请改 it is
unset. The items are those of 政府网站与政务新媒体检查指标.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from showcase.model import PROVINCES, dataclass
from showcase.problems import Severity

IDLE = "不适用"
REASON = re.compile(rf"{IDLE}[：:，,（(]\s*\S.{{3,80}}")
"""不适用 with its reason: whoever audits the site must be able to tell it from an item that was forgotten."""
EXAMPLE = re.compile(r"(.+\.)?example\.(com|net)")
"""Hosts that nobody owns (RFC 2606): the address was never set."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PLACEHOLDER = "请改"
HTTPS = r"https://[^\s<>\"']+"
ICP_REGISTER = "https://beian.miit.gov.cn/"
POLICE_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code="


@dataclass(frozen=True, slots=True)
class Duty:
    """A setting below ``extra: public_body:``; ``sample`` is a value that matches ``pattern``."""

    key: str
    label: str
    sample: str
    pattern: str = r"[^<>]{2,80}"


DUTIES = (
    Duty("organiser", "主办单位", "某某市律师协会"),
    Duty("contact", "联系方式", "某某市某某路 1 号，邮编 100000"),
    Duty("code", "网站标识码", "1100000001", r"[A-Za-z]{0,2}\d{8,12}"),
    Duty("icp", "ICP备案号", "京ICP备12345678号-1", rf"[{PROVINCES}]ICP备\d{{6,10}}号(-\d+)?"),
    Duty("police", "公安备案号", "京公网安备 11010502030143号", rf"[{PROVINCES}]公网安备\s?\d{{14}}号"),
    Duty("badge", "党政机关、事业单位标识", "https://bszs.conac.cn/…（标识核验页的网址）", HTTPS),
    Duty("report_errors", "我为政府网站找错", "https://…（找错平台给本站的网址）", HTTPS),
    Duty("domain", "网站域名", "www.example.gov.cn", r"[a-z0-9-]+(\.[a-z0-9-]+)+"),
)


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """An unset or malformed setting: an error when publishing, a warning in a preview. ``key`` is its path."""

    severity: Severity
    key: str
    message: str

    def __str__(self) -> str:
        return f"mkdocs.yml 的 {self.key}：{self.message}"


def problems(settings: Mapping[str, object], publishing: bool, address: str = "") -> list[Shortcoming]:
    """The unset and malformed settings; with a ``domain``, the site's ``address`` must be there, by HTTPS."""
    severity = Severity.ERROR if publishing else Severity.WARNING
    faults = [(duty.key, message) for duty in DUTIES for message in _faults(duty, settings.get(duty.key))]
    faults += [(key, "没有这个设置，检查拼写") for key in settings if key not in {duty.key for duty in DUTIES}]
    domain = stated(settings, "domain")
    if domain and not faults and (urlsplit(address).scheme, urlsplit(address).hostname) != ("https", domain):
        faults.append(("domain", f"site_url 是 {address or '空的'}，应当以 https://{domain}/ 开头"))
    named = [(f"extra.public_body.{key}", message) for key, message in faults]
    named += [("site_url", message) for message in _address_faults(address) if publishing]
    return [Shortcoming(severity, key, message) for key, message in named]


def is_example(address: str) -> bool:
    """Whether an address is on a host that nobody owns."""
    try:
        return EXAMPLE.fullmatch(urlsplit(address).hostname or "") is not None
    except ValueError:
        return False


def _address_faults(address: str) -> Iterator[str]:
    """What is wrong with the address of a site that is published; one without an address can be."""
    url = urlsplit(address)
    if is_example(address):
        yield f"还是例子里的 {address}，换成网站真正的地址"
    elif address and url.scheme != "https" and url.hostname not in LOOPBACK:
        yield f"{address} 不是 https:// 开头，读者看到的内容会被人中途改掉。给网站装上证书，写 https:// 的地址"


def _faults(duty: Duty, value: object) -> Iterator[str]:
    text = "" if value is None else str(value).strip()
    if not text or PLACEHOLDER in text:
        yield f"还没有填{duty.label}。填写，或写 {IDLE} 和原因，例如 {IDLE}：本站不是政府网站"
    elif text.startswith(IDLE):
        if not REASON.fullmatch(text):
            yield f"{duty.label}写着{IDLE}，还要写原因，例如 {IDLE}：本站不是政府网站"
    elif not re.fullmatch(duty.pattern, text):
        yield f"{duty.label}写得不对。例如：{duty.sample}"


def stated(settings: Mapping[str, object], key: str) -> str:
    """The value of a setting; ``""`` where it does not apply or is unset."""
    text = str(settings.get(key) or "").strip()
    return "" if text.startswith(IDLE) or PLACEHOLDER in text else text


def footer(settings: Mapping[str, object]) -> list[dict[str, str]]:
    """The entries of the footer in the prescribed order, each with its text and URL."""
    shown = [
        ("organiser", "主办单位：{}", ""),
        ("contact", "联系方式：{}", ""),
        ("code", "网站标识码：{}", ""),
        ("icp", "{}", ICP_REGISTER),
        ("police", "{}", POLICE_REGISTER + "".join(re.findall(r"\d", stated(settings, "police")))),
        ("badge", "党政机关、事业单位标识", stated(settings, "badge")),
        ("report_errors", "我为政府网站找错", stated(settings, "report_errors")),
    ]
    return [{"text": text.format(value), "url": url} for key, text, url in shown if (value := stated(settings, key))]
