"""What the command line brings into a book, one file a kind of it; declared like the commands beside them."""
