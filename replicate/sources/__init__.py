"""From the files of a kit, and of the official geographic code, to the domain and its problems."""
