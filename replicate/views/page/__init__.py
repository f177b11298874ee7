"""What every page is made of: boxes, lines, frame, legend, lists, and its printing."""
