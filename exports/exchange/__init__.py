"""What prints of an exchange: each paper by itself, or all of them as its file."""
