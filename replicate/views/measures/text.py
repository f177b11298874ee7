"""Network measures as text: for each, a question, the facts in words, and what is not known."""

from __future__ import annotations

from replicate.domain.findings.measure_sheets import SHEETS, TWO_MODE_MEANS
from replicate.domain.findings.network_measures import NetworkMeasures
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.domain.text.words import counted
from replicate.views.measures.sections import SECTIONS, TextLines
from replicate.views.measures.words import (
    basis_words,
    forum_words,
    size_words,
    uncounted_words,
    unknown_words,
)
from replicate.views.typography.font import harmless_text
from replicate.views.typography.paragraph import printed, wrapped


def render_measures(measures: NetworkMeasures, paint: Paint = plain) -> str:
    """The whole report; lists are in the territory's order, and nothing is ranked."""
    lines = [*_head(measures, paint)]
    for key, write in SECTIONS.items() if measures.basis.entities else ():
        if key == "projection" and measures.projection is None:
            continue
        lines += ["", paint(SHEETS[key].question, Tone.TITLE), *write(measures)]
        lines += [paint(line, Tone.QUIET) for line in _meaning(key, measures)]
    lines += _foot(measures, paint)
    return printed(lines)


def _head(measures: NetworkMeasures, paint: Paint) -> TextLines:
    basis = measures.basis
    yield paint(harmless_text(f"{measures.territory.name}, état {measures.as_of.placed()} :"
                              " ce que relient les liens connus"), Tone.TITLE)
    for warning in measures.warnings:
        yield from wrapped(warning, "")
    if basis.entities:
        yield from wrapped(basis_words(basis), "")
    else:
        yield from wrapped("Aucune entité n'est comptée à cette date : il n'y a rien à mesurer.",
                           "")
    uncounted = uncounted_words(measures)
    if uncounted:
        yield from wrapped(f"Pas su ou pas compté : {uncounted} ; le détail est à la fin.", "")


def _meaning(key: str, measures: NetworkMeasures) -> TextLines:
    """What the measure is, on what, after whom, and what it does not say."""
    sheet = SHEETS[key]
    yield from wrapped(f"Définition : {sheet.definition} {sheet.silence}")
    yield from wrapped(f"Sur {_n(key, measures)} ; {sheet.variant} ; {sheet.source}.")


def _n(key: str, measures: NetworkMeasures) -> str:
    """What the measure was computed on."""
    direct = counted(measures.mixing.direct_ties, "lien direct", "liens directs")
    own = {
        "equipes": counted(len(measures.teams), "équipe mobile", "équipes mobiles"),
        "instances": forum_words(measures),
        "champs": direct,
        "voix": f"{counted(len(measures.basis.ties), 'lien')}, dont {direct}",
    }
    return own.get(key) or size_words(measures.basis)


def _foot(measures: NetworkMeasures, paint: Paint) -> TextLines:
    unknown = [*unknown_words(measures)]
    if unknown:
        yield ""
        yield paint("Ce qu'on ne sait pas, et qui peut changer chaque phrase", Tone.TITLE)
        for sentence in unknown:
            yield from wrapped(sentence)
    yield ""
    silence = "Un lien que personne n'a dit n'est pas un lien absent."
    yield from wrapped(f"{silence} {TWO_MODE_MEANS}", "")
    how = "replicate explain mesures"
    yield from wrapped(f"Les formules, et comment lire chaque mesure : {how}.", "")
