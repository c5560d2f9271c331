"""Saving a document, and its PDF by LibreOffice where that is installed."""

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from showcase.desk.arguments import UsageError

UNWANTED = re.compile(r'[\\/:*?"<>|\s]+')
"""What Windows allows in no name of a file, and blanks."""
SECONDS = 180
"""Time that a conversion may take; the first one on a machine takes longest."""


def save(content: bytes, title: str, out: Path | None) -> Path:
    """Write a document: to ``out``, a file or a folder, else under its title here. Never over another file."""
    name = f"{UNWANTED.sub('-', title).strip('-.')}.docx"
    path = out / name if out and out.is_dir() else out or Path(name)
    if path.suffix != ".docx":
        raise UsageError(f"{path} 要以 .docx 结尾，或者是已有的文件夹。")
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise UsageError(f"{path} 已经有了，没有动它。换个名字（--out 新名字.docx），或者先移走它。") from None
    return path


def pdf(document: Path) -> Path | None:
    """The PDF beside a document, made by LibreOffice; None where that is not installed or fails."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    made = document.with_suffix(".pdf")
    if program is None:
        return None
    with TemporaryDirectory() as profile:  # its own: an open LibreOffice would take the conversion over
        command = [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf"]
        command += ["--outdir", str(document.parent), str(document)]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return None
    return made if made.is_file() else None
