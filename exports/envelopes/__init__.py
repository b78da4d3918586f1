"""Envelopes, a page each, and labels with addresses for those that do not go through a printer."""
