"""Measures of a network: text and data."""
