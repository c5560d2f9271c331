"""The forms of the settings below ``extra:`` in ``mkdocs.yml``, and of ``template:`` of a hand-written page."""

import re
from collections.abc import Iterator, Mapping

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from showcase.desk import review
from showcase.site import correction, duties

from .settings import is_published

CONTACT = re.compile(r"(?:mailto:|https://|tel:)[!-~]+")


def check_extra(config: MkDocsConfig) -> None:
    """Raise PluginError at settings of a wrong form: the pages would break, or show something else."""
    found = [f"extra.{fault}" for fault in faults(config.extra, is_published())]
    found += [f"edit_uri：{fault}" for fault in edit_faults(config, is_published())]
    if found:
        raise PluginError("网站的设置写得不对。\n" + "\n".join(f"mkdocs.yml 的 {fault}" for fault in found))


def edit_faults(config: MkDocsConfig, publishing: bool) -> Iterator[str]:
    """What is wrong with the address at which files are edited on the web; a site without one has no such links."""
    if config.edit_uri_template:
        yield "本站不用 edit_uri_template，删掉那一行，在 edit_uri 里写以 docs/ 结尾的网址"
    address = config.edit_uri or ""
    if not address:
        return
    if not re.match(r"https?://[^/\s]+/", address):
        yield f'{address} 不是网址。写 https:// 开头、docs/ 结尾的网址；不在网上改文件的，写空的：EDIT_URI=""'
    elif any(mark in address for mark in "{}"):
        yield f"{address} 里的花括号不会换成文件名。写到 docs/ 为止，文件名由程序加上"
    elif not re.search(r"/docs/?$", address):
        yield f"{address} 不以 docs/ 结尾。打开代码托管网站上 docs 文件夹里的任意一个文件，点编辑，网址写到 docs/ 为止"
    elif publishing and duties.is_example(address):
        yield f'还是例子里的 {address}，换成真的；不在网上改文件的，写空的：EDIT_URI=""'


def faults(extra: Mapping[str, object], publishing: bool = False) -> Iterator[str]:
    """What is wrong, each with the name of its setting."""
    for key, message in correction.faults(extra.get("correction") or {}, publishing):
        yield f"{key}：{message}"
    parts = extra.get("name_parts")
    if parts is not None and not (isinstance(parts, list) and len(parts) == 2 and all(map(_is_text, parts))):
        yield "name_parts：写两段文字，例如 [律师行业党支部, 品牌展示]"
    if not isinstance(extra.get("footer_text") or "", str):
        yield "footer_text：写一段文字"
    if not isinstance(extra.get("public_body") or {}, dict):
        yield "public_body：每个键一行，行首多两个空格"
    contact = extra.get("security_contact") or ""
    if not isinstance(contact, str) or (contact and not CONTACT.fullmatch(contact)):
        yield "security_contact：写 mailto:地址 或 https://网址"
    terms = extra.get("data_license") or ""
    if not isinstance(terms, str) or (terms and not terms.startswith("https://")):
        yield "data_license：写 https:// 开头的许可协议网址"
    for name in ("documents", "hsts", "share_images"):
        if not isinstance(extra.get(name) or False, bool):
            yield f"{name}：写 true 或 false"
    if (extra.get("review") or review.REQUIRED) != review.REQUIRED:
        yield f"review：写 {review.REQUIRED}，审完才能发布；不用就删掉这一行"
    columns = extra.get("footer") or []
    if not isinstance(columns, list) or not all(map(_is_column, columns)):
        yield "footer：每栏写 title 和 links，links 里每项写 text 和 url"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_column(column: object) -> bool:
    if not isinstance(column, dict) or not _is_text(column.get("title")):
        return False
    links = column.get("links")
    return isinstance(links, list) and all(
        isinstance(link, dict) and _is_text(link.get("text")) and isinstance(link.get("url"), str) for link in links
    )


def refuse_unknown_template(page: Page, config: MkDocsConfig) -> None:
    """Stop the build at a hand-written page that asks for a template the theme does not have."""
    name = page.meta.get("template", "main.html")
    if name == "main.html":
        return
    try:
        config.theme.get_env().get_template(name)
    except (TemplateError, TypeError, AttributeError, ValueError):
        message = f"docs/{page.file.src_uri} 开头写的 template: {name} 没有这个模板。删掉这一行"
        raise PluginError(message) from None
