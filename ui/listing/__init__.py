"""Lists: one view for every kind of record, with a scope."""
