"""The page of a demonstration: a data class decides, the template loops."""
