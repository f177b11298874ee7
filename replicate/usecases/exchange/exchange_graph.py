"""From a snapshot to the nodes and edges that other tools take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from replicate.domain.findings.merged_ties import merge_ties
from replicate.domain.partnership import MUTUAL_TYPES, Tie
from replicate.domain.reports.exchange import CellValue, ExchangeEdge, ExchangeGraph, ExchangeNode
from replicate.domain.reports.picture import Standing
from replicate.domain.snapshot import LEFT_ASIDE, SHOWN, Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Absence, Entity
from replicate.domain.text.key_words import key_words
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import UNKNOWN, enumerate_french
from replicate.domain.time.partial_date import PartialDate, date_words
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS
from replicate.domain.wording.absence_words import denied_words
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.source_words import reference_words, voiced_words
from replicate.domain.wording.tie_words import matter_words, tie_words
from replicate.network.said_absences import said_ties, undated_said_ties, unknown_lists
from replicate.usecases.pictures.beside import banner_of, citations_told
from replicate.usecases.pictures.fitting import fitted
from replicate.usecases.pictures.number_marks import measure_notes, without_mark
from replicate.usecases.pictures.portrait import (
    DRAWN_GENRES,
    box_of,
    link_of,
)
from replicate.usecases.pictures.tie_periods import period_words

_GENRES = (*DRAWN_GENRES, "accord", "prise_en_charge_croisee")
_KINDS = {
    "acteur": "type_acteur", "structure": "type_structure", "equipe_mobile": "type_equipe",
    "instance": "type_instance", "accord": "type_accord",
}
_DEDUCED_KEYS = ("champ", "champs", "nombre", "statut", "type")
_LISTED = " ; "


def exchange_graph(snapshot: Snapshot) -> ExchangeGraph:
    """What a map of the snapshot's date draws, and the agreements and cross care of that date.

    Several mentions of one tie are one edge that cites all who tell it. What has no known
    date is not in a dated file (see ``left_out_words``).
    """
    nodes = [
        entity for entity in snapshot.territory.of_genre(*_GENRES) if snapshot.shows(entity)
    ]
    ids = {entity.id for entity in nodes}
    ties = merge_ties(
        tie for tie in snapshot.shown_ties()
        if {tie.source, tie.target} <= ids and tie.source != tie.target
    )
    territory = snapshot.territory
    banner = banner_of(snapshot)
    told = [f"{territory.name}, état {snapshot.as_of.placed()}", banner, *_documents(snapshot)]
    return ExchangeGraph(
        title=f"{territory.name}, {snapshot.as_of.in_words()}",
        description=_LISTED.join(filter(None, told)),
        nodes=tuple(_node(entity, snapshot, banner) for entity in nodes),
        edges=tuple(_edge(tie, snapshot, banner) for tie in ties),
        denied=tuple(_denied_cells(item, snapshot) for item in _denied(snapshot)),
    )


def left_out_words(snapshot: Snapshot, formats: Sequence[str]) -> Iterator[str]:
    """What the kit holds and the files of this date do not, one line a reason."""
    for presence in LEFT_ASIDE:
        names = [
            entity.label for entity in snapshot.territory.of_genre(*_GENRES)
            if snapshot.presence[entity.id] is presence and not entity.is_outside
        ]
        if names:
            yield f"Non exporté ({presence.value}) : {_LISTED.join(names)}"
    outside = [entity.label for entity in snapshot.territory.of_genre(*_GENRES)
               if entity.is_outside and snapshot.presence[entity.id] in (*SHOWN, Presence.UNDATED)]
    if outside:
        yield f"Non exporté (hors du territoire) : {_LISTED.join(outside)}"
    if unknown := unknown_lists(snapshot):
        yield f"Non exporté ({unknown_lists_words(unknown)})"
    halves = [
        tie_words(tie, snapshot.territory) for tie, presence in snapshot.ties
        if presence in SHOWN and UNKNOWN in (tie.source, tie.target) and tie.origin == "liens"
    ]
    if halves:
        yield f"Non exporté (un bout inconnu) : {_LISTED.join(halves)}"
    without = [name for name in formats if name != "csv"]
    denied = [denied_words(item, snapshot.territory) for item in _denied(snapshot)]
    if without and denied:
        yield f"Non exporté en {enumerate_french(without)} (dit absent) : {_LISTED.join(denied)}"


def _denied(snapshot: Snapshot) -> tuple[Absence, ...]:
    return (*said_ties(snapshot), *undated_said_ties(snapshot))


def _denied_cells(absence: Absence, snapshot: Snapshot) -> Mapping[str, CellValue]:
    """A tie said not to be there, in the words of the table beside a map."""
    name_of = snapshot.territory.name_of
    said = _said(absence.citations, snapshot)
    return {
        "de": name_of(absence.tie_source or ""),
        "lien": _labels("type_lien", [absence.type] if absence.type else []) or "aucun lien",
        "vers": name_of(absence.tie_target or ""),
        "dit": date_words(absence.lifetime.cited, absence.lifetime.is_asked),
        "enonce": absence.sentence,
        **said,
    }


def _node(entity: Entity, snapshot: Snapshot, banner: str | None) -> ExchangeNode:
    is_over = entity.word("statut") in STATUTS_FINIS
    standing = Standing.ENDED if is_over else box_of(entity, snapshot).standing
    cells: dict[str, CellValue] = {
        "genre": FAMILIES["genre"].label(entity.genre),
        "sorte": _labels(_KINDS.get(entity.genre), entity.values("type")),
        "champ": _labels("champ", entity.champs),
        "nombre": entity.counts[0] if len(entity.counts) == 1 else None,
        "etat": standing.value,
        "avancement": _labels("statut", entity.values("statut")),
        **_dated("debut", entity.lifetime.start),
        **_dated("fin", entity.lifetime.end),
        # Where the beginning is known, the day of the source that tells it says nothing more.
        "premiere_mention": None if entity.lifetime.start else _words(entity.lifetime.cited),
        "mesures": _measures(entity, snapshot),
        "inconnu": _unknown(entity),
        "valeurs_deduites": _LISTED.join(
            key_words(key) for key in _DEDUCED_KEYS
            if any(item.is_deduced for item in entity.said(key))
        ) or None,
    }
    said = _said(entity.citations, snapshot)
    speaking: dict[str, CellValue] = {"deduit": entity.is_deduced, "pourquoi": entity.why, **said,
                                 "avertissement": banner}
    return ExchangeNode(entity.id, entity.label, cells | speaking)


def _edge(tie: Tie, snapshot: Snapshot, banner: str | None) -> ExchangeEdge:
    link = link_of(tie, snapshot)
    is_mutual = tie.type in MUTUAL_TYPES
    cells: dict[str, CellValue] = {
        "objet": matter_words(tie, snapshot.territory) or None,
        "reciproque": is_mutual,
        "statut": FAMILIES["statut_lien"].label(tie.status),
        "etat": link.standing.value,
        "periode": period_words(tie, snapshot),
    }
    speaking: dict[str, CellValue] = {
        "deduit": tie.is_deduced, "pourquoi": tie.why if tie.is_deduced else None,
        **_said(tie.citations, snapshot), "avertissement": banner,
    }
    return ExchangeEdge(
        id=link.id, source=tie.source, target=tie.target, type=tie.type, label=link.verb,
        cells=cells | speaking, is_mutual=is_mutual,
    )


def _said(citations: Iterable[Citation], snapshot: Snapshot) -> Mapping[str, CellValue]:
    """Who says it, where, and in which documents, each with its date and its voice."""
    cited = list(citations)
    sources = snapshot.territory.sources_by_id
    documents = []
    for id_ in dict.fromkeys(citation.source for citation in cited):
        if id_ in sources:
            source = sources[id_]
            documents.append(voiced_words(source, date_words(source.date, source.is_date_asked)))
    return {
        "sources": _LISTED.join(dict.fromkeys(item.source for item in cited)) or None,
        "passages": _LISTED.join(item.passage for item in cited if item.passage) or None,
        "documents": _LISTED.join(documents) or None,
        "date_etat": snapshot.as_of.text,
    }


def _documents(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources cited, each behind its id: a machine joins them by what it reads in cells."""
    cited = {item.source for item in citations_told(snapshot)}
    return fitted([f"{source.id} : {reference_words(source)}"
                   for source in snapshot.territory.sources if source.id in cited])


def _measures(entity: Entity, snapshot: Snapshot) -> str | None:
    """Its numbers in the words of the map, which mask counts of accompanied persons."""
    return _LISTED.join(map(without_mark, measure_notes(snapshot.measures(entity)))) or None


def _unknown(entity: Entity) -> str | None:
    """The keys that were asked and that nobody knows, as French names them."""
    asked = (key_words(key) for key, said in entity.statements.items()
             if any(item.value == UNKNOWN and item.about is None for item in said))
    return _LISTED.join(sorted(asked, key=alphabetical)) or None


def _labels(family: str | None, values: Iterable[object]) -> str | None:
    """The labels of vocabulary values, as a list; None when nobody said."""
    return _LISTED.join(
        FAMILIES[family].label(str(value)) if family else str(value) for value in values
    ) or None


def _dated(key: str, date: PartialDate | None) -> Mapping[str, CellValue]:
    """A date in words, and the first and last days that it may be, where it has them."""
    earliest, latest = (date.earliest, date.latest) if date else (None, None)
    return {
        key: _words(date),
        f"{key}_au_plus_tot": earliest.isoformat() if earliest else None,
        f"{key}_au_plus_tard": latest.isoformat() if latest else None,
    }


def _words(date: PartialDate | None) -> str | None:
    return date.in_words() if date else None
