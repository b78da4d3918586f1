"""What run.py does before there is an environment: makes it, and completes the system under it.

These modules run on the bare Python of a fresh computer: they import the standard library and nothing else.
"""
