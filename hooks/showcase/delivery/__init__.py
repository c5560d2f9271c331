"""Delivery: files of the site → the site's folder, made by as many processes as the machine has cores, and a few
that begin before.

Knows no records and no templates: it is given addresses and functions that make contents.
"""

from showcase.delivery.batches import Content, Entry, Volume
from showcase.delivery.delivery import Delivery
from showcase.delivery.kept import Kept
from showcase.delivery.on_demand import OnDemand
from showcase.delivery.pieces import Pieces

__all__ = ["Content", "Delivery", "Entry", "Kept", "OnDemand", "Pieces", "Volume"]
