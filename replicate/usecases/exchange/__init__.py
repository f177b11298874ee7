"""A network for other tools: its nodes and edges, and its files."""
