"""Mail on its way into the book: chosen or dropped, asked about where it is unclear, and told of afterwards."""
