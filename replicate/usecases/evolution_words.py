"""What became of an entity, a tie or an answer, in words that need no agreement."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.evolution import (
    EntityEvolution,
    Fate,
    NumberChange,
    TieEvolution,
    ValueChange,
    Window,
)
from replicate.domain.evolution_report import ToldLine
from replicate.domain.measure import Measure, describe_measures
from replicate.domain.partnership import Tie
from replicate.domain.period import Lifetime, PartialDate, known_date
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation, Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import NONE, UNKNOWN
from replicate.sources.entries import type_family
from replicate.sources.facts import START_KEYS
from replicate.sources.geography import find_places
from replicate.usecases.portrait import said_by, tie_words
from replicate.usecases.told_dates import (
    is_asked,
    is_plain,
    told_ends,
    told_starts,
    told_together,
)

KEY_WORDS = {
    "gestionnaire": "gestionnaire", "hebergeur": "hébergeur", "porteur": "porteur",
    "rattachement": "rattachement", "parent": "instance parente", "presidence": "présidence",
    "perimetre": "périmètre", "commune": "commune", "nom": "nom", "titre": "titre",
    "denomination_officielle": "nom officiel", "statut": "état d'avancement", "type": "type",
    "champ": "champ", "frequence": "fréquence", "publics": "publics", "metiers": "métiers",
    "comprend": "comprend", "preparation": "préparation", "travail_sur": "travail sur",
    "nombre": "nombre", "nombre_membres": "nombre de membres", "tranche_age": "tranche d'âge",
    "membres": "membres", "intervient_dans": "intervient dans", "parties": "parties",
    "mesures": "nombres", "dates": "dates", "roles": "rôles", "ouverture": "ouverture",
    "fermeture": "fermeture", "creation": "création", "fin": "fin", "debut": "début",
    "signature": "signature", "date": "date", "enonce": "énoncé", "libelle": "libellé",
    "meme_que": "même que", "porte_par": "porté par", "organise_par": "organisée par",
    "suivie_par": "suivie par", "editeur": "éditeur", "utilise_par": "utilisé par",
    "demande_par": "demandé par", "finance_par": "financé par", "acteur_cree": "acteur créé",
    "aupres_de": "auprès de", "menee_par": "menée par", "reponse": "réponse",
    "au_sujet_de": "au sujet de", "entraine": "entraîne", "portee": "portée",
    "periode": "période", "seances": "séances", "unite": "unité", "definition": "définition",
    "sens_attendu": "sens attendu", "source_donnees": "source des données",
    "finess_et": "FINESS de l'établissement", "finess_ej": "FINESS de l'entité juridique",
    "siren": "SIREN", "siret": "SIRET", "decrit_par": "décrit par", "croisee": "croisée",
    "champs": "champs",
}
"""Keys as a sentence names them; a key that is not here is written as it reads."""

_UNDATED = "date inconnue"
_FOR = "pour "
_WHY_NOT_SHOWN = "un nombre n'est pas montré : on ne peut pas dire s'il a changé"


def key_words(key: str) -> str:
    """How a sentence names a key of a kit."""
    return KEY_WORDS.get(key, key.replace("_", " "))


def dates_words(entity: Entity, fate: Fate, snapshot: Snapshot, window: Window) -> str:
    """The dates that make the fate of an entity, and what of them nobody says."""
    life = entity.lifetime
    if fate in (Fate.UNCHANGED, Fate.CHANGED, Fate.OUTSIDE):
        return ""
    if fate is Fate.UNDATED:
        return "aucune date n'est dite"
    starts, ends = told_starts(entity, snapshot), told_ends(entity, snapshot)
    parts = []
    if starts and not entity.is_planned and fate is not Fate.CITED_LATER:
        parts.append(f"{_start_word(entity)} : {told_together(starts)}"
                     f"{_doubt(life.start, window)}")
    elif life.cited is not None:
        parts.append(f"première mention : {life.cited.in_words()}{_doubt(life.cited, window)}")
        if fate is Fate.FIRST_CITED:
            known = "inconnu" if is_asked(entity, START_KEYS) else "non renseigné"
            is_planned = snapshot.territory.by_id[entity.id].is_planned
            parts.append("en projet" if is_planned else f"début : {known}")
    if ends and fate in (Fate.CLOSED, Fate.ALREADY_OVER, Fate.UNSURE):
        parts.append(f"fin : {told_together(ends)}{_doubt(life.end, window)}")
    return " ; ".join(parts)


def _start_word(entity: Entity) -> str:
    for key in ("signature", "date"):
        if entity.values(key):
            return key
    return "début"


def of_date(date: PartialDate) -> str:
    """The date after "daté": "de 2004", "d'avril 2012", "du 3 mai 2012", "« vers 2004 »"."""
    words = date.in_words()
    if not is_plain(date):
        return f"« {words} »"
    if date.earliest == date.latest:
        return f"du {words}"
    return f"d'{words}" if words[0] in "ao" else f"de {words}"


def limit_words(date: PartialDate) -> str:
    """The moment at which a date cuts: "la fin de 2004", "le 20 novembre 2017"."""
    words = date.in_words()
    if date.earliest == date.latest:
        return f"le {words}"
    if words.startswith("années"):
        return f"la fin des {words}"
    return f"la fin de « {words} »" if not is_plain(date) else f"la fin {of_date(date)}"


def _doubt(date: PartialDate | None, window: Window) -> str:
    """Which of the two dates this one overlaps, so that nobody can say on which side it is."""
    if date is None or window.holds(date) is not None:
        return ""
    first, _ = window.cuts
    straddles_first = not date.over_by(first) and not date.begins_after(first)
    cut = window.since if straddles_first else window.until
    return f", avant ou après {limit_words(cut)} : on ne sait pas"


def value_words(change: ValueChange, entity: Entity, territory: Territory) -> str:
    """An answer that another follows: "gestionnaire : A (fin : 2021), puis B (début : 2022)"."""
    ended = [f"{answer_words(item, change.key, entity, territory)}{period_of_answer(item.lifetime)}"
             for item in change.ended]
    begun = [f"{answer_words(item, change.key, entity, territory)}{period_of_answer(item.lifetime)}"
             for item in change.begun]
    told = ", puis ".join(filter(None, (" et ".join(ended), " et ".join(begun))))
    others = [item for item in entity.said(change.key) if item not in change.ended]
    if not ended and not _goes_before(change, entity):
        told += " ; avant, personne ne l'a dit"
    elif not begun and not others:
        told += " ; ensuite, personne ne l'a dit"
    return f"{key_words(change.key)} : {told}"


def _goes_before(change: ValueChange, entity: Entity) -> bool:
    return any(item not in change.begun for item in entity.said(change.key))


def unsure_value_words(
    change: ValueChange, entity: Entity, territory: Territory, window: Window
) -> str:
    """Answers of which nobody can say whether they came or went between the dates."""
    told = []
    for item in change.unsure:
        life = item.lifetime or Lifetime()
        dated = [f"{what} : {date.in_words()}{_doubt(date, window)}"
                 for what, date in (("début", life.start), ("fin", life.end)) if date]
        told.append(f"{answer_words(item, change.key, entity, territory)}"
                    f" ({' ; '.join(dated) or _UNDATED})")
    return f"{key_words(change.key)} : {' et '.join(told)}"


def period_of_answer(life: Lifetime | None) -> str:
    """Since when and until when an answer holds: " (début : 2016)", "" where it does not say."""
    told = [f"{what} : {date.in_words()}" for what, date in
            (("début", life.start), ("fin", life.end)) if date] if life else []
    return f" ({' ; '.join(told)})" if told else ""


def answer_words(item: Statement, key: str, entity: Entity, territory: Territory) -> str:
    """The value of an answer as a reader names it: a name, a label, a date, a commune."""
    text = str(item.value)
    if item.about and text == UNKNOWN:
        return item.about
    if text in (UNKNOWN, NONE):
        return text
    if text in territory.by_id:
        return territory.by_id[text].name
    family = FAMILIES.get(type_family(entity.genre) if key == "type" else _FAMILY_OF.get(key, key))
    if family is not None and text in family:
        return family.label(text)
    if key == "commune":
        place = find_places([text]).get(text)
        return f"{getattr(place, 'name', None) or '?'} ({text})"
    if isinstance(item.value, bool):
        return "oui" if item.value else "non"
    return text


_FAMILY_OF = {"metiers": "metier", "groupe": "metier", "nature": "nature_representation"}


def number_words(change: NumberChange) -> str:
    """Numbers dated before and between: "capacité : 10 places (2010), puis 30 places (2016)"."""
    told = [_dated(item) for item in (*change.before, *change.between)]
    note = ""
    if not change.before:
        note = " ; aucun nombre daté avant"
    elif change.is_hidden:
        note = f" ; {_WHY_NOT_SHOWN}"
    elif not change.is_sure:
        note = " ; le même nombre"
    return f"{_nature(change)} : {', puis '.join(told)}{note}"


def unsure_number_words(change: NumberChange, window: Window) -> str:
    """Numbers of which nobody can say whether they came between the dates."""
    told = [f"{_number(item)} ({item.date.in_words()}{_doubt(item.date, window)})"
            for item in change.unsure if item.date]
    undated = [f"{line.removeprefix(_FOR)}, {_UNDATED}"
               for line in describe_measures(change.undated)]
    return f"{_nature(change)} : {' ; '.join((*told, *undated))}"


def _dated(item: Measure) -> str:
    assert item.date is not None
    return f"{_number(item)} ({item.date.in_words()})"


def _number(item: Measure) -> str:
    """The number alone: its nature, a capacity for so many, is written before the series."""
    return describe_measures([item])[0].removeprefix(_FOR)


def _nature(change: NumberChange) -> str:
    first = next(iter((*change.before, *change.between, *change.unsure, *change.undated)))
    return FAMILIES["nature_mesure"].label(first.nature)


def event_words(event: Entity) -> str:
    """What happened to an entity: "déménagement, 2006 (« … »)"."""
    date = known_date(event.word("date"))
    kind = FAMILIES["type_evenement"].label(str(event.word("type")))
    return f"{kind} ({date.in_words() if date else _UNDATED}) : {event.name.rstrip(' .')}"


def entity_line(
    evolution: EntityEvolution, words: str, territory: Territory, fate: Fate | None = None,
    citations: Iterable[Citation] = (),
) -> ToldLine:
    """The line of an entity; ``citations`` are those of the change where it has its own."""
    entity = evolution.entity
    cited = tuple(dict.fromkeys(citations)) or entity.citations
    return ToldLine(
        fate=(fate or evolution.fate).value,
        genre=FAMILIES["genre"].label(entity.genre),
        id=entity.id,
        name=entity.label.rstrip(" ."),
        words=words,
        said_by=" ; ".join(map(str, cited)) or "le kit lui-même, sans source citée",
        place=str(entity.location),
        place_in_kit=entity.location.in_kit(),
    )


def tie_line(evolution: TieEvolution, snapshot: Snapshot, words: str) -> ToldLine:
    """The line of a tie: its ends and verb, then its dates."""
    tie = evolution.tie
    notes = [words, "déduit, à confirmer" if tie.is_deduced else "",
             "en projet" if snapshot.is_planned(tie) else ""]
    return ToldLine(
        fate=evolution.fate.value, genre="lien", id="", name=tie_words(tie, snapshot),
        words=" ; ".join(filter(None, notes)), said_by=said_by(tie),
        place=str(tie.location), place_in_kit=tie.location.in_kit(),
    )


def cited_tie_words(tie: Tie, territory: Territory, window: Window) -> str:
    """From when a tie is spoken of: the last of its ends, or itself, to be cited."""
    first, _ = window.cuts
    ends = (territory.by_id.get(end) for end in (tie.source, tie.target))
    lives = [*([tie.lifetime] if tie.lifetime else []), *(end.lifetime for end in ends if end)]
    cited = [life.cited for life in lives
             if life.start is None and life.cited and life.cited.begins_after(first)]
    latest = max(cited, key=lambda date: (date.earliest is not None, str(date.earliest)))
    return f"première mention : {latest.in_words()}"


def doubtful_tie_words(evolution: TieEvolution, window: Window) -> str:
    """The dates of a tie of which nobody can say on which side they lie."""
    life = evolution.tie.lifetime or Lifetime()
    told = [f"{what} : {date.in_words()}{_doubt(date, window)}"
            for what, date in (("début", life.start), ("première mention", life.cited),
                               ("fin", life.end)) if date]
    return " ; ".join(told) or _UNDATED
