"""What comes into the book: e-mail files, tables, vCard, iCalendar, archive."""
