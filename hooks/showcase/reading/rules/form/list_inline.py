"""A list begun on the line of its key, with the hyphen or the number of an item."""

from showcase.model import lazy
from showcase.problems import Rule
from showcase.reading.lines import LISTS, OF_WORDS, FormError, Line, quote

LIST_INLINE = Rule(
    "list-inline",
    "列表写在了键的同一行",
    "短横写在键后面，YAML 读不出列表。",
    "fields: - mediation - legal-aid",
    "fields: [mediation, legal-aid]",
)

ITEM = lazy(r"(?:[-－–—•·●]|[0-9]{1,2}[.、．)）]|[①-⑳])\s*(?=\S)")
NEXT = lazy(r"\s+(?:[-－–—•·●]|[0-9]{1,2}[.、．)）]|[①-⑳])\s*(?=\S)")
WORDS = lazy(r"\s*[、，,;；/]\s*|\s+")
PLAIN = lazy(r"[\w\u3007][^:#,，、\[\]{}\"']*")


def listed(line: Line) -> FormError | None:
    """A value after the key of a list that begins like an item."""
    begun = ITEM.match(line.body) if line.key.strip() in LISTS else None
    if not begun or (begun.group()[0] in "—–" and line.body[1:2] in "—–"):
        return None
    name = line.key.strip()
    items = [part for part in NEXT.split(line.body[begun.end() :]) if part.strip()]
    if name in OF_WORDS:
        items = [word for item in items for word in WORDS.split(item) if word]
    message = f"“{name}”是列表，不能把“{begun.group().strip()}”写在同一行"
    if LISTS[name] or not items:
        hint = f"这一行改成下面 2 行：\n{line.text[line.indent : line.colon_at]}:\n  - {line.body[begun.end() :]}"
        return line.value_error(LIST_INLINE, message, quote(line.body), hint=hint)
    right = f"[{', '.join(item.strip() if PLAIN.fullmatch(item.strip()) else quote(item.strip()) for item in items)}]"
    return line.value_error(LIST_INLINE, message, right, is_silent=True)
