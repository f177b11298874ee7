"""Two networks role by role: text, data and table; seats and silhouettes."""
