"""A line that begins as none of a kit does: a bullet, a glued dash, a bracket, a lone sign."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained

_BULLET = re.compile(
    r"(?P<sign>[•◦·▪■●○→➢✓✔*+o]|[0-9]{1,3}[.)]|[a-z]\))[ \u00a0]+(?P<words>\S.*)"
)
_STARRED = re.compile(r"(?P<stars>\*{1,3})(?P<key>[a-z_]+)\*{1,3} ?:")
_MARK_OF_GIT = re.compile(r"<{7}|={7}|>{7}|\|{7}")
_GLUED = re.compile(r"-(?P<words>[^\s-].*)")
_TWO_KEYS = re.compile(r"(?:- )?[a-z_]+: [^\"'{\[]*?[,;] *(?P<second>[a-z_]+):$")
_QUOTED_LINES = re.compile(r'(?:"[^\r\n]*"\r?\n){3}')
_ALONE = re.compile(r"[?-] *(?:[,}\r\n]|\Z)")
_NEVER_FIRST = "@`%"
_IN_ROUND = re.compile(r"(?:- )?(?P<round>\()[a-z_]+:")


def find_astray(text: str, begins: int, shows: int, problem: str) -> Explained | None:
    """What is odd at the beginning of a line or of a value; None where it is something else.

    ``begins`` is where what the parser was reading opens, ``shows`` where it stopped.
    """
    sign = text[shows : shows + 1]
    if "cannot start any token" in problem and sign in _NEVER_FIRST:
        return Explained(
            f"un texte qui commence par {sign}", "le texte entre guillemets", shows
        )
    alone = _ALONE.match(text, shows)
    if alone and (sign == "?" or "block sequence entries" in problem):
        return Explained(
            f"un « {sign} » seul ne se lit pas", "inconnu si personne ne le sait, ou rien", shows
        )
    if problem.endswith("<document start>") and _QUOTED_LINES.match(text):
        return Explained(
            "chaque ligne est entre guillemets, comme un tableur les écrit",
            "les lignes sans ces guillemets", shows,
        )
    if "mapping values are not allowed" in problem:
        return _several_on_a_line(text, shows)
    if problem.endswith(("expected ':'", "alphabetic or numeric character")):
        return _line_at(text, begins)
    if problem.endswith(("expected key", "expected '-' indicator")):
        return _line_at(text, shows) or _dash_inside(text, shows)
    return None


def _line_at(text: str, index: int) -> Explained | None:
    """What opens the line that begins at ``index``, its spaces aside."""
    start = text.rfind("\n", 0, index) + 1
    if text[start:index].strip(" -"):
        return None
    line = _to_the_end(text, index)
    if _MARK_OF_GIT.match(line):
        return Explained(
            f"« {line[:7]} » est une marque de Git", "une seule des deux versions, sans la marque",
            index,
        )
    if glued := _GLUED.fullmatch(line):
        return Explained(
            "il manque un espace après le « - »", f"« - {_short(glued['words'])} »", index + 1
        )
    if bullet := _BULLET.fullmatch(line):
        return Explained(
            f"« {bullet['sign']} » n'est pas un signe de liste",
            f"« - {_short(bullet['words'])} » ; dans un texte, tout entre guillemets, sans puce",
            index,
        )
    if starred := _STARRED.match(line):
        return Explained("des * entourent une clé", f"« {starred['key']}: »", index)
    return None


def _dash_inside(text: str, index: int) -> Explained | None:
    """A « - » among the keys of an entry, or to the left of the list that it means to go on."""
    if text[index : index + 2] != "- ":
        return None
    return Explained(
        "un « - » n'est pas à sa place",
        "le même retrait que les « - » de sa liste ; devant une clé de l'entrée, pas de « - »",
        index,
    )


def _several_on_a_line(text: str, shows: int) -> Explained | None:
    """Keys that follow one another on a line, with no brace to open them, or round ones."""
    start = text.rfind("\n", 0, shows) + 1
    line = _to_the_end(text, start)
    at = start + len(line) - len(line.lstrip(" "))
    bare = line.strip(" ")
    if found := _IN_ROUND.match(bare):
        return Explained(
            "des parenthèses tiennent la place d'accolades", "{clé: valeur, clé: valeur}",
            at + found.start("round"),
        )
    if bare.endswith("}") and line.count("}") > line.count("{"):
        return Explained(
            "il manque « { » au début de l'entrée", "{clé: valeur, clé: valeur}",
            at + (2 if bare.startswith("- ") else 0),
        )
    if found := _TWO_KEYS.fullmatch(text[at : shows + 1]):
        return Explained(
            "deux clés sur une ligne, ou un texte qui contient « : »",
            "une clé par ligne, ou le texte entre guillemets", at + found.start("second"),
        )
    return None


def _to_the_end(text: str, index: int) -> str:
    end = text.find("\n", index)
    return text[index : end if end >= 0 else len(text)].rstrip()


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"
