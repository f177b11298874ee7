"""Bytes of a file → text, whatever Unicode form an editor gave them."""

from __future__ import annotations

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.sources.position import Lines

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 1024
_WORKBOOK = "un classeur, un document ou une archive (.xlsx, .ods, .docx, .zip)"
_OTHER_FORMATS = (
    (b"PK\x03\x04", _WORKBOOK), (b"PK\x05\x06", _WORKBOOK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "un classeur ou un document d'Office (.xls, .doc)"),
    (b"{\\rtf", "un document mis en forme (.rtf)"), (b"%PDF-", "un PDF"),
    (b"\x1f\x8b", "une archive (.gz)"), (b"7z\xbc\xaf", "une archive (.7z)"),
    (b"Rar!", "une archive (.rar)"), (b"\x89PNG", "une image"), (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"), (b"SQLite format 3", "une base de données"),
)
"""How files of other programs begin: renaming one does not make it a text."""

_STARTS = tuple(start for start, _ in _OTHER_FORMATS)
_ENDLESS = "unexpected end of data", "truncated data"


def decode(raw: bytes, where: str) -> str | Problem:
    """The text of a file, UTF-8 or a form of UTF-16 or UTF-32, with or without its mark."""
    if raw.startswith(_STARTS):
        other = next(told for start, told in _OTHER_FORMATS if raw.startswith(start))
        return Problem(
            "FIC004", Severity.ERROR, f"c'est {other}, et non un texte", Location(where, 1, 1),
            "un fichier de texte, aux lignes « mot: valeur »",
            "changer son nom ne le convertit pas : reprendre le fichier d'avant, ou recopier ce"
            " qu'il dit dans celui d'un kit neuf (replicate new)",
        )
    encoding = _encoding(raw)
    try:
        return raw.decode(encoding).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode(encoding, "replace").lstrip("\ufeff")
        line, column = Lines(before).place(len(before))
        location = Location(where, line, column)
        if error.reason in _ENDLESS and error.end >= len(raw):
            return Problem(
                "FIC004", Severity.ERROR, "le fichier s'arrête au milieu d'un caractère", location,
                "un fichier entier", "il a été coupé en route : en reprendre une copie",
            )
        return Problem(
            "FIC004", Severity.ERROR, "le fichier n'est pas enregistré en UTF-8", location,
            "l'encodage UTF-8", "dans le Bloc-notes : Fichier, Enregistrer sous, Encodage UTF-8",
        )


def _encoding(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return encoding
    return _unmarked(raw[:_SAMPLE]) or "utf-8-sig"


def _unmarked(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 without its mark, told by where the zero bytes are.

    Most letters of a European text are one byte in a pair, or in four.
    """
    if b"\0" not in sample:
        return None
    zeros = [sample[start::4].count(0) * 8 > len(sample) for start in range(4)]
    return {
        (False, True, True, True): "utf-32-le", (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le", (True, False, True, False): "utf-16-be",
    }.get((zeros[0], zeros[1], zeros[2], zeros[3]))
