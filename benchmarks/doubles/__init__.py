"""People who are in a book twice, and people who only look so: drawn by lots that fall the same every time."""
