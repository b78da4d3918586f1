"""What leaves the book: reports, letters, labels, tables. Knows db and no window."""
