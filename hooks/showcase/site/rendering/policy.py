"""The content security policy, the security headers, caching and content types: data only.

Every page has the content security policy in its head, for hosts that add no headers. The headers are written into
``_headers`` by :mod:`showcase.site.outputs.hosting`, and into the settings of nginx by :mod:`showcase.release`.
"""

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
"""The policy in a page's head, where ``frame-ancestors`` has no effect."""

EDITOR = "edit/"
"""The folder of the editor, where a site has one."""
WORKER = f"{EDITOR}worker.js"
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""The policy of the one script that may run WebAssembly: a worker obeys what its own file is sent with."""

UNFRAMED = "frame-ancestors 'none'"
FRAMED = "frame-ancestors *"
EMBEDDED = "embed/"
"""The one folder whose pages other sites may frame."""

FROM_FILES = "exhibition/index.html"
"""The one page that is opened from files too, where browsers refuse scripts and style sheets with a digest."""

OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
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
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""Browser features that the site never uses. Writing to the clipboard is allowed, for 复制链接; so are the full screen
and a screen that stays on, for the exhibition.
"""

HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", ", ".join(f"{power}=()" for power in OFF)),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""Headers of every response, beside the content security policy."""
FRAMING = ("X-Frame-Options", "DENY")
OWN_RESOURCE = ("Cross-Origin-Resource-Policy", "same-origin")
TRANSPORT = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
"""Only on request: it binds all subdomains to HTTPS for two years."""

HASHED = re.compile(
    r"^((assets|edit)/[a-z]+\.[0-9a-f]{10}\.(css|js)"
    r"|edit/engine-[0-9a-f]{10}/.+"
    r"|search/[0-9a-f]{12}/.+)$"
)
"""Files with a digest of their content in their URL: browsers may cache them for good."""
CARRIED = re.compile(r"^assets/[a-z]+\.[0-9a-f]{10}\.(css|js)$")
"""Those that the next release keeps for pages that are still open: style sheets and scripts, which hold no text of a
record. What was corrected or withdrawn must be gone with the page that said it.
"""
IMMUTABLE = "public, max-age=31536000, immutable"
FRESH = "no-cache"

TYPES = (
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("text/plain", "txt sha256"),
    ("text/csv", "csv"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
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
"""Content types by file suffix. With ``nosniff`` a script or style sheet of a wrong type is not applied."""
