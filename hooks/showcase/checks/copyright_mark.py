"""A question mark before a year where © was lost in a change of encoding: ?2017, 版权所有?2017."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.mends import Mend, Scar

LOST = re.compile(r"(?:^|(?<=\s)|(?<=版权所有)|(?<=(?i:copyright)))[?？] ?(?=(?:19|20)\d\d(?!\d))")

CUE = re.compile("[?？] ?(?:19|20)")


def mends(text: str) -> Iterator[Mend]:
    """A mend for each lost mark."""
    for match in LOST.finditer(text):
        yield Mend(*match.span(), "©")


COPYRIGHT = Scar("scar-copyright", "“{}”是丢了的 ©", CUE.search, mends)
