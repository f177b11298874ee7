"""Perimeters and streets: who answers for which address."""
