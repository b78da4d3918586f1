"""The Unicode bidirectional algorithm (python-bidi)."""
