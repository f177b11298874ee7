"""Partial dates, and what they let one say: "2004" is not after "2004-07"."""
