"""A network in the formats of other tools."""
