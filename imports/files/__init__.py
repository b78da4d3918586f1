"""Files that become documents: what each is by its content, what can be read out of it, and how it looks in small."""
