"""People of history whom a kit may name: nobody that it accompanies bears a whole name of these."""

from __future__ import annotations

from replicate.domain.text.spelling import fold

_FIGURES = frozenset(fold(name) for name in """
Abbé Pierre, Albert Camus, Albert Schweitzer, Antonin Artaud, Camille Claudel, Édouard Toulouse,
Emmanuel Mounier, Erving Goffman, Étienne Esquirol, Fernand Deligny, Florence Nightingale, Franco
Basaglia, François Tosquelles, Françoise Dolto, Frantz Fanon, Frédéric Ozanam, Félix Guattari,
Geneviève de Gaulle, Georges Daumézon, Georges Pompidou, Henri Dunant, Henri Ey, Henri Laborit,
Henri Wallon, Hubert Mignot, Jacques Lacan, Jacques Prévert, Jean Jaurès, Jean Moulin, Jean Oury,
Jean Vilar, Jules Ferry, Louis Le Guillant, Louis Pasteur, Louis Pergaud, Louise Michel, Lucien
Bonnafé, Léo Lagrange, Marcel Pagnol, Marie Curie, Maud Mannoni, Michel Foucault, Nelson Mandela,
Olympe de Gouges, Paul Balvet, Paul Sivadon, Philippe Paumelle, Philippe Pinel, Pierre Bourdieu,
Pierre Curie, René Diatkine, Robert Castel, Roger Misès, Rosa Parks, Serge Lebovici, Sigmund Freud,
Simone de Beauvoir, Simone Veil, Simone Weil, Tony Lainé, Victor Hugo, Vincent Auriol,
Vincent de Paul
""".replace("\n", " ").split(","))


def is_figure(name: str) -> bool:
    """Whether ``name`` is a whole name of history: « Jean Moulin », not « M. Moulin »."""
    return fold(name) in _FIGURES
