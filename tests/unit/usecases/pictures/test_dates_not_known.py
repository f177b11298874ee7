"""Nobody wrote a date, or someone said that it is not known: a picture tells which."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.exchange.exchange_graph import exchange_graph
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.pictures.number_marks import mark_notes
from replicate.usecases.timeline.timeline_picture import draw_timeline
from tests.material.small_kits import write

UNDATED = "sources:\n  - {id: s1, titre: Note, voix: social}\n"


@pytest.mark.parametrize(("dates", "note", "meaning"), [
    (["", ""], "10 puis 30 places°", ("« ° » : date non renseignée.",)),
    (["date: inconnu, "] * 2, "10 puis 30 places°?", ("« °? » : date inconnue.",)),
    (["", "date: inconnu, "], "10° puis 30°? places",
     ("« ° » : date non renseignée, « °? » inconnue.",)),
])
def test_a_number_tells_why_it_has_no_date(
    tmp_path: Path, dates: list[str], note: str, meaning: tuple[str, ...]
) -> None:
    """A mark for each, explained where it stands; a series that has both bears both."""
    numbers = ", ".join("{nature: capacite, unite: places, "
                        f"valeur: {value}, {date}ordre: {place}}}"
                        for place, (value, date) in enumerate(zip((10, 30), dates, strict=True), 1))
    kit = read_clean(write(tmp_path, structures="source: s1\nstructures:\n  - {id: a, nom: Abri,"
                                                f" champ: social, mesures: [{numbers}]}}\n"))
    snapshot = take_snapshot(kit.territory)
    picture = draw_map(snapshot, None)
    [box] = [box for box in picture.boxes if box.id == "a"]
    assert [one.replace("\u00a0", " ") for one in box.notes] == [note]
    assert mark_notes(box.notes) == meaning
    assert all(one in picture.status_note for one in meaning)
    assert all(one in draw_timeline(snapshot).notes for one in meaning)
    assert "°" not in f"{box.title} {exchange_graph(snapshot)}"


@pytest.mark.parametrize(("written", "words"), [
    ("", "date non renseignée"), ("debut: inconnu, ", "date inconnue"),
])
def test_a_tie_tells_why_it_has_no_date(tmp_path: Path, written: str, words: str) -> None:
    """Beside the map, in its table, and under the rows of two networks."""
    actors = "source: s1\nacteurs:\n" + "".join(
        f"  - {{id: {name}, nom: {name.upper()}, type: {type_}, champ: {champ}, cite_en: '2010'}}\n"
        for name, type_, champ in (("ccas", "ccas", "social"),
                                   ("hopital", "etablissement_sante", "sanitaire")))
    write(tmp_path, sources=UNDATED, acteurs=actors, partenariats="source: s1\nliens:\n"
          f"  - {{de: ccas, vers: hopital, type: oriente_vers, {written}passage: p}}\n")
    picture = draw_map(take_snapshot(read_clean(tmp_path).territory, parse_date("2015")), None)
    [listed] = [item.items for item in picture.listings if item.heading.startswith("Sans date")]
    assert listed == (f"CCAS → HOPITAL (oriente vers), {words}",)
    assert [(row.period, row.drawn) for row in picture.rows] == [(words, f"non : {words}")]
    [undated] = compare_kits(str(tmp_path), "pau", "2015").roles.undated
    assert undated.words == f"CCAS → HOPITAL (oriente vers), {words}"
