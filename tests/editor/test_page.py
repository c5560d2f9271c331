"""What the editor's page loads: scripts, the index of names, the sources of records."""

from __future__ import annotations

import json
from pathlib import Path

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.editor import page
from showcase.site import site_context

FOLDER = "brands/he-lvsuo-dangzhibu"
THEME = PROJECT_ROOT / "hooks" / "theme"


def loaded(office: Office) -> dict[str, str | bytes | Path]:
    engine = office.root / "engine-0123456789"
    engine.mkdir()
    (engine / "pyodide.js").touch()
    catalog = pipeline.catalog(pipeline.survey(office.root))
    site = site_context(catalog, THEME, "", editor="edit/")
    return {uri: make() for uri, make in page.files(site, engine, office.root, THEME)}


def test_every_published_organisation_can_be_opened(office: Office) -> None:
    files = loaded(office)
    index = json.loads(str(files["edit/index.json"]))
    assert ["he-lvsuo-dangzhibu", "和正律师事务所党支部"] in [each[:2] for each in index["branches"]]
    own = json.loads(str(files["edit/records/he-lvsuo-dangzhibu.json"]))["files"]
    assert own[f"{FOLDER}/branch.yml"] == (office.root / FOLDER / "branch.yml").read_text(encoding="utf-8")
    assert files["edit/engine-0123456789/pyodide.js"] == office.root / "engine-0123456789" / "pyodide.js"


def test_a_file_with_a_draft_is_not_published(office: Office) -> None:
    office.change(f"{FOLDER}/achievements/2023.yml", "  title: 社区调解月", "  title: 社区调解月\n  draft: true")
    own = json.loads(str(loaded(office)["edit/records/he-lvsuo-dangzhibu.json"]))["files"]
    assert own[f"{FOLDER}/achievements/2023.yml"] is None
    assert "社区调解月" not in json.dumps(own, ensure_ascii=False)


def test_records_are_edited_in_the_editor_where_the_site_has_one(office: Office) -> None:
    catalog = pipeline.catalog(pipeline.survey(office.root))
    project = catalog.projects[0]
    addresses = site_context(catalog, THEME, "https://git.example/edit/", editor="edit/").cards.addresses
    assert addresses.edit_of(project) == f"edit/?record={project.path}"
    addresses = site_context(catalog, THEME, "https://git.example/edit/").cards.addresses
    assert addresses.edit_of(project) == f"https://git.example/edit/{project.path}"
