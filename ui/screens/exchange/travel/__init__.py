"""The journeys of an exchange: its page and the windows that open from it."""
