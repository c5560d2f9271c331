"""Constants that several packages share: the form of a web address, and the time zone."""

from __future__ import annotations

import re
from datetime import timedelta, timezone

WEB_ADDRESS = re.compile(r"https?://[^\s/@\\<>\"'?#]+(/[^\s\\<>\"']*)?([?#][^\s\\<>\"']*)?")
"""A whole address, without user information: what a record's ``url`` and a link in its prose may be."""
CHINA = timezone(timedelta(hours=8), "CST")
"""The time zone of records and pages: China has one, without summer time."""
