"""The world: its land as plain data, great circles on it, and the map that a report prints. Only world.py needs ReportLab."""
