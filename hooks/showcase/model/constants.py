"""Constants that several packages share: the form of a web address, and the time zone."""

import re
from datetime import timedelta, timezone

WEB_ADDRESS = re.compile(r"https?://[^\s/@\\<>\"'?#]+(/[^\s\\<>\"']*)?([?#][^\s\\<>\"']*)?")
"""A whole address, without user information: what a record's ``url`` and a link in its prose may be."""
PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
"""The one-character names of the 31 provinces, as in number plates, case numbers and registrations of websites."""
CHINA = timezone(timedelta(hours=8), "CST")
"""The time zone of records and pages: China has one, without summer time."""
