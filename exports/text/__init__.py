"""Text in any script, from the book's characters to glyphs on lines: cleaned, broken, ordered, shaped, embedded."""
