"""Questions to the book: functions from a book to frozen answers, the same for a screen and a report."""
