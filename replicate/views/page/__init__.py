"""What every page is made of: texts, shapes, lines, frame, legend, lists, and its printing."""
