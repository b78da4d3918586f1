"""The overview of an exchange: all that its coordinator needs on one screen."""
