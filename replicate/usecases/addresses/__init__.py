"""Who answers for an address: perimeters, streets, and what to call."""
