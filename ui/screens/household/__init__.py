"""The page of a household."""
