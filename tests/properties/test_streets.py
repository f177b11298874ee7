"""Blocks against brute force: every number of every street, asked perimeter by perimeter."""

from __future__ import annotations

import random
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest

from replicate.domain.addresses.house_number import HouseNumber
from replicate.domain.addresses.street_table import Block, Coverage, PlaceKind, StreetTable
from replicate.network.place_answers import Outlines
from replicate.network.street_blocks import build_street_table
from tests.material.street_kits import Perimeter, snapshot_of

ADULT, UNIT = "secteur_psychiatrie_generale", "unite_territoriale_sociale"
KINDS = {"a": ADULT, "b": ADULT, "c": ADULT, "u": UNIT, "v": UNIT}
STREETS = {
    "haute": ("rue Haute", "RUE HAUTE", "r. Haute"),
    "ete": ("avenue de l'Été", "av. de l'Ete", "AV DE L ETE"),
    "saint": ("place Saint-Jean", "PL ST JEAN", "pl. St-Jean"),
}
HIGHEST = 14
REPEATS = {0: "", 1: " bis", 2: " ter"}

Said = tuple[str, str, str, tuple[int, int] | None, tuple[int, int] | None]
"""A stretch as it was invented: perimeter, street, side, first and last number."""


def invented(seed: int) -> tuple[list[Said], frozenset[str], frozenset[str]]:
    """Stretches, which lists are complete, and which perimeters are only named."""
    chance = random.Random(seed)

    def end() -> tuple[int, int] | None:
        number = (chance.randint(1, HIGHEST), chance.choice((0, 0, 0, 1, 2)))
        return number if chance.random() < 0.7 else None

    said: list[Said] = []
    for _ in range(chance.randint(1, 14)):
        first, last = end(), end()
        if first and last and last < first:
            first, last = last, first
        said.append((chance.choice("abcuv"), chance.choice(list(STREETS)),
                     chance.choice(("pair", "impair", "tous", "tous", "inconnu")), first, last))
    complete = frozenset(name for name in KINDS if chance.random() < 0.5)
    spoken = {item[0] for item in said}
    named = frozenset(name for name in KINDS if name not in spoken and chance.random() < 0.3)
    return said, complete, named


def as_kit(
    said: list[Said], complete: frozenset[str], named: frozenset[str], seed: int
) -> list[Perimeter]:
    """The same as perimeters of a kit: spellings and order drawn by ``seed``."""
    chance = random.Random(seed)
    zones: dict[str, list[str]] = {name: [] for name in KINDS}
    for name, street, side, first, last in chance.sample(said, len(said)):
        parts = [f"voie: \"{chance.choice(STREETS[street])}\"", f"cote: {side}"]
        parts += [f"{key}: \"{number[0]}{REPEATS[number[1]]}\""
                  for key, number in (("de", first), ("a", last)) if number]
        zones[name].append(f"{{{', '.join(parts)}}}")
    kit = []
    for name, rows in zones.items():
        whole = f"complete: {'oui' if name in complete else 'non'}"
        where = f"rues: [{', '.join(rows)}]" if rows else "nommee: ici" if name in named else ""
        kit.append((name, KINDS[name], f"{{{', '.join(filter(None, (where, whole)))}}}"))
    return chance.sample(kit, len(kit))


def by_hand(
    said: list[Said], complete: frozenset[str], named: frozenset[str], street: str,
    number: tuple[int, int],
) -> dict[str, tuple[frozenset[str], Coverage]]:
    """What each kind answers at a number, read off the stretches one by one."""
    told = {}
    for kind in (ADULT, UNIT):
        names = [name for name, its in KINDS.items() if its == kind]
        sure: dict[str, int] = {}
        maybe = set()
        for name, where, side, first, last in said:
            if name not in names or where != street:
                continue
            if side in ("pair", "impair") and (number[0] % 2 == 0) != (side == "pair"):
                continue
            if first and number < first:
                continue
            meant = last is not None and last[1] == 0 and number[0] == last[0] and number[1] > 0
            if last and number > last and not meant:
                continue
            parts = first is not None and first[1] > 0 and first[0] == number[0]
            if side == "inconnu":
                maybe.add(name)
            else:
                sure[name] = max(sure.get(name, 0), 2 if parts else 0 if meant else 1)
        if 2 in sure.values():
            sure = {name: level for name, level in sure.items() if level}
        spoken = {item[0] for item in said}
        doubtful = [name for name in names if name in maybe or name not in spoken
                    or name not in complete]
        coverage = Coverage.SAID if len(sure) == 1 else Coverage.CONTESTED if sure else \
            Coverage.UNKNOWN if doubtful else Coverage.OUTSIDE
        told[kind] = (frozenset(sure), coverage)
    return told


def holding(table: StreetTable, street: str, number: HouseNumber) -> list[Block]:
    """The blocks of a street that hold a number."""
    return [block for block in table.blocks
            if block.kind is PlaceKind.STREET and street in block.key
            and block.span and block.span.holds(number)]


@pytest.mark.parametrize("seed", range(40))
def test_blocks_say_what_brute_force_says(seed: int, tmp_path: Path) -> None:
    """Each number lies in one block at most, whose answers are those of the lists themselves."""
    said, complete, named = invented(seed)
    snapshot = snapshot_of(tmp_path, as_kit(said, complete, named, seed))
    table, outlines = build_street_table(snapshot), Outlines(snapshot)
    keys = {"haute": "haute", "ete": "l ete", "saint": "saint jean"}
    for street, end in keys.items():
        key = next((key for _, key in table.streets if key.endswith(end)), None)
        for value in range(1, HIGHEST + 3):
            for rank in REPEATS:
                number = HouseNumber(value, rank)
                expected = by_hand(said, complete, named, street, (value, rank))
                blocks = holding(table, end, number)
                assert len(blocks) <= 1, (street, number)
                if key is None:
                    assert not blocks
                    continue
                asked = outlines.answer_at("64445", outlines.stretches_of("64445", key), number)
                for answers in (asked, *(block.answers for block in blocks)):
                    for track, answer in zip(table.tracks, answers, strict=True):
                        assert (frozenset(answer.claims), answer.coverage) \
                            == expected[track.type], (street, str(number), track.type)
                if any(claims for claims, _ in expected.values()):
                    assert blocks, (street, number)


@pytest.mark.parametrize("seed", range(12))
def test_order_and_spelling_change_nothing(seed: int, tmp_path: Path) -> None:
    """The order of lists and the way each spells a street change no block."""
    said, complete, named = invented(seed)
    tables = [
        build_street_table(snapshot_of(tmp_path / str(other), as_kit(said, complete, named, other)))
        for other in (seed, seed + 100)
    ]
    seen = [[(block.kind, block.key, block.commune, block.span, block.answers)
             for block in table.blocks] for table in tables]
    assert seen[0] == seen[1]


@pytest.mark.parametrize("seed", range(12))
def test_blocks_are_as_long_as_can_be(seed: int, tmp_path: Path) -> None:
    """Two blocks that follow one another on one side do not say the same."""
    said, complete, named = invented(seed)
    table = build_street_table(snapshot_of(tmp_path, as_kit(said, complete, named, seed)))
    for street in STREETS:
        for side in (0, 1):
            row = [
                next((block.answers for block in holding(
                    table, street if street != "ete" else "l ete", HouseNumber(value))), None)
                for value in range(2 - side, HIGHEST + 3, 2)
            ]
            held = [block for block in table.blocks if block.span and street in block.key
                    and block.span.side in ("tous", "pair" if side == 0 else "impair")]
            changes = sum(one != other for one, other in pairwise(row))
            assert len(held) >= changes - row.count(None)


def test_ten_thousand_stretches_take_little_time(tmp_path: Path) -> None:
    """A region's list is read and cut in seconds."""
    rows = [
        ", ".join(f"{{voie: rue {index % 997} Longue, cote: tous, de: {1 + index // 997 * 20},"
                  f" a: {20 + index // 997 * 20}}}" for index in range(start, 10_000, 10))
        for start in range(10)
    ]
    kit = [(f"p{index}", ADULT, f"{{rues: [{row}]}}") for index, row in enumerate(rows)]
    snapshot = snapshot_of(tmp_path, kit)
    start = time.process_time()
    table = build_street_table(snapshot)
    assert time.process_time() - start < 5
    assert len({block.key for block in table.blocks}) == 997


def test_many_lists_over_one_street(tmp_path: Path) -> None:
    """Hundreds of perimeters nested on one street are cut in bounded time."""
    kit = [(f"p{index}", ADULT, f"{{rues: [{{voie: rue Haute, cote: tous, de: {index + 1},"
                                f" a: {2000 - index}}}]}}") for index in range(600)]
    snapshot = snapshot_of(tmp_path, kit)
    start = time.process_time()
    table = build_street_table(snapshot)
    assert time.process_time() - start < 10
    assert max(len(block.answers[0].claims) for block in table.blocks) == 600


@pytest.mark.parametrize("seed", range(12))
def test_words_of_blocks_never_meet(seed: int, tmp_path: Path) -> None:
    """No two blocks of a street are written alike."""
    said, complete, named = invented(seed)
    table = build_street_table(snapshot_of(tmp_path, as_kit(said, complete, named, seed)))
    words = [(block.key, block.span.words) for block in table.blocks if block.span]
    assert len(words) == len(set(words))
    assert all(re.search(r"numéros|n° \d", text) for _, text in words)
