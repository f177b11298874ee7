"""The cards of actors: one an entity, all that is said of it."""
