"""The map: boxes placed, lines routed by the engine, and the same as DOT."""
