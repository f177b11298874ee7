"""Communes by name, over the whole country: what people type instead of a code.

Costs the reading of every département, so only for who searches a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from replicate.domain.addresses.geography import (
    Commune,
    FormerCommune,
    bare_name,
    department_of,
    folded_names,
)
from replicate.domain.record import record
from replicate.domain.text.spelling import nearest_words
from replicate.sources.geography import commune_of, find_place
from replicate.sources.geography_files import departments, parts, parts_with

_ALIKE = 0.8
_LONG_ENOUGH = 4
_MORE_THAN_A_VILLAGE = 2_000
"""Inhabitants of a commune that « Grand » is not, which Grand Lyon does not mean."""

_A_TOWN = 10_000
"""Inhabitants of a commune that a name of three letters is taken for."""

_FEW = 5
"""Communes that a sentence can name."""

_MOST_BEGUN = 50
"""Beyond so many a name's beginning says nothing: « saint » begins four thousand."""


@record
class _Names:
    """Codes by folded name, and by folded name without article nor parentheses."""

    whole: dict[str, list[str]]

    @cached_property
    def bare(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, codes in self.whole.items():
            found.setdefault(bare_name(name), []).extend(codes)
        return found


def communes_named(text: str) -> tuple[Commune, ...]:
    """Every commune that ``text`` names, the largest first.

    « Saint-Denis (93) » and « Saint-Denis, Réunion » tell the département too. A name
    without its article is taken when no commune has it whole.
    """
    return largest_first(map(commune_of, _codes_named(text, _current_names())))


def communes_called(name: str) -> tuple[Commune, ...]:
    """Every commune whose whole name this is, the largest first: « Blanc » is not « Le Blanc »."""
    found = _current_names().whole.get(folded_names([name])[0], ())
    return largest_first(map(commune_of, found))


def former_communes_named(text: str) -> tuple[FormerCommune, ...]:
    """The communes of the past that ``text`` names, those alone that live on elsewhere."""
    found = map(find_place, _codes_named(text, _former_names()))
    return tuple(place for place in found if isinstance(place, FormerCommune))


def former_communes_begun_by(text: str) -> tuple[FormerCommune, ...]:
    """The communes of the past whose names go on after ``text``: « Hellemmes » (-Lille)."""
    begin, names = f"{bare_name(folded_names([text])[0])}_", _former_names().bare
    codes = [code for name in names if name.startswith(begin) for code in names[name]]
    found = map(find_place, codes if len(begin) > _LONG_ENOUGH and len(codes) <= _FEW else ())
    return tuple(place for place in found if isinstance(place, FormerCommune))


def nearest_named(text: str) -> tuple[Commune, ...]:
    """The communes that ``text`` may mean, the largest first; none when none is like it.

    Those whose names begin with all of it, then the nearest spellings: « Florac » is short
    for Florac Trois Rivières, sooner than a slip of the pen for Floirac.
    """
    begun = begun_by(text)
    if begun:
        return begun
    folded = folded_names([text])[0]
    for written, names in (
        (folded, _current_names().whole), (bare_name(folded), _current_names().bare)
    ):
        near = nearest_words(written, (name for name in names if name[:1] == written[:1]), _ALIKE)
        if near:
            codes = [code for name in near for code in names[name]]
            return largest_first(map(commune_of, {*codes, *_named_by_some_words(folded)}))
    if some := _named_by_some_words(folded):
        return largest_first(map(commune_of, some))
    return _beginning_alike(bare_name(folded))


def _named_by_some_words(folded: str) -> list[str]:
    """The largest commune named by words in a row: « Montreuil (sous Bois) », « (Grand) Lyon ».

    As many words as can be, the first ones where they name more than a village; a short name
    is only a town's: « Pau », and not « Eu ».
    """
    words = bare_name(folded).split("_")
    shorter = range(len(words) - 1, 0, -1)
    first = _largest_of(["_".join(words[:count])] for count in shorter)
    if first is not None and (first.inhabitants or 0) >= _MORE_THAN_A_VILLAGE:
        return [first.code]
    anywhere = _largest_of(
        ["_".join(words[at:at + count]) for at in range(len(words) - count + 1)]
        for count in shorter)
    return [anywhere.code] if anywhere is not None else []


def _largest_of(groups: Iterable[list[str]]) -> Commune | None:
    """The largest commune of the first group of names that has one worth naming."""
    for names in groups:
        codes = (code for name in names for code in _current_names().bare.get(name, ()))
        for item in largest_first(map(commune_of, codes)):
            if len(item.name) >= _LONG_ENOUGH or (item.inhabitants or 0) >= _A_TOWN:
                return item
    return None


def begun_by(text: str) -> tuple[Commune, ...]:
    """The communes whose names go on after ``text``, articles apart: « Sables » (d'Olonne)."""
    names = _current_names().bare
    begin = f"{bare_name(folded_names([text])[0])}_"
    codes = [code for name in names if name.startswith(begin) for code in names[name]]
    is_told = len(begin) > _LONG_ENOUGH and len(codes) <= _MOST_BEGUN
    return largest_first(map(commune_of, codes)) if is_told else ()


def _beginning_alike(written: str) -> tuple[Commune, ...]:
    """Those whose names begin with the same words, as many as can be: « Cherbourg »."""
    names = _current_names().bare
    words = written.split("_")
    for count in range(len(words) - 1, 0, -1):
        begin = "_".join(words[:count])
        found = [name for name in names if f"{name}_".startswith(f"{begin}_")]
        if found and len(begin) >= _LONG_ENOUGH:
            codes = [code for name in found for code in names[name]]
            return largest_first(map(commune_of, codes)) if len(codes) <= _FEW else ()
    return ()


def larger_beginning_with(commune: Commune) -> tuple[Commune, ...]:
    """The larger communes whose name begins with all of this one's: « Évry-Courcouronnes »."""
    names = _current_names().bare
    begin = f"{bare_name(folded_names([commune.name])[0])}_"
    longer = (code for name in names if name.startswith(begin) for code in names[name])
    return largest_first(item for item in map(commune_of, longer)
                          if (item.inhabitants or 0) > (commune.inhabitants or 0))


def only_commune_called(name: str) -> Commune | None:
    """The one commune that is called exactly ``name``; None when none is, or several are."""
    codes = [
        code for part in parts_with(name) if name in part.names
        for code, position in part.positions.items() if part.names[position] == name
    ]
    return commune_of(codes[0]) if len(codes) == 1 else None


def _codes_named(text: str, names: _Names) -> list[str]:
    folded = folded_names([text])[0]
    if folded in names.whole:
        return names.whole[folded]
    for name, department in _told_apart(folded):
        for known, key in ((names.whole, name), (names.bare, bare_name(name))):
            found = [code for code in known.get(key, ()) if department_of(code) == department]
            if found:
                return found
    bare = bare_name(folded)
    # « La Baule » is no commune that is called Baule alone; « Havre » is Le Havre.
    return [] if folded != bare and bare in names.whole else names.bare.get(bare, [])


def _told_apart(folded: str) -> Iterator[tuple[str, str]]:
    """The name and the département in a folded text that ends with one."""
    for told, code in _department_endings():
        if folded.endswith(told):
            yield folded.removesuffix(told), code


@cache
def _department_endings() -> tuple[tuple[str, str], ...]:
    """How a folded text may end with a département, "_(93)" or "_reunion", and its code."""
    endings = []
    for code, department in departments().items():
        name = folded_names([department.area.name])[0]
        for ending in (code.lower(), f"de_{name}", name, bare_name(name)):
            endings += [(f"_({ending})", code), (f"_{ending}", code)]
    return tuple(endings)


@cache
def _current_names() -> _Names:
    return _indexed(
        (name, code) for part in parts()
        for name, code in zip(part.names, part.positions, strict=True)
    )


@cache
def _former_names() -> _Names:
    return _indexed(
        (part.former_names[position], code) for part in parts()
        for code, position in part.former.items() if part.former_names[position]
    )


def _indexed(named: Iterable[tuple[str, str]]) -> _Names:
    listed = list(named)
    whole: dict[str, list[str]] = {}
    folded = folded_names(name for name, _ in listed)
    for name, (_, code) in zip(folded, listed, strict=True):
        whole.setdefault(name, []).append(code)
    return _Names(whole)


def largest_first(communes: Iterable[Commune]) -> tuple[Commune, ...]:
    """The communes by their inhabitants, those of as many by code."""
    return tuple(sorted(communes, key=lambda item: (-(item.inhabitants or 0), item.code)))
