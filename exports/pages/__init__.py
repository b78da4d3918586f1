"""Pages: paper, styles, running heads, and the blocks that every report is made of."""
