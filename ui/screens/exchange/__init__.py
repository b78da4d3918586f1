"""The page of an exchange: a folder for each of its views."""
