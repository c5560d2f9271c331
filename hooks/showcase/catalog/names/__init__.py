"""Names in Latin letters: how they sound, which comes first, and what addresses are made of."""

from showcase.catalog.names import pinyin, slugs, spelling

__all__ = ["pinyin", "slugs", "spelling"]
