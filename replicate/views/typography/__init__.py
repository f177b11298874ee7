"""How letters take room: widths of the font, lines cut as French typographers cut them."""
