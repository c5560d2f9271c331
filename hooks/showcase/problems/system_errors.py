"""What the operating system refused, in plain Chinese."""

import errno

REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOTDIR: "路径当中有一段不是文件夹",
    errno.EISDIR: "那是文件夹，不是文件",
    errno.EEXIST: "已经有同名的文件",
    errno.ENAMETOOLONG: "名字太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EACCES: "没有读取或写入的权限",
    errno.EPERM: "没有读取或写入的权限",
    errno.EROFS: "那里是只读的",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EMFILE: "打开的文件太多",
    errno.EIO: "磁盘读写出错",
}


def system_reason(error: OSError) -> str:
    """Why a system call failed; in the system's own words where it is a rare reason."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)
