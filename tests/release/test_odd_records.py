"""What check passes, publish publishes: records with rare but allowed texts, every key filled.

``ODD_RECORDS`` is about how many are tried, 60 where it is not set; ``ODD_SEED`` the first of the batches.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conftest import whole
from odd_records import office_of
from running import mkdocs
from showcase import pipeline
from showcase.release.publish import counts
from showcase.release.verify import folders, verify
from showcase.site.rendering.policy import CONTENT_SECURITY_POLICY

RECORDS = int(os.environ.get("ODD_RECORDS", "60"))
SEED = int(os.environ.get("ODD_SEED", "1"))
ORGANISATIONS = min(60, max(15, RECORDS // 4))
"""A batch: they share one build. An organisation brings three records or so that pass."""


@pytest.mark.parametrize("seed", range(SEED, SEED + max(1, RECORDS // (ORGANISATIONS * 3))))
def test_what_check_passes_is_published(tmp_path: Path, seed: int) -> None:
    office, number = office_of(tmp_path / "office", seed, ORGANISATIONS)
    assert number > ORGANISATIONS
    whole(office)
    done = mkdocs("build", "--strict", cwd=office.root)
    assert done.returncode == 0, done.stderr[-4000:]
    assert "WARNING" not in done.stderr
    records = counts(pipeline.catalog(pipeline.survey(office.root)))
    hidden = folders(office.root)
    defects = verify(office.root / "site", CONTENT_SECURITY_POLICY, hidden=hidden, counts=records)
    assert list(map(str, defects[:20])) == []
    print(f"{number} records")
