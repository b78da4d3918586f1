"""Planning an exchange out of a former one: the next of its kind, or the visit in return."""
