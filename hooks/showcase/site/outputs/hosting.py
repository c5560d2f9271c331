"""Files for hosts and crawlers: ``_headers``, ``robots.txt`` and ``security.txt``."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from showcase.model import dataclass
from showcase.site.rendering import policy as headers

VALID = timedelta(days=365)
"""RFC 9116 advises less than a year."""


@dataclass(frozen=True, slots=True)
class Hosting:
    """Where the site is served: ``url`` is its address or ``""``, ``transport`` requires HTTPS (HSTS), ``contact`` is
    for reports of vulnerabilities (``mailto:`` or ``https:``, or ``""``).
    """

    url: str = ""
    transport: bool = False
    contact: str = ""

    @property
    def base(self) -> str:
        """The path of the site's root, from ``/`` to ``/``."""
        return urlsplit(self.url).path.rstrip("/") + "/"


def files(
    hosting: Hosting, built: datetime, sections: Iterable[str], lasting: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """The files in the site's root. ``sections`` are its folders, ``lasting`` files with a digest in their names."""
    yield "robots.txt", robots(hosting)
    yield "_headers", headers_file(hosting, sections, lasting)
    if hosting.contact:
        yield ".well-known/security.txt", security(hosting, built)


def robots(hosting: Hosting) -> str:
    """``robots.txt``: everything may be crawled; with the address of the site map."""
    sitemap = f"\nSitemap: {hosting.url.rstrip('/')}/sitemap.xml\n" if hosting.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def security(hosting: Hosting, built: datetime) -> str:
    """``security.txt`` (RFC 9116)."""
    expires = (built + VALID).strftime("%Y-%m-%dT%H:%M:%SZ")
    address = f"Canonical: {hosting.url.rstrip('/')}/.well-known/security.txt\n" if hosting.url else ""
    return f"Contact: {hosting.contact}\nExpires: {expires}\nPreferred-Languages: zh, en\n{address}"


def common(hosting: Hosting) -> tuple[tuple[str, str], ...]:
    """The headers of every response but those about framing."""
    return (*headers.HEADERS, *([headers.TRANSPORT] if hosting.transport else []))


def headers_file(hosting: Hosting, sections: Iterable[str], lasting: Iterable[str]) -> str:
    """``_headers``, which Netlify and Cloudflare Pages read.

    Both join the values of all matching rules for a header, and a browser obeys every policy it is sent. So framing is
    forbidden folder by folder in a second policy: a rule cannot revoke what ``/*`` sets.
    """
    folders = sorted(f"{section}/" for section in sections)
    if headers.EDITOR in folders:
        return _with_editor(hosting, folders, lasting)
    unframed = [("Content-Security-Policy", headers.UNFRAMED), headers.FRAMING, headers.OWN_RESOURCE]
    everywhere = [("Content-Security-Policy", headers.CONTENT_SECURITY_POLICY), *common(hosting)]
    rules = [("*", everywhere), ("", unframed), ("index.html", unframed), ("404.html", unframed)]
    rules += [(f"{folder}*", unframed) for folder in folders if folder != headers.EMBEDDED]
    return _written(hosting, rules, lasting)


def _with_editor(hosting: Hosting, folders: Iterable[str], lasting: Iterable[str]) -> str:
    """The same for a site with an editor: its worker has a policy of its own, so ``/*`` can set none."""
    policy = [("Content-Security-Policy", headers.CONTENT_SECURITY_POLICY)]
    page = [*policy, ("Content-Security-Policy", headers.UNFRAMED), headers.FRAMING, headers.OWN_RESOURCE]
    rules = [("*", [*common(hosting)]), ("", page), ("index.html", page), ("404.html", page)]
    rules += [(f"{folder}*", page) for folder in folders if folder not in (headers.EMBEDDED, headers.EDITOR)]
    rules += [(f"{headers.EMBEDDED}*", policy), (headers.EDITOR, page), (f"{headers.EDITOR}index.html", page)]
    rules += [(headers.WORKER, [("Content-Security-Policy", headers.WORKER_POLICY), headers.OWN_RESOURCE])]
    return _written(hosting, rules, lasting)


def _written(hosting: Hosting, rules: list[tuple[str, list[tuple[str, str]]]], lasting: Iterable[str]) -> str:
    rules += [(path, [("Cache-Control", headers.IMMUTABLE)]) for path in lasting]
    return "\n".join(
        f"{hosting.base}{path}\n" + "".join(f"  {name}: {value}\n" for name, value in added) for path, added in rules
    )
