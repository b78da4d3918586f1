"""The book: its records, rules, queries, search, history and safety. This room knows no other."""
