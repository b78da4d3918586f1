"""Sheets of labels, and what is printed on them: badges, cards; each sheet as its maker cuts it."""
