"""From what a territory tells to a graph, and what is found in it; nothing here is a score."""
