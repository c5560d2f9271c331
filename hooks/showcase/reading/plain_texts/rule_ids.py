"""The rules that apply to texts outside the values of records, by their ids."""

NUMBERS = frozenset({"personal-id", "personal-mobile", "bank-card", "travel-document"})
PRIVATE = NUMBERS | {"telephone-place", "personal-contact", "plate-number", "secret-mark", "placeholder"}
IN_ADDRESSES = frozenset({"personal-id"})
"""Rules that apply to web addresses too: other numbers there name a page."""
TELEPHONE = frozenset({"telephone-place", "personal-mobile"})
ALLOWED = {
    "contact": frozenset({"telephone-place"}),
    "security_contact": frozenset({"personal-contact"}),
    "mail": frozenset({"personal-contact"}),
    "phone": frozenset({"telephone-place"}),
}
"""Settings that are meant for what a rule forbids elsewhere: the office's telephone, the address for reports."""
