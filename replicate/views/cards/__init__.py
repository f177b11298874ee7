"""Cards: one an entity, all that is said of it."""
