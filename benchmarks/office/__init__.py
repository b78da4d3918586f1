"""A book of the size of a city's office, made once through the doors that everybody uses, and kept."""
