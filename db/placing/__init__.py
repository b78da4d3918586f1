"""Placing guests with homes: a proposal that keeps every hard rule and leaves no night without a bed that has one.

Start at ``proposing.propose``; ``taking`` writes a proposal into the book, ``suiting`` ranks the homes for one guest.
"""
