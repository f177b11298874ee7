"""Whom to call for an address: text and data."""
