"""One exchange in depth: a module for each part of its file, which screens and papers ask alike."""
