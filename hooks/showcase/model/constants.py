"""What several wings must mean alike: the form of a web address, and the time of day."""

from __future__ import annotations

import re
from datetime import timedelta, timezone

WEB_ADDRESS = re.compile(r"https?://[^\s/@\\<>\"'?#]+(/[^\s\\<>\"']*)?([?#][^\s\\<>\"']*)?")
"""A whole address, without a user's name in it: what a record's ``url`` and a link in its prose may be."""
CHINA = timezone(timedelta(hours=8), "CST")
"""The time that records and pages state: China has one, and no summer time."""
