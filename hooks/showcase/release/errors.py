"""The error of a release command that was refused or failed."""

from __future__ import annotations

import errno

REASONS = {
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EROFS: "那里是只读的",
    errno.EACCES: "没有写入的权限",
    errno.EPERM: "没有写入的权限",
}


class ReleaseError(Exception):
    """The public site was not changed. The message is a Chinese sentence with the reason and what to do."""

    @classmethod
    def of(cls, error: OSError) -> ReleaseError:
        """The error for a failed system call."""
        reason = REASONS.get(error.errno or 0, error.strerror or str(error))
        where = f"：{error.filename}" if error.filename else ""
        return cls(f"没有成功，{reason}{where}。公开的网站没有变。")
