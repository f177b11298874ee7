"""Pages: a data class decides, the template loops."""
