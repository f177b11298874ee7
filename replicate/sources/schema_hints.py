"""What a person most likely meant by a value that its schema refuses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from replicate.domain.text.spelling import as_identifier, did_you_mean, fold, nearest_word
from replicate.domain.text.words import NONE, OTHER, UNKNOWN
from replicate.domain.time.french_date import MONTHS
from replicate.domain.time.partial_date import parse_date
from replicate.domain.vocabulary import FAMILIES
from replicate.sources.foreign_signs import find_in_text

IDENTIFIER = "^[a-z0-9]+(-[a-z0-9]+)*$"
FUNCTION = "^[A-Z][0-9]+[a-z]?$"

_CLOSE = 0.7
"""Closer than for a key: a wrong word admitted would say another thing (soin is not social)."""
_FEW = 4
_HEAD = 500
"""Letters of a file that tell its format."""

_NUMBER = re.compile(
    r"(?P<lead>\D{0,12}?)(?P<whole>\d[\d \u00a0\u202f]*+)(?:[.,](?P<part>\d++))?\D*+"
)
_POWER = re.compile(r"[0-9]{1,17}(?:[.,][0-9]{1,17})?[eE][-+]?[0-9]{1,2}")
_LITERAL = re.compile(r"0[xXoObB][0-9a-fA-F]{1,40}|[1-9][0-9]{0,2}(?:_[0-9]{3}){1,5}")
_MINUS = ("-", "−", "–")
_MOST_DIGITS = 17
"""Of a number in a kit: a longer one is read as text, so that writing it again mends nothing."""

_UNKNOWN_SPELT = frozenset({"inconnu", "inconnue", "inconnus", "inconnues"})
_QUOTES = "«»“”„‘’‚‹›\"' \u00a0\u202f"
_MONTHS = tuple(map(fold, MONTHS))
_NUMERIC_DATE = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")
_BACKWARDS = re.compile(r"(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?")
_SPELT_DATE = re.compile(r"(?:(?:le_)?(\d{1,2})(?:er)?_)?([a-z]+)\.?_(\d{4})")
_YEAR = re.compile(r"(?P<words>[^\d]*)(?P<year>\d{4})")
_LEADS = {
    "": "", "en": "", "depuis": "", "environ": "vers ", "autour_de": "vers ", "circa": "vers ",
    "a_partir_de": "", "jusqu_en": "avant ", "vers": "vers ", "avant": "avant ",
    "apres": "apres ", "annees": "annees ", "les_annees": "annees ",
}


_SAME_MEANING = (
    ("ouverture", "creation", "debut", "signature", "depuis"),
    ("fermeture", "fin"),
    ("nom", "titre", "libelle", "enonce"),
    ("gestionnaire", "porteur", "organise_par", "editeur", "menee_par"),
    ("standard", "telephone"),
    ("remarque", "commentaire", "note"),
    ("statut", "etat"),
    ("date", "quand"),
)
"""Keys that mean the same of one kind of entry or another: a house opens, a team is created."""


def key_of_same_meaning(key: str, known: Iterable[str]) -> str | None:
    """The key that says here what ``key`` says of another kind of entry, or None."""
    alike = next((group for group in _SAME_MEANING if key in group), ())
    return next((word for word in alike if word in known), None)


def word_hint(value: object, words: list[str]) -> str | None:
    """The admitted word nearest to ``value``, by the vocabulary's labels as well.

    A few words when the one typed is part of each.
    """
    typed = fold(str(value))
    spellings = _spellings(words)
    if not typed:
        return None
    if typed in spellings:
        return did_you_mean(spellings[typed])
    holders = dict.fromkeys(
        word for spelling, word in spellings.items()
        if f"_{typed}_" in f"_{spelling}_" and word != OTHER
    )
    if holders:
        return did_you_mean(*holders) if len(holders) <= _FEW else None
    near = nearest_word(typed, spellings, _CLOSE)
    return did_you_mean(spellings[near] if near else None)


def _spellings(words: list[str]) -> dict[str, str]:
    """Each word by its folded spellings: its own, and its label and full form in a vocabulary."""
    wanted = set(words) - {UNKNOWN, NONE}
    family = next((item for item in FAMILIES.values() if item.terms.keys() == wanted), None)
    spellings = {fold(word): word for word in words}
    for term in family.terms.values() if family else ():
        for spelling in (term.label, term.spelt_out):
            if spelling:
                spellings.setdefault(fold(spelling), term.value)
    return spellings


def sign_hint(text: str) -> str | None:
    """The sign that made one text of what was meant as a list or a group: « – a – b »."""
    sign = find_in_text(text)
    return f"{sign.message} : {sign.expected}" if sign else None


def format_hint(text: str) -> str | None:
    """What a whole file that is one text to YAML seems to be."""
    if text.startswith("<"):
        return "c'est une page web ou du XML : reprendre le fichier lui-même"
    if text.startswith("version https://git-lfs"):
        return "c'est un renvoi de Git LFS : « git lfs pull » ramène le fichier"
    if text[:_HEAD].count(";") > 1 or "\t" in text[:_HEAD]:
        return "c'est un tableau : un kit s'écrit « mot: valeur », une ligne par mot"
    return sign_hint(text)


def number_hint(value: object) -> str | None:
    """The number in a text: « 1 200 places » is 1200, « 2,5 » is 2.5, « 1e3 » is 1000."""
    if not isinstance(value, str):
        return None
    meant = _number_of_code(value.strip())
    if meant is not None:
        return f"vouliez-vous dire {meant} ?" if len(meant) <= _MOST_DIGITS else None
    match = _NUMBER.fullmatch(value.strip())
    if match is None:
        return None
    whole, part = _figures(match["whole"]), _figures(match["part"] or "")
    if match["lead"].strip() in (".", ",") and not part:
        whole, part = "", whole
    if match["lead"].rstrip().endswith(_MINUS) or max(len(whole), len(part)) > _MOST_DIGITS:
        return None
    whole = whole.lstrip("0") or "0"
    return f"vouliez-vous dire {whole}.{part} ?" if part else f"vouliez-vous dire {whole} ?"


def _number_of_code(text: str) -> str | None:
    """What programs and spreadsheets mean by « 0x1F », « 1_000 » or « 1,5E+3 »; None without."""
    if _POWER.fullmatch(text):
        from decimal import Decimal  # only where such a number is refused

        return f"{Decimal(text.replace(',', '.')).normalize():f}"
    try:
        return str(int(text, 0)) if _LITERAL.fullmatch(text) else None
    except ValueError:  # 0o9 has a figure too large for its base
        return None


def _figures(text: str) -> str:
    """The figures of a text, whatever their script, as a kit writes them."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def identifier_hint(value: object) -> str | None:
    """The text as an identifier: « CCAS » is ``ccas``.

    None when a letter, such as a Cyrillic one, has no plain form: without it, it is another word.
    """
    if not isinstance(value, str) or any(
        character.isalpha() and not as_identifier(character) for character in set(value)
    ):
        return None
    identifier = as_identifier(value)
    return did_you_mean(identifier) if identifier != value else None


def function_hint(value: object) -> str | None:
    """The number of a function, written as the reference does: « f3A » is F3a."""
    match = re.fullmatch(r"\s*([a-zA-Z])\W?(\d+)\W?([a-zA-Z]?)\s*", str(value))
    return did_you_mean(match[1].upper() + match[2] + match[3].lower()) if match else None


def date_hint(value: object, *, may_be_unknown: bool = False) -> str | None:
    """The date as a kit writes it: « 09/2019 » and « septembre 2019 » are "2019-09".

    « Inconnue » is "inconnu" where a date may be unknown.
    """
    text = str(value).strip(_QUOTES)
    if may_be_unknown and fold(text) in _UNKNOWN_SPELT:
        return f"vouliez-vous dire {UNKNOWN} ?"
    for written in _dates_in(text):
        try:
            parse_date(written)
        except ValueError:
            continue
        return f'vouliez-vous dire "{written}" ?'
    return None


def _dates_in(text: str) -> Iterator[str]:
    yield text
    if match := _NUMERIC_DATE.fullmatch(text):
        yield _joined(match[3], match[2], match[1])
    if match := _BACKWARDS.fullmatch(text):
        yield _joined(match[1], match[2], match[3])
    folded = fold(text)
    match = _SPELT_DATE.fullmatch(folded)
    if match and (month := _month(match[2])):
        yield _joined(match[3], str(month), match[1])
    match = _YEAR.fullmatch(folded)
    if match and match["words"].strip("_") in _LEADS:
        yield _LEADS[match["words"].strip("_")] + match["year"]


def _month(word: str) -> int | None:
    found = [index for index, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return found[0] if len(found) == 1 and len(word) > 2 else None


def _joined(year: str, month: str, day: str | None) -> str:
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
