"""What a person most likely meant by a value that its schema refuses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from replicate.domain.kit import reference_genres
from replicate.domain.text.non_answers import answer_meant
from replicate.domain.text.spelling import as_identifier, did_you_mean, fold, nearest_word
from replicate.domain.text.words import NONE, OTHER, UNKNOWN
from replicate.domain.vocabulary import FAMILIES
from replicate.sources.foreign_signs import find_in_text
from replicate.sources.named_entries import NamedEntries
from replicate.sources.place_hints import commune_hint, house_number_hint, place_hint

IDENTIFIER = "^[a-z0-9]+(-[a-z0-9]+)*$"
FUNCTION = "^[A-Z][0-9]+[a-z]?$"
COMMUNES = (
    "^([0-9]{2}|2[AB])[0-9]{3}$", "^(([0-9]{2}|2[AB])[0-9]{3}|inconnu|aucun)$",
)

_HOUSE_NUMBER = "^[1-9][0-9]{0,4} ?("
_OF_A_LENGTH = re.compile(r"\{[0-9]+\}")

_SEVERAL = re.compile(r"[,;/+&]|\bet\b")
_AROUND = " ()[]\"'«»"
_OF_AN_ENTRY = 2
"""Steps of a path to an entry."""

_SOURCES = frozenset({"source", "citee_par", "decrit_par"})
"""Keys that name a source, whatever holds them."""

_CLOSE = 0.7
"""Closer than for a key: a wrong word admitted would say another thing (soin is not social)."""
_FEW = 4
_LONG_ENOUGH = 4
_DENYING = ("pas_", "non_", "sans_", "aucun", "ni_")
"""How a text begins that says what something is not."""

_QUOTES = "«»“”„‘’‚‹›\"' "
_HEAD = 500
"""Letters of a file that tell its format."""

_SAME_MEANING = (
    ("ouverture", "creation", "debut", "signature", "depuis", "start"),
    ("fermeture", "fin", "end"),
    ("nom", "titre", "libelle", "enonce", "intitule", "designation", "name", "title", "label"),
    ("gestionnaire", "porteur", "organise_par", "editeur", "menee_par"),
    ("standard", "telephone"),
    ("remarque", "commentaire", "note"),
    ("statut", "etat", "avancement", "status"),
    ("date", "quand", "annee", "year"),
    ("voie", "rue"),
    ("passage", "page", "pages"),
    ("champ", "domaine", "field"),
    ("commune", "ville", "city"),
    ("membres", "participants", "members"),
    ("parties", "signataires"),
    ("frequence", "periodicite", "rythme", "frequency"),
    ("valeur", "value"),
    ("type", "categorie", "kind"),
)
"""Keys that mean the same of one kind of entry or another: a house opens, a team is created."""


def key_of_same_meaning(key: str, known: Iterable[str]) -> str | None:
    """The key that says here what ``key`` says of another kind of entry, or None."""
    alike = next((group for group in _SAME_MEANING if key in group), ())
    return next((word for word in alike if word in known), None)


def key_within(key: str, known: Iterable[str]) -> str | None:
    """The longest of ``known`` among the words of ``key``: « 1. id », « date (obligatoire) »."""
    words = f"_{'_'.join(re.findall('[a-z0-9]+', fold(key)))}_"
    return max((word for word in known if len(word) > 1 and f"_{word}_" in words),
               key=len, default=None)


def word_hint(value: object, words: list[str]) -> str | None:
    """The admitted word nearest to ``value``, by the vocabulary's labels as well.

    A few words when the one typed is part of each.
    """
    typed = fold(str(value))
    spellings = _spellings(words)
    terms = set(words) - {UNKNOWN, NONE, OTHER, "oui", "non"}
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
    if (meant := answer_meant(typed)) in words:
        return did_you_mean(meant)
    within = dict.fromkeys(
        word for spelling, word in spellings.items()
        if len(spelling) >= _LONG_ENOUGH and f"_{spelling}_" in f"_{typed}_" and word in terms)
    if within and not typed.startswith(_DENYING):
        return did_you_mean(*within) if len(within) <= _FEW else None
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


def reference_hint(
    value: object, path: Sequence[str | int], wanted: str, named: NamedEntries
) -> str | None:
    """The id that a text stands for, at ``path``: a new one as it should be spelt, or an entry's.

    « CCAS de Pau » is the id of what is named so, and nothing where nobody is.
    """
    keys = [step for step in path if isinstance(step, str)]
    if _SOURCES.intersection(keys):
        return did_you_mean(named.id_of(str(value), among_sources=True)) \
            or _passage_hint(str(value), named)
    meant = answer_meant(str(value))
    if meant is not None and meant in wanted:
        return did_you_mean(meant)
    if any(key == "entite" or reference_genres(keys[0], key) is not None for key in keys[1:]):
        return did_you_mean(named.id_of(str(value), among_sources=False)) \
            or _several_hint(str(value), named, in_a_list=isinstance(path[-1], int))
    return identifier_hint(value)


def _passage_hint(text: str, named: NamedEntries) -> str | None:
    """« s1, p. 4 » is a source and its passage."""
    head, _, passage = re.sub(r"[,;(]", "\0", text, count=1).partition("\0")
    source = named.id_of(head.strip(), among_sources=True)
    return f'« source: {source} », et sur une autre ligne « passage: "{passage.strip(" )")}" »' \
        if source and passage.strip() else None


def _several_hint(text: str, named: NamedEntries, *, in_a_list: bool) -> str | None:
    """« ccas et hopital » is two entries, where each of its parts names one."""
    parts = [part.strip(_AROUND) for part in _SEVERAL.split(text)]
    ids = [found for part in parts if (found := named.id_of(part, among_sources=False))]
    if not 1 < len(ids) == len(parts):
        return None
    listed = ", ".join(ids)
    return f"chacun à part : {listed}" if in_a_list else f"entre crochets : [{listed}]"


def text_hint(text: str, path: Sequence[str | int]) -> str | None:
    """A text in the place of a list or a group: « sources: s1 » is « source: s1 »."""
    if len(path) > _OF_AN_ENTRY and "sources" in path[-2:]:
        return f"« source: {text} », et « passage: » sur une autre ligne"
    return place_hint(text, path) if path else None


def unknown_hint(value: object) -> str | None:
    """« inconnu » for what means it, such as « Ne sait pas », where « inconnu » is admitted."""
    return f"vouliez-vous dire {UNKNOWN} ?" if answer_meant(str(value)) == UNKNOWN else None


def yes_no_hint(value: object, words: Iterable[object]) -> str | None:
    """« true » in the place of « oui », where that is one of ``words``."""
    meant = {True: "oui", False: "non"}.get(value) if isinstance(value, bool) else None
    return did_you_mean(meant) if meant and meant in words else None


def list_hint(text: str) -> str | None:
    """The list that a text with commas or semicolons seems to be: « a, b » is ["a", "b"]."""
    if text.startswith("- "):
        return "« : » et rien d'autre à la fin de la ligne d'au-dessus : ni | ni >"
    if text.startswith("-"):
        return "il manque un espace après chaque « - »"
    parts = [part.strip(_QUOTES) for part in re.split(r"[,;]", text)]
    if not 1 < len(parts) <= _FEW * 2 or not all(parts):
        return None
    quoted = ", ".join(f'"{part}"' for part in parts)
    return f"entre crochets : [{quoted}]"


def pattern_hint(value: object, pattern: str) -> str | None:
    """The text as ``pattern`` asks for it, or the code of what it names."""
    if pattern == FUNCTION:
        return function_hint(value)
    meant = answer_meant(str(value))
    if meant is not None and re.search(pattern, meant):
        return did_you_mean(meant)
    if pattern.startswith(_HOUSE_NUMBER) and (hint := house_number_hint(value)):
        return hint
    hint = form_hint(value, pattern)
    return commune_hint(value) if hint is None and pattern in COMMUNES else hint


def form_hint(value: object, pattern: str) -> str | None:
    """The text as ``pattern`` asks for it: « 732 829 320 » as "732829320", « 2a004 » as "2A004"."""
    bare = unicodedata.normalize("NFKC", str(value)).strip(_QUOTES)
    joined = bare
    if _OF_A_LENGTH.search(pattern):
        joined = "".join(bare.split()).replace("-", "")
    written = (bare, bare.lower(), joined, joined.upper())
    meant = next((text for text in written if re.search(pattern.replace("$", r"\Z"), text)), None)
    return f'vouliez-vous dire "{meant}" ?' if meant and meant != value else None


def function_hint(value: object) -> str | None:
    """The number of a function, written as the reference does: « f3A » is F3a."""
    match = re.fullmatch(r"\s*([a-zA-Z])\W?(\d+)\W?([a-zA-Z]?)\s*", str(value))
    return did_you_mean(match[1].upper() + match[2] + match[3].lower()) if match else None
