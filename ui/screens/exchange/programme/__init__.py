"""The programme of an exchange, day by day: its page and the windows that open from it."""
