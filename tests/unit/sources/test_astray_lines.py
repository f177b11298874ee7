"""Lines as mails, telephones, word processors and spreadsheets leave them: what is told, where."""

from __future__ import annotations

import pytest

from replicate.sources.document import parse_document

_TEXT = """\
source: s1
adaptations:
  - fonction: F6
    quoi: Une permanence
    but: Rester
    coherente: {valeur: oui}
"""


def told(text: str) -> list[tuple[int, int, str, str]]:
    """The place, message and advice of each problem of the text."""
    return [(item.location.line or 0, item.location.column or 0, item.message,
             item.expected or "") for item in parse_document(text, "k.yaml").problems]


@pytest.mark.parametrize(("old", "new", "place", "message"), [
    ("    but: Rester", "    • personne", (5, 5), "« • » n'est pas un signe de liste"),
    ("  - fonction", "  * fonction", (3, 3), "« * » n'est pas un signe de liste"),
    ("    but: Rester", "    but: [jeudi] Rester", (5, 10), "un texte qui commence par ["),
    ("    but: Rester", "    but: {nom} Rester", (5, 10), "un texte qui commence par {"),
    ("    but: Rester", "    but: 'L'abri'", (5, 13),
     "un guillemet se ferme ici, et du texte le suit"),
    ("    but: Rester", '    but: "Le" toit', (5, 15),
     "un guillemet se ferme ici, et du texte le suit"),
    ("    but: Rester", "    but: @ville", (5, 10), "un texte qui commence par @"),
    ("    but: Rester", "    but: %age", (5, 10), "un texte qui commence par %"),
    ("    but: Rester", "    but: ? ", (5, 10), "un « ? » seul ne se lit pas"),
    ("valeur: oui", "valeur: ?", (6, 25), "un « ? » seul ne se lit pas"),
    ("    but: Rester", "    - but: Rester", (5, 5), "un « - » n'est pas à sa place"),
    ("    but: Rester", "- personne", (5, 1), "un « - » n'est pas à sa place"),
    ("    but: Rester", "    **but**: Rester", (5, 5), "des * entourent une clé"),
    ("    but: Rester", "    <<<<<<< HEAD\n    but: Rester", (5, 5),
     "« <<<<<<< » est une marque de Git"),
    ("    but: Rester", "    but: Rester, quand: tard", (5, 18),
     "deux clés sur une ligne, ou un texte qui contient « : »"),
    ("  - fonction: F6", "  - fonction: F6, etat: amorce}", (3, 5),
     "il manque « { » au début de l'entrée"),
    ("{valeur: oui}", "\n      - (valeur: oui, selon: x)", (7, 9),
     "des parenthèses tiennent la place d'accolades"),
    ("    but: Rester", '    but:\n    -"a"\n    -"b"', (6, 6),
     "il manque un espace après le « - »"),
    ("  - fonction", "  - fonction: F5\n  -fonction", (4, 4), "il manque un espace après le « - »"),
    ("  - fonction", "  fonction", (3, 3),
     "il manque « - » devant l'entrée, ou les lignes qui suivent ne sont pas alignées"),
    ("    but: Rester", "    but; Rester", (5, 5),
     "il manque « : » (suivi d'un espace) après « but »"),
    ("    but: Rester", "    but:\n    Rester là", (6, 5),
     "cette ligne n'est ni « clé: valeur » ni un élément de liste"),
    ("{valeur: oui}", "oui\nEnvoyé de mon iPhone", (7, 1),
     "cette ligne n'est ni « clé: valeur » ni un élément de liste"),
])
def test_line_is_told_where_it_stands(
    old: str, new: str, place: tuple[int, int], message: str
) -> None:
    """One problem, at the sign to mend, that names it."""
    assert old in _TEXT
    assert [(line, column, text) for line, column, text, _ in told(_TEXT.replace(old, new, 1))] \
        == [(*place, message)]


@pytest.mark.parametrize("line", [
    "pour ceux qui viennent", "l'aller et le retour", "Deux jours sur trois", "-- fin",
])
def test_text_that_goes_on_too_far_left(line: str) -> None:
    """Nothing says which: a « : » left out, where a key may stand, or a text that goes on."""
    ((at, _, _, advice),) = told(_TEXT.replace("    but: Rester", f"    but: Rester\n    {line}"))
    assert at == 6
    assert "si c'est la suite du texte d'au-dessus, un retrait plus grand" in advice


def test_lines_that_a_spreadsheet_quoted() -> None:
    """« Save as CSV » puts quotes around each line: told at the second, once."""
    quoted = "".join(f'"{line}"\n' for line in _TEXT.splitlines())
    ((*place, message, _),) = told(quoted)
    assert (place, message) == (
        [2, 1], "chaque ligne est entre guillemets, comme un tableur les écrit")


@pytest.mark.parametrize("text", [
    "nom: a\n  [b] c\n", "but: |\n  • a\n  * b\n  -c\n", "but: x,\n  y\n", "but: '[a] b'\n",
    "but: a ? b\n", "a:\n  - b ?\n", "but: a (b)\n",
])
def test_the_same_signs_inside_a_text_are_told_nothing(text: str) -> None:
    """What goes on from a line, a block text and a quoted one hold any sign."""
    assert told(text) == []
