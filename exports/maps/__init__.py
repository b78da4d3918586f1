"""The world: its land as plain data, great circles, and the map of a report, which alone needs ReportLab."""
