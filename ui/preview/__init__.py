"""Looking at what is on paper or in a file: pages, pictures and texts, drawn off the window's thread."""
