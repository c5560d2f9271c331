"""Regular expressions that are compiled at their first use."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; each of its methods is the pattern's own once it was asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern for what hardly any record needs: Python keeps none from one process to the next, and each set of
    Chinese characters takes it up to 1 ms.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
