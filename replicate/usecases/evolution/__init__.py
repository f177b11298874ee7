"""A territory against its own past: what came, what went, what nobody can say."""
