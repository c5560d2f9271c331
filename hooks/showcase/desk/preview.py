"""Built pages changed so that they open without a server, and are marked as a preview."""

import re

FOLDER_LINK = re.compile(r'(<(?:a|form|link)\b[^>]*?\s(?:href|action)=")(?![a-z]+:|//|#)([^"#?]*/)?(?=[#?"])')
"""A relative address that ends at a folder; files need the name of the page in it."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""Removed: a page opened from a file has no origin, so that the policy would block the page's own style sheet."""
INTEGRITY = re.compile(r' integrity="[^"]*"')
BODY = re.compile(r"<body[^>]*>")
NOTICE = '<p class="bs-preview">预览，未审核。请勿转发。</p>'


def previewed(html: str) -> str:
    """The page with links to ``index.html`` instead of folders, with ``noindex``, and with the notice at its top."""
    linked = FOLDER_LINK.sub(
        lambda match: f"{match[1]}{match[2] or './'}index.html", INTEGRITY.sub("", POLICY.sub("", html))
    )
    unlisted = linked.replace("</title>", '</title><meta name="robots" content="noindex, nofollow">', 1)
    return BODY.sub(lambda match: match[0] + NOTICE, unlisted, count=1)
