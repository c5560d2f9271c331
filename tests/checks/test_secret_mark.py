"""涉密标记和涉密文号。"""

from __future__ import annotations

import pytest
from saying import said

from office import Office


@pytest.mark.parametrize("text", ["绝密★", "机密★一年", "秘 密★", "沪司密〔2020〕3号", "密发(2019)12号"])
def test_found(office: Office, text: str) -> None:
    assert [found.split()[0] for found in said(office, text)] == ["secret-mark"]


@pytest.mark.parametrize("text", ["保守商业秘密", "沪司发〔2020〕3号", "密切联系群众", "秘密调解"])
def test_no_secret(office: Office, text: str) -> None:
    assert said(office, text) == []
