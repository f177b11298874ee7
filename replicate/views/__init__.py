"""From a report, whose every word is decided, to text or bytes; a folder a view."""
