"""A territory against its own past: text, data and table."""
