"""The letter register of a year: chosen, seen as it will print, and saved as pages or as a table."""
