"""What a timeline says: lives, happenings, and the dates at which it stops."""
