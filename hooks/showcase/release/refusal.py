"""Why a command did not do what it was asked."""

from __future__ import annotations

import errno

REASONS = {
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EROFS: "那里是只读的",
    errno.EACCES: "没有写入的权限",
    errno.EPERM: "没有写入的权限",
}


class RefusalError(Exception):
    """Nothing that is public was changed. The message is a Chinese sentence that says why, and what to do."""

    @classmethod
    def of(cls, error: OSError) -> RefusalError:
        """The refusal for what the operating system did not do."""
        reason = REASONS.get(error.errno or 0, error.strerror or str(error))
        where = f"：{error.filename}" if error.filename else ""
        return cls(f"没有成功，{reason}{where}。公开的网站没有变。")
