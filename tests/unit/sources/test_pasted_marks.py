"""What a mail, a viewer or a chat puts before each line is told for what it is, and alone."""

from __future__ import annotations

import pytest

from replicate.sources.document import parse_document

_FILE = "source: s1\nacteurs:\n  - id: ccas\n    nom: CCAS\n"


def _told(text: str) -> list[str]:
    return [problem.message for problem in parse_document(text, "f").problems]


@pytest.mark.parametrize(("before", "said"), [
    ("> ", "chaque ligne commence par « > », comme dans un courriel cité"),
    (">> ", "chaque ligne commence par « > », comme dans un courriel cité"),
    ("| ", "chaque ligne commence par « | »"),
    ("+", "chaque ligne commence par « + », comme une comparaison de fichiers"),
    ("[12/03 à 10:12] CCAS : ", "la date et l'auteur d'un message devancent le texte"),
    ("12/03/2024, 10:12 - CCAS: ", "la date et l'auteur d'un message devancent le texte"),
])
def test_a_mark_of_each_line_is_told_once(before: str, said: str) -> None:
    """Not the twentieth of what it makes of the lines, such as a key written twice."""
    assert _told("".join(before + line for line in _FILE.splitlines(keepends=True))) == [said]


@pytest.mark.parametrize("shape", ["{} {}", "{}: {}", "{}. {}", "{:6}\t{}", "{:3} | {}", "{}) {}"])
def test_numbers_of_lines_are_told(shape: str) -> None:
    """However a viewer parts them from the lines."""
    text = "\n".join(shape.format(at, line) for at, line in enumerate(_FILE.splitlines(), 1))
    assert _told(text) == ["chaque ligne commence par son numéro"]


@pytest.mark.parametrize("text", [
    _FILE,
    "nom: >\n  > cité\n  > cité\n  > cité\n",
    "# - {id: a, nom: b, type: c, champ: d}\n",
    "liens: []\n#   - {de: a, vers: b, type: c}\n",
    "1: a\n1: b\n1: c\n",
])
def test_what_no_program_put_there_is_not_blamed(text: str) -> None:
    """A sound file, a quotation in a text, an example in a remark, keys that are no numbers."""
    assert not any(message.startswith(("chaque ligne", "la date et", "plusieurs lignes"))
                   for message in _told(text))


@pytest.mark.parametrize("end", [" ", "\\n", "\u2028"])
@pytest.mark.parametrize("head", ["", "# à remplir\n"])
def test_a_file_on_one_line_is_told(head: str, end: str) -> None:
    """All the more where its first line was a remark: nothing of it would be read."""
    message, *_ = _told((head + _FILE).replace("\n", end))
    assert message == "plusieurs lignes tiennent ici en une seule"
