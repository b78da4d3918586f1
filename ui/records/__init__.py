"""How each kind of record looks on the screen: one declaration a kind, in a file named after it."""
