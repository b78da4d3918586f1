"""The bare limits: what any program of this kind must at least do."""
