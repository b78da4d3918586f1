"""The views of an agreement's and of a clause's page."""
