"""Writing a letter in the book: its head, its text in one or two languages, and its way to being sent."""
