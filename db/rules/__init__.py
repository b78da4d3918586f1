"""What holds of the record, as pure functions: no database, no window."""
