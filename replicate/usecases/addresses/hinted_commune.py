"""In which communes of a kit an address may be: what its code, or the words beside it, say."""

from __future__ import annotations

import re

from replicate.domain.addresses.address import Address
from replicate.domain.addresses.geography import (
    FormerCommune,
    department_of,
    whole_commune,
)
from replicate.domain.text.words import enumerate_french
from replicate.errors import AddressNotFound
from replicate.sources.geography import communes_posted, find_place
from replicate.sources.geography_names import communes_named
from replicate.usecases.addresses.kit_towns import KitTowns

_ANYWHERE = frozenset({""})
"""Where a street is whose commune nobody says."""

_DEPARTMENT = re.compile(r"\((\d{2,3}|2[ab])\)", re.IGNORECASE)

Places = tuple[frozenset[str], tuple[str, ...]]
"""The communes where an address may be, and sentences on how its words were read."""


def where_it_may_be(address: Address, towns: KitTowns) -> Places:
    """The communes where the street may be, and the words that were not understood.

    One that is the kit's own, and that no perimeter names, is told alone: the kit does not
    say. Raises AddressNotFound when the address is surely another territory's.
    """
    if not towns.named | towns.own:
        return _ANYWHERE, _without_communes(address, towns)
    if address.code and not _is_of_a_post_office(address, towns):
        return _of_code(address, address.code, towns)
    kept, remarks = None, []
    for word in address.places:
        told = _DEPARTMENT.fullmatch(word)
        if told:
            found: Places | None = (_of_department(told[1].upper(), towns), ())
        else:
            found = _of_words(word, towns)
        if found is None:
            remarks.append(f"« {word} » n'a pas été compris : il n'en est pas tenu compte.")
        else:
            kept = found[0] if kept is None else kept & found[0]
            remarks += found[1]
    return (towns.named or _ANYWHERE) if kept is None else kept, tuple(remarks)


def _without_communes(address: Address, towns: KitTowns) -> tuple[str, ...]:
    """What to say of a town in an address, where the kit names none: nobody can tell it apart."""
    words = " ".join(filter(None, (address.code, *address.places)))
    if not words or any(map(towns.is_own_name, address.places)):
        return ()
    return (f"« {words} » n'est pas vérifié : ce kit ne nomme aucune commune.",)


def _is_of_a_post_office(address: Address, towns: KitTowns) -> bool:
    """Whether the code is a cedex that no commune has: the town beside it says where."""
    return bool(address.is_cedex and address.code and towns.named != _ANYWHERE
                and not communes_posted(address.code))


def _of_code(address: Address, code: str, towns: KitTowns) -> Places:
    kept = towns.settle(_meant(code, towns))
    if kept == _ANYWHERE or (not kept and "" in towns.named):
        return _ANYWHERE, (_unchecked(address, towns, is_own=bool(kept)),)
    if not kept:
        raise AddressNotFound(
            f"« {code} » n'est le code d'aucune commune dont parlent les périmètres de ce kit :"
            " on ne sait pas qui appeler", towns.known(),
        )
    if kept & towns.named:
        return _posted(address, code, kept | towns.named & _ANYWHERE, towns)
    return kept, _untold(kept, towns)


def _of_words(word: str, towns: KitTowns) -> Places | None:
    """The communes that words name, None when they name none of the country."""
    called = frozenset(code for code in towns.named if towns.is_called(code, word))
    if called:
        return called, ()
    if towns.is_own_name(word):
        return towns.named or _ANYWHERE, ()
    anywhere = frozenset(item.code for item in communes_named(word))
    kept = towns.settle(anywhere)
    if anywhere and not kept:
        raise _elsewhere(f"« {word} »", towns)
    if not kept:
        return None
    if kept == _ANYWHERE:
        return kept, (_not_checked(word),)
    return kept, () if kept & towns.named else _untold(kept, towns)


def _of_department(code: str, towns: KitTowns) -> frozenset[str]:
    """The communes of the kit in a département, "" with them since nobody says where it is."""
    within = frozenset(item for item in towns.named if not item or department_of(item) == code)
    within = within or frozenset(item for item in towns.own if department_of(item) == code)
    if not within:
        raise AddressNotFound(
            f"aucune commune dont parlent les périmètres de ce kit n'est dans le {code} :"
            " on ne sait pas qui appeler", towns.known(),
        )
    return within


def _unchecked(address: Address, towns: KitTowns, is_own: bool) -> str:
    """What to say of a code that only streets without a commune may have.

    Nobody can check it; but the town beside it is another than the kit's, unless the kit
    calls itself so or it is in its zone: its streets would answer for those of another town.
    """
    if address.town and not is_own and not towns.is_own_name(address.town):
        raise AddressNotFound(
            f"« {address.code} {address.town} » est une autre ville que celles de ce kit :"
            " on ne sait pas qui appeler", towns.known(),
        )
    return _not_checked(str(address.code))


def _not_checked(words: str) -> str:
    return f"« {words} » n'est pas vérifié : ce kit ne dit pas la commune de ses rues."


def other_arrondissements(address: Address, commune: str, towns: KitTowns) -> tuple[str, ...]:
    """What to say of a city's name that was read as the only arrondissement the kit names."""
    city = whole_commune(commune)
    if address.code or city == commune:
        return ()
    words = [word for word in address.places if towns.is_called(commune, word)
             and commune not in {item.code for item in communes_named(word)}]
    return tuple(f"« {word} » a d'autres arrondissements : ce qui suit vaut pour"
                 f" {towns.name(commune)}." for word in words)


def _untold(codes: frozenset[str], towns: KitTowns) -> tuple[str, ...]:
    """That no perimeter names a commune of the kit's own, and which ones they do name.

    Nothing where they name none: each is then asked about, or there is none.
    """
    named = towns.names(towns.named)
    told = f"Aucun périmètre de ce kit ne nomme {towns.names(codes, 'ou')}"
    return (f"{told} ; communes que ses périmètres nomment : {named}.",) if named else ()


def _elsewhere(what: str, towns: KitTowns, also: str = "") -> AddressNotFound:
    """A commune of which the kit says nothing: the answer would be another commune's."""
    return AddressNotFound(
        f"{what} n'est pas une commune dont parlent les périmètres de ce kit{also} :"
        " on ne sait pas qui appeler", towns.known(),
    )


def _posted(address: Address, code: str, kept: frozenset[str], towns: KitTowns) -> Places:
    """The communes of ``kept`` that the words after the code name, else all of them.

    A postal code may serve communes of which the kit says nothing: words that name none of
    the kit's are then not passed over, for the answer would be another commune's.
    """
    elsewhere = [str(item) for item in communes_posted(code)
                 if not {item.code, whole_commune(item.code)} & towns.named]
    called = frozenset(item for item in kept for word in address.places
                       if towns.is_called(item, word))
    if called or not elsewhere:
        return called or kept, ()
    also = f"« {code} » est aussi le code de {enumerate_french(elsewhere)}"
    if address.places:
        raise _elsewhere(f"« {' '.join(address.places)} »", towns, f", et {also}")
    return kept, (f"{also}, dont ce kit ne parle pas.",)


def _meant(code: str, towns: KitTowns) -> frozenset[str]:
    """The communes that a code in an address means: a postal code if it can be, else Insee's."""
    posted = frozenset(item.code for item in communes_posted(code))
    if towns.settle(posted):
        return posted
    place = find_place(code)
    return frozenset({place.now.code if isinstance(place, FormerCommune) else place.code})
