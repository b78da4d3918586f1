"""Charts: drawn as lines and areas, their numbers at the bars, to be read in grey as well as in colour."""
