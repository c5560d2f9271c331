"""``showcase init``: writes the folder of a new site, wholly or not at all."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from showcase import pipeline
from showcase.desk import UsageError, schema
from showcase.problems import has_errors, report
from showcase.scaffold.answers import UNSET, asked
from showcase.scaffold.files import files, records, version
from showcase.scaffold.state import NAME, state


def init(folder: Path, given: Mapping[str, str | None]) -> str:
    """Write the site of an office into ``folder``; returns what to do next. Raises UsageError if it cannot be."""
    installed, folder = version(), folder.absolute()
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise UsageError(f"{folder} 已经有内容了，没有动它。请换一个新的或者空的文件夹。")
    office = asked(given)
    ours = files(office)
    texts = {**ours, **records(office), NAME: state(installed, office, ours).text}
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside the folder, so that it can be renamed: a folder half written must not be taken for a site.
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".showcase-") as scratch:
        made = Path(scratch) / "site"
        for path, text in texts.items():
            target = made / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        survey = pipeline.survey(made)
        if has_errors(survey.problems):
            raise UsageError(f"没有写，因为：\n{report(survey.problems)}")
        schema.write(made / schema.EDITOR_FOLDER, survey.records.vocabulary)
        if folder.exists():
            folder.rmdir()
        made.replace(folder)
    unset = "网站地址、" if office.address == UNSET else ""
    return (
        f"写好了 {folder}，有一个例子，它不会发布。\n"
        f"接着照其中的 README.md 做：新建第一个党组织用 showcase new branch，边改边看用 mkdocs serve。\n"
        f"发布以前要填的（{unset}主办单位、备案号等）在 mkdocs.yml 里，标着“请改”。"
    )
