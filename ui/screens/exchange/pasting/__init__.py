"""Participants out of a spreadsheet: pasted or from a file, looked at, mended and put into an exchange."""
