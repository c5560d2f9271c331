"""How readers hand in corrections: the settings below ``extra: correction:``, their checks, and the links."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from showcase.model import dataclass
from showcase.site.duties import is_example

MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
PHONE = re.compile(r"\+?[0-9][0-9 ()（）-]{3,24}[0-9]")
FORM = re.compile(r"https?://[^\s<>\"']+")
SUBJECT = "更正内容"


@dataclass(frozen=True, slots=True)
class Correction:
    """The ways an office has set; each may be ``""``. To the address of the form, the reader's words are added as
    ``page``, ``what`` and ``source``, which are the names in ``.github/ISSUE_TEMPLATE/correction.yml``.
    """

    mail: str = ""
    phone: str = ""
    form: str = ""

    @property
    def mailto(self) -> str:
        """The link that opens a letter."""
        return f"mailto:{self.mail}?subject={quote(SUBJECT)}" if self.mail else ""

    @property
    def dial(self) -> str:
        """The link that dials."""
        return "tel:" + re.sub(r"[^0-9+]", "", self.phone) if self.phone else ""


def stated(settings: Mapping[str, object]) -> Correction:
    """The ways in settings without :func:`faults`."""
    return Correction(*(str(settings.get(name) or "").strip() for name in ("mail", "phone", "form")))


def faults(settings: object, publishing: bool) -> Iterator[tuple[str, str]]:
    """What is wrong with the settings: the key, and a sentence."""
    if not isinstance(settings, Mapping):
        yield "correction", "每个键一行，行首多两个空格：mail、phone、form"
        return
    for key in settings:
        if key not in ("mail", "phone", "form"):
            yield f"correction.{key}", "没有这个设置，只有 mail、phone、form"
    ways = stated(settings)
    if ways.mail and not MAIL.fullmatch(ways.mail):
        yield "correction.mail", "写一个邮箱地址，例如 gengzheng@网站的域名"
    if ways.phone and not PHONE.fullmatch(ways.phone):
        yield "correction.phone", "写一个公开的办公电话，例如 010-12345678"
    if ways.form and not FORM.fullmatch(ways.form):
        yield "correction.form", "写网上表单的网址，以 https:// 开头"
    for name, address in (("mail", f"//{ways.mail}"), ("form", ways.form)):
        if publishing and is_example(address):
            yield f"correction.{name}", f"还是例子里的 {address.removeprefix('//')}，换成真的，或者留空"
