"""The bench: this application beside the bare limit, in the same run. ``python3 run.py bench``."""
