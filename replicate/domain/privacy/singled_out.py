"""One person told without a name, by the door she lives behind or by what happened once.

« la locataire du studio 12 », « le suicide du résident, le 14 février 2021 », « retrouvé mort chez
lui »: a small town knows who. « En cas de décès du locataire » tells of nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import GAP, Passage
from replicate.domain.text.lazy_pattern import LazyPattern

_ADULT = r"homme|femme|dame|monsieur|madame|locataire|patiente?|résidente?"
"""One person, whose age is told in tens; « chaque personne dans la trentaine » is nobody."""

_SOMEONE = (
    rf"(?:{_ADULT}|occupante?|usag(?:er|ère)|hébergée?|habitante?|personne|jeune|mère|père|voisine?)"
)
_DOORS = ("studio ", " lot ", "étage", "appartement ", "logement ", "gauche", "droite",
          "dessous", "dessus", "palier", "rez-de-chaussée")
_DOOR = LazyPattern(
    rf"(?:étage|gauche|droite|dessous|dessus|palier|rez-de-chaussée)\b"
    rf"| {{0,40}}(?:studio|lot|appartement|logement){GAP}"
    rf"(?:n° {{0,40}}|numéro{GAP})?[a-z]?\d{{1,4}}\b"
)
_BEHIND_A_DOOR = LazyPattern(
    rf"\b(?:{_SOMEONE}|couple|famille){GAP}(?:du|de{GAP}l['’]|au) {{0,40}}"
    rf"(?:\d{{1,2}}(?:er|e|[èe]me) {{0,40}})?$"
)
_DEATHS = ("suicide d", "décès d", "mort d")
_DEATH = LazyPattern(
    rf"(?P<kind>suicide|décès|mort){GAP}"
    rf"(?:(?P<known>du|de{GAP}la|de{GAP}l['’]|de{GAP}(?:notre|cette?|son)) {{0,40}}|d['’]une?{GAP})"
    rf"(?:jeune|ancien|ancienne)? {{0,40}}{_SOMEONE}\b"
)
_NOT_ONE_DEATH = LazyPattern(
    r"\b(?:en cas de|si|prévention|prévenir|risques?|lors|face|faire|quand|lorsqu|tout|chaque)\b"
)
_ONCE = LazyPattern(
    r"\b(?:(?:19|20)\d\d|janvier|février|mars|avril|juin|juillet|ao[uû]t|septembre|octobre|"
    r"novembre|décembre|derni(?:er|ère)|hier)\b"
)
_VIOLENT = ("est défenestré", "est pendu", "est suicidé", "est immolé", "retrouvé")
_VIOLENCE = LazyPattern(rf"est|retrouvée?{GAP}(?:morte?\b(?!-)|sans{GAP}vie|pendu|inanimé|"
                        rf"inconscient|errant|prostré|alcoolisé|ivre\b|nue?\b|pieds{GAP}nus)")
_AGED_BRIEFLY = LazyPattern(r"(?:homme|femme), {0,40}(?P<age>\d\d ?a)(?![\w'’])")
"""« Homme, 58a »: as wards write it."""

_TREATED = LazyPattern(
    rf"(?:^|[,:;(\-]) {{0,40}}(?:l['’]|l[ea]{GAP})?{_SOMEONE}{GAP}(?:est{GAP})?$"
)
_TENS = ("la vingtaine", "la trentaine", "la quarantaine", "la cinquantaine", "la soixantaine")
_OF_SOMEONE = LazyPattern(rf"\b(?:{_ADULT})(?: [^.;:,]{{1,20}})?(?:,| dans| de| à) {{0,40}}$")
_DIAGNOSES = ("schizophrène", "bipolaire", "psychotique", "toxicomane", "alcoolique", "alzheimer",
              "parkinson", "épileptique", "diabétique", "anorexique", "paraplégique")
_SUBJECT = LazyPattern(
    rf"(?:^|[:;(\-\"«] {{0,40}})(?:l['’]|l[ea]{GAP}|une?{GAP})?{_SOMEONE}\b"
    r"(?: [^.;:,]{1,30})?, {0,40}$"
)
"""« Locataire du T2, schizophrène, ne prend plus rien »: one person, at the head of the note."""

_AT_ITS_HEAD = LazyPattern(
    rf"(?:^|[:;(\-\"«] {{0,40}})(?:(?:cette?|notre){GAP})?(?:{_ADULT})"
    rf"(?:{GAP}[\w\-]{{2,15}}){{0,2}} {{1,40}}$"
)
"""« Patient schizophrène, sous injection »: as a note begins; « un patient … » is anyone."""

_OCCUPIED = LazyPattern(rf"occupée?{GAP}par{GAP}(?:une?|la|le|cette?){GAP}{_SOMEONE}\b")
_NUMBERED = LazyPattern(
    rf"\b(?:appartement|logement|studio|lot|porte|chambre){GAP}(?:n° {{0,40}})?[a-z]?\d{{1,4}}\b"
)
_DRUGS = ("clozapine", "leponex", "méthadone", "subutex", "lithium", "haldol", "risperdal",
          "abilify", "xeplion", "olanzapine", "zyprexa", "loxapac", "valium", "neuroleptique")
_TAKES = LazyPattern(
    rf"\b(?:elle|il|lui|{_ADULT}|fils|fille|mari|mère|père|frère|sœur)(?:{GAP}(?:est|a|n['’]est))?"
    rf"(?:,?{GAP}(?:sous|prend|reçoit|refuse|(?:ne{GAP})?prend{GAP}plus))"
    rf"{GAP}(?:(?:de{GAP}la|de{GAP}l['’]|du|des|le|la|son|ses|de){GAP})?$"
)
_RADIUS = 90


def find_singled_out(passage: Passage) -> Iterator[Find]:
    """People whom a door, a death or a treatment tells from all others."""
    low = passage.low
    yield from _doors(passage)
    yield from _deaths(passage)
    for at in passage.occurrences("homme,", "femme,"):
        aged = _AGED_BRIEFLY.match(low, at)
        if aged is not None:
            yield Find("RGPD406", aged.start("age"), aged.end("age"))
    for at in passage.occurrences("sous traitement"):
        if _TREATED.search(low[max(0, at - _RADIUS) : at]):
            yield Find("RGPD406", at, at + len("sous traitement"))
    for told, whose in ((_TENS, _OF_SOMEONE), (_DIAGNOSES, _SUBJECT), (_DIAGNOSES, _AT_ITS_HEAD),
                        (_DRUGS, _TAKES)):
        for word in told:
            for at in passage.occurrences(word):
                end = at + len(word)
                if not low[end : end + 1].isalpha() \
                        and whose.search(passage.sentence(at, at, _RADIUS)[0]):
                    yield Find("RGPD406", at, end)


def _doors(passage: Passage) -> Iterator[Find]:
    """« le monsieur du 3e étage », « le logement 27, occupé par une dame »: a person and a door."""
    low = passage.low
    for at in passage.occurrences(*_DOORS):
        found = _DOOR.match(low, at)
        if found is not None and _BEHIND_A_DOOR.search(low, max(0, at - _RADIUS), at):
            yield Find("RGPD406", found.start(), found.end())
    for at in passage.occurrences("occupé"):
        occupied = _OCCUPIED.match(low, at)
        if occupied is not None and _NUMBERED.search(passage.sentence(at, at, _RADIUS)[0]):
            yield Find("RGPD406", at, occupied.end())


def _deaths(passage: Passage) -> Iterator[Find]:
    """A death that was somebody's, and that its date or its manner makes known."""
    low = passage.low
    for at in passage.occurrences(*_DEATHS):
        death = _DEATH.match(low, at)
        if death is None:
            continue
        before, after = passage.sentence(at, at, _RADIUS)
        is_known = death["known"] is not None and death["kind"] == "suicide"
        if (is_known or _ONCE.search(before + after)) and not _NOT_ONE_DEATH.search(before):
            yield Find("RGPD406", at, death.end())
    for at in passage.occurrences(*_VIOLENT):
        violence = _VIOLENCE.match(low, at)
        if violence is not None:
            yield Find("RGPD406", at, violence.end())
