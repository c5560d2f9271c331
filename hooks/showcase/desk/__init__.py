"""The desk: what staff use beside the site. ``commands`` and ``reports`` are loaded when a command asks for them."""

from showcase.desk import guide
from showcase.desk.arguments import Parser, UsageError
from showcase.desk.places import Places, add_root
from showcase.desk.schema import schemas

__all__ = ["Parser", "Places", "UsageError", "add_root", "guide", "schemas"]
