"""The people of an exchange: the list of all who take part, and what can be done with them."""
