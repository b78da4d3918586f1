"""A letter on paper, with letterhead, window address and signature, and as a draft for a mail program."""
