"""Addresses: streets, numbers, communes, and whom each block belongs to."""
