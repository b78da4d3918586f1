"""The papers of an exchange, a module each with ``PAPER = Declared(…)``; nothing else lists them."""
