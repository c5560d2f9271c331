"""Configuration for self-hosting: nginx and Apache, with the headers, media types and denied paths of the site.

The text is in ``nginx.conf.template`` and ``apache.conf.template``; ``$$`` in it is a dollar sign.
"""

import re
from pathlib import Path
from string import Template

from showcase.site.outputs import Hosting, common
from showcase.site.rendering import policy as headers

COMPRESSED = "text/css text/javascript text/plain text/csv application/json application/xml image/svg+xml"
HIDDEN = r"/\.(?!well-known/)"
"""Names that begin with a dot, except the folder of well-known files (RFC 8615)."""
DENIED = r"\.(map|ya?ml|py|pyc)$"
"""Kinds of file that are never published, and are denied as a second safeguard."""


def nginx(hosting: Hosting, folder: str, listen: str = "80") -> str:
    """A whole ``server`` block for nginx. ``folder`` is the link ``current`` of the release store."""
    added = "".join(f'    add_header {name} "{value}" always;\n' for name, value in common(hosting))
    types = "\n".join(f"        {kind} {endings};" for kind, endings in headers.TYPES)
    return _template("nginx").substitute(
        _values(hosting, folder), listen=listen, added=added, types=types, compressed=COMPRESSED, hidden=HIDDEN
    )


def apache(hosting: Hosting, folder: str) -> str:
    """The same for Apache, to be included in a virtual host."""
    added = "\n".join(f'Header always set {name} "{value}"' for name, value in common(hosting))
    types = "\n".join(
        f"    AddType {kind} " + " ".join(f".{ending}" for ending in endings.split()) for kind, endings in headers.TYPES
    )
    return _template("apache").substitute(_values(hosting, folder), added=added, types=types, hidden=HIDDEN)


def _template(server: str) -> Template:
    return Template(Path(__file__).with_name(f"{server}.conf.template").read_text(encoding="utf-8"))


def _values(hosting: Hosting, folder: str) -> dict[str, str]:
    return {
        "base": hosting.base,
        "folder": folder.rstrip("/"),
        "policy": headers.CONTENT_SECURITY_POLICY,
        "framed": headers.FRAMED,
        "unframed": headers.UNFRAMED,
        "framing": headers.FRAMING[1],
        "own": headers.OWN_RESOURCE[1],
        "fresh": headers.FRESH,
        "immutable": headers.IMMUTABLE,
        "hashed": f"^{re.escape(hosting.base)}{headers.HASHED.pattern.removeprefix('^')}",
        "feed": rf"^({re.escape(hosting.base)}branches/[a-z0-9-]+/feed)\.json$",
        "embedded": re.escape(hosting.base + headers.EMBEDDED),
        "worker": re.escape(hosting.base + headers.WORKER),
        "worker_policy": headers.WORKER_POLICY,
        "denied": DENIED,
    }
