"""网站是哪一天的：照环境变量 SOURCE_DATE_EPOCH，没有就照 git 里最后的改动。"""

from __future__ import annotations

from datetime import date

import pytest
from mkdocs.config import load_config

from adapter import settings
from office import PROJECT_ROOT
from showcase.model import CHINA


def test_the_site_is_as_of_its_source_date(monkeypatch: pytest.MonkeyPatch) -> None:
    config = load_config(str(PROJECT_ROOT / "mkdocs.yml"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767196800")  # 2025-12-31 16:00 UTC
    assert settings.imprint(config).as_of == date(2026, 1, 1)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    imprint = settings.imprint(config)
    assert imprint.as_of == max(imprint.changes.values()).astimezone(CHINA).date()
