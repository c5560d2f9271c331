"""A page's own address as a QR code for print, drawn at build time without an external service."""

from functools import lru_cache

from showcase.model import dataclass
from showcase.site.imprint import Imprint

QUIET = 4
"""The quiet zone in modules on every side."""
LONGEST = 7
"""The longest run of modules in one stroke, the width of a finder pattern; a longer run takes two."""
DARK, LIGHT = "\x00", "\xff"
STROKES = tuple(
    (module * length, written.format(length))
    for module, written in ((DARK, "h{}"), (LIGHT, "m{} 0"))
    for length in range(LONGEST, 0, -1)
)
"""The path commands of runs of modules, the longest first."""


@dataclass(frozen=True, slots=True)
class QrView:
    """A code: ``size`` modules to a side with its quiet zone, ``path`` the dark ones, ``address`` its text."""

    address: str
    size: int
    path: str

    @property
    def symbol(self) -> str:
        """The view box of the code alone: its quiet zone is the white of the paper around it."""
        side = self.size - 2 * QUIET
        return f"{QUIET} {QUIET} {side} {side}"


def of(imprint: Imprint, url: str) -> QrView | None:
    """The code of a page of the site; None where the site has no address."""
    return view(imprint.absolute(url)) if imprint.url else None


def view(address: str) -> QrView:
    """The code of ``address``, with a fixed mask: trying all eight would take seven times as long."""
    import zxingcpp  # compiled code, and only a site with an address has codes

    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="L", data_mask=3)
    # The image is a buffer; the library's types cannot say so below Python 3.12.
    modules = memoryview(code.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    return QrView(address, len(modules) + 2 * QUIET, _path(str(modules, "latin-1"), len(modules)))


def _path(modules: str, side: int) -> str:
    """The dark modules as strokes along the middle of each row."""
    rows = (_strokes(modules[start : start + side]) for start in range(0, side * side, side))
    return f"M{QUIET} {QUIET}.5" + f"m-{side} 1".join(rows)


@lru_cache(maxsize=8192)
def _strokes(row: str) -> str:
    """One row as path commands. Cached, because addresses begin alike and two rows in three recur.

    ``str.replace`` is three times as fast as a loop.
    """
    for run, stroke in STROKES:
        row = row.replace(run, stroke)
    return row
