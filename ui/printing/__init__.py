"""The pages that are to print: seen as they are chosen, saved, opened and printed. Reports and papers share it."""
