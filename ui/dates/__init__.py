"""Dates as a person types them in their own habit, and as the window shows them in the locale."""
