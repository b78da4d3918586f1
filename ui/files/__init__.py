"""Files that a person brings into the book, and copies that they take out of it."""
