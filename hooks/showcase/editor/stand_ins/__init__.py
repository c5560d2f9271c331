"""Modules that take the place of compiled or large packages in a browser, at the top of Python's path."""
