"""Boxes to tick in a form: ☑党支部 □党总支, 是（√） 否（ ）."""

import re

SHAPED = (
    (re.compile(r"[（(\[【]\s*[√✓✔☑Vv]\s*[)）\]】]|[□☐]\s*[√✓✔]|[√✓✔]\s*[□☐]"), "☑"),
    (re.compile(r"[（(\[【]\s*[)）\]】]"), "□"),
    (re.compile("[√✓✔☒■▣🗹]"), "☑"),
    (re.compile("[☐◻▢○]"), "□"),
)
MARK = re.compile("[☑□]")
BETWEEN = "，,、；; \n"


def ticked(text: str) -> list[str] | None:
    """What is ticked; nothing where no box is, None where there are no boxes."""
    plain = text
    for pattern, mark in SHAPED:
        plain = pattern.sub(mark, plain)
    marks = MARK.findall(plain)
    if not marks or not (("□" in marks and len(marks) > 1) or plain.lstrip().startswith("☑")):
        return None
    parts = [part.strip(BETWEEN) for part in MARK.split(plain)]
    named = parts[1:] if not parts[0] else parts[:-1]
    return [name for name, mark in zip(named, marks, strict=True) if mark == "☑" and name]
