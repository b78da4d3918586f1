"""The application around the window: entry points, command line, paths, settings, log."""
