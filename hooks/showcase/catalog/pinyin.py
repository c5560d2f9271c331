"""The pinyin of Chinese names: sort keys, and slugs for addresses."""

import re
from functools import lru_cache


def load() -> None:
    """Load the dictionary, which takes longer than checking a file: at other times it waits for the first name."""
    import pypinyin.seg.simpleseg  # noqa: F401


def sort_key(name: str) -> tuple[str, ...]:
    """Sort key of a name, as in a Chinese index: the pinyin of each character, without punctuation."""
    return _syllables(re.sub(r"\W", "", name))


def slug(name: str, toned: bool = False) -> str:
    """``name`` in pinyin for an address: ``广东`` → ``guangdong``; ``toned`` distinguishes 陕西 from 山西."""
    spelling = "".join(_syllables(name, toned)).lower().replace("ü", "v")
    return re.sub(r"[^a-z0-9]+", "-", spelling).strip("-")


def slugs(names: list[str]) -> dict[str, str]:
    """A unique slug for each name: where the pinyin is the same, tones are added, then numbers."""
    plain: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        plain.setdefault(slug(name) or "x", []).append(name)
    by_name: dict[str, str] = {}
    taken: set[str] = set()
    for address, alike in plain.items():
        for index, name in enumerate(alike):
            toned = slug(name, toned=True) if len(alike) > 1 else address
            by_name[name] = toned if toned not in taken else f"{toned}-{index + 1}"
            taken.add(by_name[name])
    return by_name


@lru_cache(maxsize=131_072)
def _syllables(name: str, toned: bool = False) -> tuple[str, ...]:
    # Loaded here: it takes longer than checking a file, which needs no dictionary.
    from pypinyin.seg import simpleseg

    return tuple(syllable for word in simpleseg.seg(name) for syllable in _read(word, toned))


@lru_cache(maxsize=16_384)
def _read(word: str, toned: bool) -> tuple[str, ...]:
    """One word in syllables. Names share their words, and to look one up takes longer than to find it in a name."""
    from pypinyin import Style, lazy_pinyin

    return tuple(lazy_pinyin(word, style=Style.TONE3 if toned else Style.NORMAL))
