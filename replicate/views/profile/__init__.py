"""What a territory does beside its reference, function by function: text and data."""
