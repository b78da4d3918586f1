"""What only SQLite can do: the file, its pragmas and versions, full-text search, triggers, and the words of its errors."""
