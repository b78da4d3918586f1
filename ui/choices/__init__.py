"""The words that a person reads for the fixed choices of the book: one function for each set, in files by subject."""
