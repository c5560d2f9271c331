"""What several wings must mean alike: the form of a web address, and the time of day."""

from __future__ import annotations

import re
from datetime import timedelta, timezone

WEB_ADDRESS = re.compile(r"https?://[^\s/@\\<>\"'?#]+(/[^\s\\<>\"']*)?([?#][^\s\\<>\"']*)?")
"""A whole address, without a user's name in it: what a record's ``url`` and a link in its prose may be."""
PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
"""The one-character names of the 31 provinces, as in number plates, case numbers and registrations of websites."""
CHINA = timezone(timedelta(hours=8), "CST")
"""The time that records and pages state: China has one, and no summer time."""
