"""Measure the network of a territory: ``replicate measure``."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.findings.network_measures import NetworkMeasures
from replicate.domain.following import ONLY_DESCRIBED, is_another_partnership
from replicate.domain.snapshot import take_snapshot
from replicate.domain.text.tone import Paint, plain
from replicate.domain.text.words import with_capital
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.speakers import unread_warning
from replicate.errors import KitRefused
from replicate.network.measures import measure_network
from replicate.network.said_absences import unknown_lists
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.beside import banner_of
from replicate.usecases.pictures.portrait import drawn_entities
from replicate.views.measures.data import render_measures_json
from replicate.views.measures.text import render_measures

_MOST_MEASURED = 200
"""Entities; what each of a chain of them joins is already twenty thousand names."""

_COUNTED = frozenset({"acteurs", "structures", "equipes_mobiles", "liens",
                      "prises_en_charge_croisees", "instances", "accords"})
"""The lists of which a network is made."""


def measure_kit(name: str, date: str | None, with_projection: bool = False) -> NetworkMeasures:
    """The measures of the kit ``name`` (a folder or an example) as of ``date``.

    Raises ReplicateError of the kind that fits.
    """
    folder, shown_as = kit_folder(name)
    as_of = asked_date(date)
    snapshot = take_snapshot(read_clean(folder, shown_as).territory, as_of)
    if (count := len(drawn_entities(snapshot))) > _MOST_MEASURED:
        raise KitRefused(
            f"« {shown_as} » compte {count} entités : au-delà de {_MOST_MEASURED}, ce que chacune"
            " relie ne se lit plus", (),
            f"replicate export {shown_as}, et un logiciel d'analyse de réseaux",
        )
    warnings = []
    if banner := banner_of(snapshot):
        warnings.append(f"{banner}.")
    if unread := unread_warning(snapshot.territory):
        warnings.append(unread)
    if unknown := [item for item in unknown_lists(snapshot) if item.section in _COUNTED]:
        warnings.append(f"{with_capital(unknown_lists_words(unknown))}.")
    if is_another_partnership(snapshot.territory):
        warnings.append(ONLY_DESCRIBED)
    return replace(measure_network(snapshot, with_projection), warnings=tuple(warnings))


def describe_network(measures: NetworkMeasures, output: str, paint: Paint = plain) -> str:
    """The measures as ``text`` or ``json``."""
    return render_measures_json(measures) if output == "json" else render_measures(measures, paint)
