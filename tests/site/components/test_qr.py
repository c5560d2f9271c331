"""二维码：每一格都和另一个库画的一样，四周留白。"""

from __future__ import annotations

import re

import pytest
import qrcode

from showcase.site.components import qr
from showcase.site.imprint import NOWHERE, Imprint

STEP = re.compile(r"(M|m)(-?\d+) (-?[\d.]+)|h(\d+)")


def drawn(view: qr.QrView) -> list[list[bool]]:
    """The modules that a browser inks along the path."""
    grid = [[False] * view.size for _ in range(view.size)]
    assert STEP.sub("", view.path) == ""
    column, row = 0, 0.0
    for kind, across, down, length in STEP.findall(view.path):
        if kind == "M":
            column, row = int(across), float(down)
        elif kind == "m":
            column, row = column + int(across), row + float(down)
        else:
            assert row % 1 == 0.5
            grid[int(row)][column : column + int(length)] = [True] * int(length)
            column += int(length)
    return grid


def expected(address: str) -> list[list[bool]]:
    """The same code by another hand, with the quiet zone that ISO/IEC 18004 demands."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_L, mask_pattern=3, border=4)
    code.add_data(address, optimize=0)
    code.make()
    return [[bool(module) for module in row] for row in code.get_matrix()]


@pytest.mark.parametrize(
    "address",
    [
        "https://a.cn/",
        "https://showcase.example.com/branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/",
        "https://showcase.example.com/reports/2024/shanghai-dongju-dangzhibu/",
        "https://showcase.example.com/" + "branches/" * 40,
    ],
    ids=["short", "a project", "a report", "very long"],
)
def test_every_module_is_as_another_library_draws_it(address: str) -> None:
    view = qr.view(address)
    assert view.address == address
    assert drawn(view) == expected(address)
    assert drawn(view) != expected(f"{address}x")


def test_a_page_of_a_site_without_an_address_has_no_code() -> None:
    found = qr.of(Imprint(url="https://a.cn/"), "branches/x/")
    assert found is not None
    assert found.address == "https://a.cn/branches/x/"
    assert qr.of(NOWHERE, "branches/x/") is None
