"""Placing guests with homes: a proposal that keeps every hard rule and leaves no night without a bed that has one.

Start at ``proposing.propose``; ``rewriting`` writes a placement into the book.
"""
