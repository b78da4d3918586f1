"""Sentences made of the facts that db/queries gives: what a person reads on home, on a case and on a timeline."""
