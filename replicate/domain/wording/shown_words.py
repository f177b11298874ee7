"""Who shows a function, in a few words: names, and what is not in place or only deduced."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.findings.profile import Evidence
from replicate.domain.text.words import enumerate_french
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.judgements import STATES, furthest_state


def shown_by(found: Iterable[Evidence], most: int | None = None) -> str:
    """Who shows the function, each once: "déduit" where every way to see it is a deduction.

    Those of no way that is in place come last, after the state that they show: a dwelling
    where a team is only planned is not itself planned. Of more than ``most``, the first.
    """
    ways: dict[str, list[Evidence]] = {}
    for way in found:
        for entity in way.entities:
            ways.setdefault(entity.label, []).append(way)
    names: dict[str, list[str]] = {}
    for label, shown in list(ways.items())[:most]:
        best = furthest_state(way.state for way in shown)
        mark = " (déduit)" if all(way.is_deduced for way in shown) else ""
        names.setdefault(best, []).append(f"{label}{mark}")
    told = [*names.pop("en_place", ()), *(
        f"{FAMILIES['etat'].label(state)} : {enumerate_french(names[state])}"
        for state in reversed(STATES) if state in names)]
    more = ["d'autres encore (voir --format json)"] if most and len(ways) > most else []
    return " ; ".join([*told, *more])
