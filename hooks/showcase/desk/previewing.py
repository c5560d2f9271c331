"""A finished page made fit to be opened from a folder, and marked as what nobody has approved yet."""

from __future__ import annotations

import re

INSIDE = re.compile(r'(<(?:a|form|link)\b[^>]*?\s(?:href|action)=")(?![a-z]+:|//|#)([^"#?]*/)?(?=[#?"])')
"""An address of the site that names a folder."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""A page that comes from no server has no origin of its own, so that its policy would refuse its own sheet."""
SEAL = re.compile(r' integrity="[^"]*"')
BODY = re.compile(r"<body[^>]*>")
MARK = '<p class="bs-preview">预览，未审核。请勿转发。</p>'


def previewed(html: str) -> str:
    """The page with every address of a folder leading to its ``index.html``, unlisted, and with the mark."""
    opened = INSIDE.sub(lambda found: f"{found[1]}{found[2] or './'}index.html", SEAL.sub("", POLICY.sub("", html)))
    unlisted = opened.replace("</title>", '</title><meta name="robots" content="noindex, nofollow">', 1)
    return BODY.sub(lambda found: found[0] + MARK, unlisted, count=1)
