"""Modules that take the place of compiled or large packages in a browser; each is copied to the top of Python's path."""
