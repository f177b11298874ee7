"""Characters that are not seen, or not as what they are: refused, or told.

A control character spoils the file. Marks of writing direction make a line read as
what it is not (CVE-2021-42574). An invisible character makes two equal texts differ,
and so does a letter that looks like one of another alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from replicate.domain.problem import Severity
from replicate.domain.record import record
from replicate.domain.text.code_points import TURNING, code_point
from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.sources.position import Lines

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane + end) for plane in range(0x10000, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)
)
"""With those that Unicode keeps from ever being characters: the last two of each plane."""

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2065"
    "\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_LOST = "\ufffd"
_CYRILLIC = "АВЕЗІЈКМНОРСТУХЅаеорсухіјѕԁһԛԝ"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ"
_WIDE = "Ａ-Ｚａ-ｚ０-９"
_DRAWN = "ﬀ-ﬆⒶ-ⓩ\U0001d400-\U0001d7ff"
_LIKE = f"{_CYRILLIC}{_GREEK}{_WIDE}{_DRAWN}"
_OWN = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_USUAL = "\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u202f-\u205e\u20ac"
"""What French is written with, and none of it odd: most texts hold nothing else."""

_UNUSUAL = LazyPattern(f"[^{_USUAL}]")
_ODD = LazyPattern(f"[{_CONTROLS}{TURNING}{_UNSEEN}{_LOST}{_OWN}{_LIKE}]")
_CONTROL = LazyPattern(f"[{_CONTROLS}]")
_NOTHING = LazyPattern(rf"[\s{_UNSEEN}\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
"""The last change the letter before them: after one they are no fault, alone nothing is seen."""
_IN_INDENT = LazyPattern(f" *(?:- +)*([{_UNSEEN}])")
_DIRECTION = LazyPattern(f"[{TURNING}]")
_ALIKE = LazyPattern(f"[{_LIKE}]")
_CONDITIONAL = LazyPattern(f"[{_LIKE}\u061c\u200c-\u200f\U000e0020-\U000e007f]")
_PRIVATE = LazyPattern(f"[{_OWN}]")
_SHAPED = LazyPattern(f"[{_DRAWN}]")
_LATIN = LazyPattern("[A-Za-zÀ-ɏ0-9]")
_LETTERS = LazyPattern(r"\w{1,60}")
_RIGHT_TO_LEFT = LazyPattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINED_SCRIPTS = LazyPattern("[\u0600-\u0fff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
_PICTURES = LazyPattern("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_FLAG = LazyPattern("\U0001f3f4[\U000e0020-\U000e007f]*\\Z")
_NEAR = 40
_LINES_ABOVE = 2
"""Lines before a fault whose indent may have made it."""

_MOST_LOOKED = 2000
"""Places of one character whose neighbours are looked at."""

_ALPHABETS = (
    ("\u0400", "une lettre grecque"), ("\u2000", "une lettre cyrillique"),
    ("\ufb00", "une lettre entourée"), ("\uff00", "une ligature de typographe"),
    ("\U0001d400", "un caractère pleine chasse"), ("\U0001d800", "une lettre de formule"),
)
"""What a look-alike is, by the first character that is past its kind."""

_NAMES = {
    "\u00ad": "trait d'union facultatif", "\u200b": "espace sans largeur",
    "\u200c": "antiliant sans largeur", "\u200d": "liant sans largeur",
    "\u200e": "marque de gauche à droite", "\u200f": "marque de droite à gauche",
    "\u2028": "séparateur de lignes", "\u2029": "séparateur de paragraphes",
    "\u2060": "liant de mots", "\ufeff": "marque de début de fichier",
}


@record
class OddCharacter:
    """A kind of odd character in a text: its first place, and what to say of it.

    ``code`` is YAML007 for what cannot be in a text, YAML011 for marks of direction,
    YAML012 for what is not seen, YAML013 for look-alikes.
    """

    code: str
    severity: Severity
    message: str
    expected: str
    index: int
    hint: str | None = None


def find_odd_characters(text: str) -> list[OddCharacter]:
    """Each odd character of ``text`` once, at its first place, with how often it is there."""
    if _UNUSUAL.search(text) is None:
        return []
    unusual = {character for character in set(text) if _UNUSUAL.match(character)}
    odd = {character for character in unusual if _ODD.match(character)}
    told = []
    for signs in _signs(odd):
        places = _odd_places(text, signs)
        if places is not None:
            told.append(_told(text, *places))
    unknown = {one for one in unusual - odd if unicodedata.category(one) == "Cn"}
    if unknown:
        told.append(_unknown_to_unicode(text, unknown))
    return sorted(told, key=lambda odd: odd.index)


def _unknown_to_unicode(text: str, unknown: set[str]) -> OddCharacter:
    """What is said of signs to which Unicode, as this Python knows it, gives no meaning."""
    places = [index for index, character in enumerate(text) if character in unknown]
    return OddCharacter(
        "YAML012", Severity.WARNING,
        f"le caractère {code_point(text[places[0]])} n'est aucun signe connu"
        f"{_often(len(places))}",
        "le signe voulu, retapé au clavier, ou rien", places[0],
        "il ne se verra que comme un carré vide",
    )


def _signs(found: set[str]) -> Iterator[str]:
    """Each character; those of a kind with thousands of them together, as a class."""
    for kind in (_PRIVATE, _SHAPED):
        alike = {character for character in found if kind.match(character)}
        found = found - alike
        if alike:
            yield kind.pattern
    yield from found


def _odd_places(text: str, signs: str) -> tuple[int, str] | None:
    """Where one of ``signs`` is odd for the first time, and how often; None when nowhere."""
    if len(signs) == 1 and not _CONDITIONAL.match(signs):
        return text.index(signs), _often(text.count(signs))
    found = list(islice((match.start() for match in re.finditer(signs, text)), _MOST_LOOKED))
    odd = [index for index in found if _is_odd_there(text, index)]
    more = " ou plus" if len(found) == _MOST_LOOKED else ""
    return (odd[0], _often(len(odd), more)) if odd else None


def _often(times: int, more: str = "") -> str:
    return f" ({times} fois{more} dans ce fichier)" if times > 1 else ""


def _is_odd_there(text: str, index: int) -> bool:
    """False for what its neighbours call for: emoji sequences, Persian, Hebrew, Russian."""
    character = text[index]
    before, after = text[max(index - 1, 0) : index], text[index + 1 : index + 2]
    if character == "\u200d" and _PICTURES.match(before) and _PICTURES.match(after):
        return False
    if character in "\u200c\u200d":
        return not (_JOINED_SCRIPTS.match(before) and before)
    if character in "\u200e\u200f\u061c":
        return _RIGHT_TO_LEFT.search(text, max(index - _NEAR, 0), index + _NEAR) is None
    if "\U000e0020" <= character <= "\U000e007f":
        return _FLAG.search(text[max(index - 8, 0) : index]) is None
    if _ALIKE.match(character):
        word = _word_at(text, index)
        return bool(_LATIN.search(word)) or all(_ALIKE.match(letter) for letter in word)
    return True


def _told(text: str, index: int, often: str) -> OddCharacter:
    character = text[index]
    point = code_point(character)
    if _CONTROL.match(character):
        return OddCharacter(
            "YAML007", Severity.ERROR,
            f"le caractère {point} n'a pas sa place dans un texte{often}",
            "du texte sans caractère de contrôle", index,
        )
    if _DIRECTION.match(character):
        return OddCharacter(
            "YAML011", Severity.ERROR,
            f"le caractère invisible {point} change le sens de lecture : la ligne ne se lit pas"
            f" comme elle est écrite{often}",
            "la ligne retapée sans ce caractère", index,
        )
    if _ALIKE.match(character):
        return _look_alike(text, index, often)
    if _PRIVATE.match(character):
        return OddCharacter(
            "YAML012", Severity.WARNING,
            f"le caractère {point} n'est un signe que dans une police particulière{often}",
            "un signe ordinaire, ou rien", index, "c'est souvent une puce de traitement de texte",
        )
    if character == _LOST:
        return OddCharacter(
            "YAML012", Severity.WARNING,
            f"le caractère {point} tient la place d'une lettre perdue{often}",
            "la lettre d'origine", index, "le texte a été mal converti : le reprendre à sa source",
        )
    name = f", {_NAMES[character]}," if character in _NAMES else ""
    return OddCharacter(
        "YAML012", Severity.WARNING, f"le caractère {point}{name} ne se voit pas{often}",
        "le texte sans ce caractère, souvent venu d'un copier-coller", index,
    )


def _look_alike(text: str, index: int, often: str) -> OddCharacter:
    character = text[index]
    kind = next(told for before, told in _ALPHABETS if character < before)
    where = "" if (word := _word_at(text, index)) == character else f"dans « {word} », "
    return OddCharacter(
        "YAML013", Severity.WARNING,
        f"{where}« {character} » est {kind} ({code_point(character)}){often}",
        "la lettre ordinaire qui lui ressemble, retapée au clavier", index,
    )


def shows_nothing(value: str) -> bool:
    """Whether a reader of ``value`` would see a blank; an empty text is another matter."""
    return value.isspace() if value.isascii() else _NOTHING.fullmatch(value) is not None


def unseen_in_indent(lines: Lines, index: int) -> OddCharacter | None:
    """What is not seen in the indent of the line of ``index``, or just above, and spoils it."""
    last = lines.line(index)
    for line in range(last, max(last - 1 - _LINES_ABOVE, 0), -1):
        found = _IN_INDENT.match(lines.line_text(line))
        if found is not None:
            point, name = code_point(found[1]), _NAMES.get(found[1])
            return OddCharacter(
                "YAML001", Severity.ERROR,
                f"le caractère {point}{f', {name},' if name else ''} ne se voit pas et fausse le"
                " retrait de cette ligne",
                "la ligne sans ce caractère, souvent venu d'un copier-coller",
                lines.start_of(line) + found.start(1),
            )
    return None


def _word_at(text: str, index: int) -> str:
    """The word around a place, of at most sixty letters."""
    start = index
    while start > max(index - 30, 0) and text[start - 1].isalnum():
        start -= 1
    match = _LETTERS.match(text, start)
    return match[0] if match else text[index]


def odd_in_value(value: str, index: int) -> Iterator[OddCharacter]:
    r"""What an escape such as ``"\u202e"`` puts in a value that begins at ``index``."""
    for odd in find_odd_characters(value):
        yield OddCharacter(odd.code, odd.severity, odd.message, odd.expected, index, odd.hint)
