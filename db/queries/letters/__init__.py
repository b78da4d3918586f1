"""What is asked of correspondence: its register, its answers, what is owed, how it reads."""
