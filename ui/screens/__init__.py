"""The pages of the window: one module a screen, imported when it is first opened."""
