"""The timeline: bars true to scale, and the dates at which it stops."""
