"""The budget of an exchange on its page: sums and their plan, receipts, grants, goods and gifts."""
