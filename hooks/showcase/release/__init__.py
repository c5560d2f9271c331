"""Releases: a built site is verified, placed beside the earlier ones, and switched to atomically."""

from showcase.release.commands import add_commands

__all__ = ["add_commands"]
