"""A territory beside its reference: profile, roles, and the pictures of both."""
