"""Cross-file rules: one generator each, one code each, all run on every kit.

To add one, see ``CONTRIBUTING.md``: a code, a sentence, a finder, a case folder
and a heading in ``docs/problemes.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem
from replicate.domain.rules import (
    absences,
    adaptations,
    care,
    circles,
    communes,
    dates,
    events,
    first_mentions,
    followed,
    identifiers,
    lines,
    measures,
    model_places,
    model_words,
    models,
    overlaps,
    periods,
    placeholders,
    plausible,
    references,
    streets,
    ties,
)

Rule = Callable[[CheckedKit], Iterator[Problem]]

NAME_RULES: tuple[Rule, ...] = (
    references.check_duplicate_ids,
    references.check_unknown_ids,
    references.check_wrong_kinds,
    references.check_undefined_sources,
    followed.check_unknown_functions,
    followed.check_unknown_reference,
    references.check_speakers,
    identifiers.check_siren,
    identifiers.check_siret,
    identifiers.check_finess,
    identifiers.check_cog,
    identifiers.check_sector,
    communes.check_known_communes,
    communes.check_former_communes,
)
"""Those that look at what a kit names, and not at its territory."""

RULES: tuple[Rule, ...] = (
    followed.check_unknown_roles,
    references.check_reasons,
    absences.check_absent_types,
    absences.check_absences_contradicted,
    absences.check_ends_of_denied_ties,
    absences.check_denied_ties,
    adaptations.check_decided,
    ties.check_self_ties,
    ties.check_kinds_of_ends,
    ties.check_ties_written_twice,
    circles.check_circles,
    circles.check_circles_of_sources,
    dates.check_closing_before_opening,
    dates.check_teams_in_closed_places,
    dates.check_date_order,
    first_mentions.check_mentions_before_beginnings,
    periods.check_periods,
    placeholders.check_placeholders,
    plausible.check_numbers,
    plausible.check_years,
    care.check_cross_care_sides,
    events.check_closures_close_something,
    measures.check_units,
    measures.check_ranges,
    measures.check_bearers,
    measures.check_numbers_beside_masks,
    lines.check_lines,
    streets.check_communes_of_streets,
    streets.check_order_of_numbers,
    streets.check_sides,
    streets.check_stretches_said_twice,
    streets.check_numbers_claimed_twice,
    streets.check_names_alike,
    overlaps.check_self_overlaps,
    overlaps.check_shares,
    models.check_variables,
    model_words.check_predicates,
    models.check_evidence_has_entities,
    models.check_joined_variables,
    models.check_possible,
    model_places.check_names_once,
    model_places.check_own_name,
    model_places.check_places,
    model_places.check_lanes_of_roles,
)


def check_names(kit: CheckedKit) -> Iterator[Problem]:
    """Yield every problem of ids, sources, functions and codes: ``kit`` need not be built."""
    for rule in NAME_RULES:
        yield from rule(kit)


def check_kit(kit: CheckedKit) -> Iterator[Problem]:
    """Yield every problem that the other rules find in ``kit``, once it is built."""
    for rule in RULES:
        yield from rule(kit)
