"""The widgets that a person fills in: one class for each way of filling in."""
