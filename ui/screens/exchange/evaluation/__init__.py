"""The evaluation of an exchange on its page: goals, numbers, words, quotes and photos by consent, what comes next."""
