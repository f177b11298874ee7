"""The order of files, keys and entries never changes a result, nor do names."""

from __future__ import annotations

import json
import random
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.checked import CheckedKit
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.views.escape import json_text
from replicate.views.evolution.data import render_tale_json
from replicate.views.roles.data import roles_data
from tests.material.examples import at, compare, kit, match, network_report, overlay, profile_json
from tests.material.kit_files import Data, is_entries
from tests.material.portrait import portray
from tests.material.timeline_portrait import portray_timeline
from tests.properties.mixed_kits import FILES, every_kit, few, mixed, read_back

_PLACED = ("lieu", "dit_par")
_NAMED = ("nom", "titre", "libelle", "enonce")
_RENAMED = frozenset({"acteurs", "structures", "equipes_mobiles", "instances", "accords", "outils"})


def without_places(text: str) -> Any:
    """A comparison's JSON without where things are written."""
    def strip(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: strip(value) for key, value in node.items() if key not in _PLACED}
        return [strip(item) for item in node] if isinstance(node, list) else node
    return strip(json.loads(text))


def results(read: CheckedKit) -> tuple[str, str, str, Any, Any, Any]:
    """What a kit's pictures, profile, networks and history say, places in its files apart."""
    pau = kit("pau").territory
    return (
        portray(draw_map(at(read.territory), read.followed)),
        portray_timeline(draw_timeline(at(read.territory), read.followed)),
        portray(overlay(read.territory, pau)),
        without_places(profile_json(compare(read.territory, pau))),
        without_places(json_text(roles_data(network_report(read.territory, pau)))),
        without_places(render_tale_json(
            trace_history(read, read, None, parse_date("2012-07")).tale
        )),
    )


@every_kit
def test_writing_a_kit_again_changes_nothing(name: str) -> None:
    """The kit that these tests write says what the kit itself says."""
    assert results(read_back(FILES[name], name)) == results(kit(name))


@every_kit
@few
@given(dice=st.randoms(use_true_random=False))
def test_order_changes_no_result(name: str, dice: random.Random) -> None:
    """Files, keys and entries shuffled give the same map, timeline, overlay, profile, networks."""
    assert results(mixed(name, dice)) == results(kit(name))


def renamed(files: Data, names: list[str]) -> Data:
    """The kit with each entity's name replaced by one of ``names`` and a number."""
    count = 0

    def rename(entry: Any) -> Any:
        nonlocal count
        if not isinstance(entry, dict) or "id" not in entry:
            return entry
        count += 1
        fresh = f"{names[count % len(names)]} {count}"
        return {key: fresh if key in (*_NAMED, "nom_court") else value
                for key, value in entry.items()}

    return {
        file: {key: [rename(entry) for entry in value]
               if key in _RENAMED and is_entries(value) else value
               for key, value in data.items()}
        for file, data in files.items()
    }


def skeleton(read: CheckedKit) -> tuple[object, ...]:
    """A kit's pictures and profile by ids, without a name."""
    pau = kit("pau").territory
    pictures = draw_map(at(read.territory), read.followed), overlay(read.territory, pau)
    timeline = draw_timeline(at(read.territory), read.followed)
    findings = compare(read.territory, pau).findings
    return (
        [[(box.id, box.genre, box.champ, box.role, box.standing, box.badge) for box in one.boxes]
         for one in pictures],
        [[(link.id, link.standing, link.is_deduced) for link in one.links] for one in pictures],
        [(item.heading, len(item.items)) for one in pictures for item in one.listings],
        [[(line.box.id, line.bar) for line in group] for group in timeline.groups],
        [mark.days for mark in timeline.happenings], timeline.stops,
        [(item.function.id, item.proposed, item.is_gap, item.is_contradicted,
          [[entity.id for entity in way.entities] for way in item.evidence],
          len(item.unsaid)) for item in findings],
        [(row.state, row.roles, row.here.families, row.there.families)
         for row in match(read.territory, pau).rows],
    )


_NAME = st.text(st.characters(categories=["Lu", "Ll", "Nd"], include_characters=" '’-éà()\"&<:#"),
                min_size=1, max_size=40).filter(lambda text: re.search(r"\w", text) is not None)


@every_kit
@few
@given(names=st.lists(_NAME, min_size=1, max_size=5))
def test_renaming_changes_nothing_but_names(name: str, names: list[str]) -> None:
    """Entities' names change no box, tie, bar, role, standing, state, evidence or gap."""
    assert skeleton(read_back(renamed(FILES[name], names), name)) == skeleton(kit(name))
