"""The error of a release command that was refused or failed."""

from __future__ import annotations

from showcase.problems import system_reason


class ReleaseError(Exception):
    """The public site was not changed. The message is a Chinese sentence with the reason and what to do."""

    @classmethod
    def of(cls, error: OSError) -> ReleaseError:
        """The error for a failed system call."""
        where = f"：{error.filename}" if error.filename else ""
        return cls(f"没有成功，{system_reason(error)}{where}。公开的网站没有变。")
