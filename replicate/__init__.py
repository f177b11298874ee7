"""Describe, draw and compare the partnership of a territory, beside that of Pau."""

__version__ = "0.1.0"
