"""The YAML parser's complaints, in words that help someone mend the line."""

from __future__ import annotations

_EXPLANATIONS = (
    ("could not find expected ':'", "il manque « : » après un mot", "« clé: valeur »"),
    ("mapping values are not allowed", "un « : » de trop, ou un texte qui contient « : »",
     "le texte entre guillemets"),
    ("did not find expected key", "une ligne n'est pas alignée avec les autres, ou un guillemet"
     " est de trop", "le même retrait que les lignes voisines"),
    ("did not find expected '-' indicator", "une ligne de la liste n'est pas alignée",
     "un « - » aligné avec les autres, ou le retrait de l'entrée"),
    ("block sequence entries are not allowed", "un « - » n'est pas à sa place",
     "un « - » en début de ligne, après une ligne qui finit par « : »"),
    ("found character that cannot start any token", "un caractère qui ne peut pas commencer"
     " une valeur", "des espaces et non des tabulations ; le texte entre guillemets"),
    ("found unexpected end of stream", "un guillemet ou un crochet ouvert n'est pas refermé",
     "le même signe pour fermer"),
    ("did not find expected ',' or ']'", "la liste entre crochets de la ligne {} n'est pas"
     " refermée",
     "« , » entre les éléments et « ] » à la fin"),
    ("did not find expected ',' or '}'", "l'accolade de la ligne {} n'est pas refermée",
     "« , » entre les éléments et « } » à la fin"),
    ("did not find expected node content", "une valeur manque, ou bien un crochet ou une accolade"
     " n'est pas refermé plus haut", "une valeur, « ] » ou « } »"),
    ("found unknown escape character", "une barre oblique inverse entre guillemets doubles",
     "des guillemets simples, ou « \\\\ »"),
    ("found undefined tag handle", "une étiquette YAML (!)", "le texte entre guillemets"),
    ("found undefined alias", "un renvoi YAML (*)", "le texte entre guillemets"),
)


def explain_syntax_error(
    problem: str | None, text: str, index: int, opened: int
) -> tuple[str, str]:
    """What is wrong and what is expected, two French phrases.

    ``opened`` is the line where the list or the braces begin.
    """
    if "\t" in _indent_at(text, index):
        return "une tabulation sert de retrait", "des espaces"
    for english, french, expected in _EXPLANATIONS:
        if problem and english in problem:
            return french.format(opened), expected
    return "la ligne ne se lit pas comme du YAML", "« clé: valeur », retraits faits d'espaces"


def _indent_at(text: str, index: int) -> str:
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    line = text[start : end if end >= 0 else len(text)]
    return line[: len(line) - len(line.lstrip())]
