"""What the book knows of those who write: whose an address is, and which mail is there already."""
