"""Traditional Chinese characters and their simplified forms, by the table of OpenCC."""

from functools import cache

HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
"""The blocks of Chinese characters in everyday use."""


@cache
def simplified_forms() -> dict[str, str]:
    """Each character whose simplified form is another, with that form."""
    from opencc import OpenCC  # loads its tables, and not every command needs them

    every = [chr(code) for first, end in HAN for code in range(first, end)]
    pairs = zip(every, OpenCC("t2s").convert("\n".join(every)).split("\n"), strict=True)
    return {old: new for old, new in pairs if old != new and len(new) == 1}
