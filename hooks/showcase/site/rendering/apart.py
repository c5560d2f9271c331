"""A page taken out of its site, into one file or into Markdown: what of it works in the site only."""

ELEMENTS = frozenset(("script", "template", "form", "dialog", "button"))
CLASSES = frozenset(
    (
        *("bs-skip", "bs-needs-js", "bs-crumbs", "bs-actions", "bs-poster", "bs-colophon", "bs-embed"),
        "bs-achievement__correct",
    )
)
