"""A letter as it leaves the house: its real pages, saved, printed, or handed to a mail program as a draft."""
