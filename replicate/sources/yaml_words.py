"""The YAML parser's complaints, in words that help someone mend the line."""

from __future__ import annotations

import re

import yaml

from replicate.sources.astray_lines import find_astray
from replicate.sources.bare_signs import find_bare_signs
from replicate.sources.closed_early import find_closed_early
from replicate.sources.colons import find_colon
from replicate.sources.document_marks import find_document_mark
from replicate.sources.empty_lists import find_list_left_empty
from replicate.sources.explained import Explained
from replicate.sources.fallen_values import find_fallen_value
from replicate.sources.lost_dashes import find_lost_dash
from replicate.sources.missing_colons import find_long_key, find_missing_colon
from replicate.sources.position import Lines

_KEY_BELOW = re.compile(r"\n *((- +)?[a-z_]+:(?=\s|$)|#)|\n\Z")
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
    ("found unexpected document indicator", "un guillemet ouvert n'est pas refermé avant la ligne"
     " « --- » ou « ... »", "le même signe pour fermer"),
    ("did not find expected ',' or ']'", "dans la liste entre crochets de la ligne {}, une"
     " virgule manque, ou le crochet n'est pas refermé",
     "« , » entre les éléments et « ] » à la fin"),
    ("did not find expected ',' or '}'", "entre les accolades de la ligne {}, une virgule manque,"
     " ou l'accolade n'est pas refermée",
     "« , » entre les éléments et « } » à la fin"),
    ("did not find expected node content", "une valeur manque, ou bien un crochet ou une accolade"
     " n'est pas refermé plus haut", "une valeur, « ] » ou « } »"),
    ("found unknown escape character", "une barre oblique inverse entre guillemets doubles",
     "des guillemets simples, ou « \\\\ »"),
    ("found invalid Unicode character escape code", "une barre oblique inverse suivie d'un code"
     " qui n'est pas celui d'un caractère", "des guillemets simples, ou « \\\\ »"),
    ("did not find expected hexdecimal number", "une barre oblique inverse suivie d'un code"
     " incomplet", "des guillemets simples, ou « \\\\ »"),
    ("found incompatible YAML document", "une ligne %YAML d'une version inconnue",
     "cette ligne retirée"),
    ("directive", "une ligne qui commence par % ne se lit pas", "cette ligne retirée"),
    ("did not find expected <document start>", "un texte suit la fin du document",
     "une seule suite de lignes « clé: valeur », sans ligne « ... » ni %"),
    ("mapping keys are not allowed", "un texte qui commence par ?", "le texte entre guillemets"),
    ("did not find expected comment or line break", "un texte qui commence par | ou >",
     "le texte entre guillemets"),
    ("found undefined tag handle", "un texte qui commence par !", "le texte entre guillemets"),
    ("found undefined alias", "un texte qui commence par *", "le texte entre guillemets"),
)


def explain_syntax_error(error: yaml.MarkedYAMLError, text: str, lines: Lines) -> Explained:
    """What a parser's complaint means: two French phrases, and where to look.

    A quote that is never closed shows only at the end of the file, a missing
    colon on the next line: the line to mend is where they begin.
    """
    shows = getattr(error.problem_mark or error.context_mark, "index", 0)
    begins = getattr(error.context_mark, "index", shows)
    context, problem = error.context or "", error.problem or ""
    if "quoted scalar" in context:
        shows = begins
    if "block scalar" in context and "comment or line break" in problem:
        shows = begins
    if context.endswith("a directive"):
        return Explained("une ligne qui commence par %", "cette ligne retirée", begins)
    astray = find_astray(text, begins, shows, problem) if "\t" not in _indent_at(text, shows) \
        else None
    if context.endswith(("an alias", "an anchor", "a tag")) and astray is None:
        return Explained(
            f"un texte qui commence par {text[begins]}", "le texte entre guillemets", begins
        )
    if text.startswith("```", shows):
        return Explained(
            "une ligne de ``` entoure ce texte", "le contenu seul, sans les lignes de ```", shows
        )
    if "\t" in _indent_at(text, shows):
        return Explained("une tabulation sert de retrait", "des espaces", shows)
    special = (
        find_list_left_empty(text, shows, lines) or _open_quote(text, shows)
        or find_closed_early(text, begins, shows, problem)
        or find_lost_dash(text, shows, problem, lines) or find_colon(text, begins, shows, problem)
        or find_fallen_value(text, begins, problem)
        or find_document_mark(text, shows, context, problem, lines) or astray
        or find_bare_signs(text, begins, problem)
        or find_long_key(text, shows) or find_missing_colon(text, shows, begins, problem, lines)
    )
    if special is not None:
        return special
    for english, french, expected in _EXPLANATIONS:
        if english in problem:
            at = begins if _swallows(text, begins, shows) else shows
            return Explained(french.format(lines.line(begins)), expected, at)
    return Explained(
        "cette ligne ne se lit pas", "« clé: valeur », retraits faits d'espaces", shows
    )


def _open_quote(text: str, shows: int) -> Explained | None:
    """A quotation mark that is closed lines below, by the one that opens another text."""
    closing = shows - 1
    opening = text.rfind(text[closing], 0, closing) if text[closing:shows] in ('"', "'") else -1
    if opening < 0 or not _swallows(text, opening, closing):
        return None
    return Explained("un guillemet ouvert n'est pas refermé", "le même signe pour fermer", opening)


def _swallows(text: str, begins: int, shows: int) -> bool:
    """Whether what opens at ``begins`` took the next lines of the file for its own."""
    end = text.find("\n", shows)
    opens = text[begins : begins + 1] in ("[", "{", '"', "'")
    return opens and (
        bool(_KEY_BELOW.search(text, begins, end if end >= 0 else len(text)))
        or _is_left(text, begins, shows)
    )


def _is_left(text: str, begins: int, shows: int) -> bool:
    """Whether ``shows`` is in a line below, no further in: nothing of what opened goes on there."""
    return (
        "\n" in text[begins:shows] and text[shows : shows + 1] not in ("]", "}")
        and len(_indent_at(text, shows)) <= len(_indent_at(text, begins))
    )


def _indent_at(text: str, index: int) -> str:
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    line = text[start : end if end >= 0 else len(text)]
    return line[: len(line) - len(line.lstrip())]
