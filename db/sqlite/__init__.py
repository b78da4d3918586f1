"""What only SQLite can do: the file and its versions, full-text search, triggers, and the words of its errors."""
