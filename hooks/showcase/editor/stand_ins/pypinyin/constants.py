"""The dictionary of words, which is empty here."""

PHRASES_DICT: dict[str, list[list[str]]] = {}
