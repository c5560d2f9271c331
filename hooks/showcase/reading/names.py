"""Names that work in an address, in an archive and on every computer: slugs, and what Windows keeps for itself."""

import re
import unicodedata

from showcase.model import LIMITS, Place
from showcase.problems import Problem, Rule

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Device names of Windows, with any suffix: a checkout with such a file fails there."""
OF_LISTS = re.compile(r"page-\d+|children|years")
"""Parts of addresses that lists have for themselves: further pages, subordinates, achievements by year."""
LAST_MARKS = re.compile(r"[ .-]+(?=/|$|\.[a-z0-9]+$)")
UNSAFE = re.compile(r"[^A-Za-z0-9._-]|^[.-]|[. ]$")


def is_reserved(name: str) -> bool:
    """Whether Windows keeps this name for a device."""
    return RESERVED.fullmatch(name) is not None


def is_of_lists(name: str) -> bool:
    """Whether the site has a list at the address that a record of this name would get."""
    return OF_LISTS.fullmatch(name) is not None


def is_record_slug(text: str) -> bool:
    """Whether a record may have the slug: it may be one, and the site has no list there."""
    return is_slug(text) and not is_of_lists(text)


def is_slug(text: str) -> bool:
    """Whether a text may be a part of an address and the name of a file or folder everywhere."""
    return bool(SLUG.fullmatch(text)) and len(text) <= LIMITS.slug and not is_reserved(text)


def near_slug(text: str) -> str:
    """The slug that ``text`` most likely means; empty where nothing of it can stand in one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug if SLUG.fullmatch(slug) else ""


def same(path: str) -> str:
    """What paths have in common that some computers or servers take for one: case, width, composition, last marks."""
    return LAST_MARKS.sub("", unicodedata.normalize("NFKC", path).casefold())


def printable(path: str) -> str:
    """A path fit for a message: bytes that are no text, and characters that cannot be seen, are written out."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in text)


def file_problem(path: str, rule: Rule, message: str, hint: str) -> Problem:
    """A problem of a whole file, whatever characters are in its path."""
    return Problem.at(printable(path), Place(), rule, message, hint)
