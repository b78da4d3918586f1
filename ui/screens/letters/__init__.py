"""Letters as they are read: conversations, and each letter in them."""

SHOWN_AS = "letters.shown as"
"""Under which name the window remembers whether letters are shown as "conversations" or as a "list"."""
