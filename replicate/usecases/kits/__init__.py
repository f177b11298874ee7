"""Kits named, read, checked, and held against the model they follow."""
