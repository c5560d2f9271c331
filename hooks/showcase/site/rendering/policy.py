"""The security policy of the pages and the headers that a server adds: data that the frame and the servers share.

Every page carries the policy in its head, for hosts that add no headers; what a server adds is written by ``hosting``.
"""

from __future__ import annotations

import re

POLICY = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("worker-src", "'self'"),
    ("connect-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("manifest-src", "'self'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    # The search box is a form that leads to the search page.
    ("form-action", "'self'"),
)
"""What a page may load and do. No hash is pinned, because there is no inline code at all."""

CONTENT_SECURITY_POLICY = "; ".join(f"{name} {value}" for name, value in POLICY)
"""The policy as pages carry it; who may frame a page can only be said in a header."""

UNFRAMED = "frame-ancestors 'none'"
FRAMED = "frame-ancestors *"
EMBEDDED = "embed/"
"""The one folder whose pages other sites may frame."""

OFF = (
    "accelerometer",
    "autoplay",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""Powers of the browser that the site never uses. Writing to the clipboard stays: 复制链接 needs it."""

HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", ", ".join(f"{power}=()" for power in OFF)),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""Headers of every answer, with the content security policy."""
FRAMING = ("X-Frame-Options", "DENY")
OWN_RESOURCE = ("Cross-Origin-Resource-Policy", "same-origin")
TRANSPORT = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
"""Only on request: it binds every name under the domain to HTTPS for two years."""

HASHED = re.compile(
    r"^(assets/[a-z]+\.[0-9a-f]{10}\.(css|js)"
    r"|search/[0-9a-f]{12}/.+)$"
)
"""Files whose address changes with their content: browsers may keep them, and the next release keeps them for
late readers.
"""
IMMUTABLE = "public, max-age=31536000, immutable"
FRESH = "no-cache"

TYPES = (
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("text/plain", "txt sha256"),
    ("text/csv", "csv"),
    ("application/json", "json"),
    ("application/ld+json", "jsonld"),
    ("application/xml", "xml"),
    ("application/atom+xml", "atom"),
    ("application/gzip", "gz"),
    ("image/svg+xml", "svg"),
    ("image/png", "png"),
    ("image/jpeg", "jpg jpeg"),
    ("image/webp", "webp"),
    ("image/x-icon", "ico"),
)
"""What each kind of file is. With ``nosniff`` a wrong type would keep a script or sheet from working."""
