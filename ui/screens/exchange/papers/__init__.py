"""The papers of an exchange: chosen, seen as they will print, saved and printed."""
