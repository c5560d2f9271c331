"""Releases: a built site is verified, put beside the others, and switched to at once."""
