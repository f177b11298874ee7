"""Compare a territory with a reference, and say it: a profile, an overlay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.profile import Profile
from replicate.domain.following import named_version
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.reports.picture import Picture
from replicate.domain.reports.roles import RoleReport
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.text.tone import Paint, plain
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.speakers import unread_warning
from replicate.network.profile import compare_profiles
from replicate.network.reference import Reference
from replicate.network.role_matrix import match_networks
from replicate.network.said_absences import unknown_lists
from replicate.usecases.comparison.role_report import report_roles
from replicate.usecases.drawing.formats import Drawn
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.kits.references import References
from replicate.usecases.pictures.beside import banner_of_told
from replicate.usecases.writing.safe_writing import write_files
from replicate.views.escape import json_text
from replicate.views.profile.comparison import comparison_data
from replicate.views.profile.text import render_profile
from replicate.views.roles.table import role_table
from replicate.views.roles.text import render_roles
from replicate.views.source_list import with_sources
from replicate.views.table import render_csv


@record
class Comparison:
    """A territory and its reference at their dates, and what comparing found."""

    here: Snapshot
    reference: Reference
    profile: Profile

    @property
    def there(self) -> Snapshot:
        """The reference at its date."""
        return self.reference.snapshot

    @property
    def is_of_itself(self) -> bool:
        """Whether the kit is the reference, at the same date: beside it, nothing more is told."""
        here, there = self.here, self.there
        return (here.territory.id, here.as_of) == (there.territory.id, there.as_of) \
            and here.territory.entities == there.territory.entities

    @property
    def roles(self) -> RoleReport:
        """Both networks role by role, in words."""
        matrix = match_networks(self.here, self.reference, self.profile)
        return report_roles(self.here, self.there, self.profile, matrix)

    @property
    def stem(self) -> str:
        """What tells two comparisons' files apart: ids, and the dates that were asked."""
        return f"{dated_name(self.here)}-sur-{dated_name(self.there)}"


def compare_kits(
    name: str, reference: str | None, date: str | None, shown_as: str | None = None
) -> Comparison:
    """Compare the kit ``name`` with ``reference`` ("pau", "pau@2004", a folder).

    By default, the reference that the kit follows, else Pau. Locations begin
    with ``shown_as``, by default ``name``. Raises ReplicateError of the kind
    that fits.
    """
    folder, default_shown = kit_folder(name)
    kit = read_clean(folder, shown_as or default_shown)
    return compare_kit(kit, References(reference).of(kit, folder), asked_date(date))


def compare_kit(kit: CheckedKit, reference: Reference, date: PartialDate | None) -> Comparison:
    """Compare a kit as of ``date``, by default its own, with a reference that is read already."""
    found = compare_snapshots(take_snapshot(kit.territory, date), reference)
    warnings = _warnings(kit, found.here, found.there, reference.model)
    return replace(found, profile=replace(found.profile, warnings=warnings))


def compare_snapshots(here: Snapshot, reference: Reference) -> Comparison:
    """Compare a territory at its date with a reference, itself maybe, without any warning."""
    return Comparison(here, reference, compare_profiles(here, reference))


def _warnings(
    kit: CheckedKit, here: Snapshot, there: Snapshot, model: Model
) -> tuple[str, ...]:
    """What must be known beside the reference model's own warning.

    That is who speaks on each side, whose words are not read, and another version
    that the kit follows.
    """
    told = []
    for snapshot, own in ((here, kit.model), (there, model)):
        territory = snapshot.territory
        if own is not None and own.id == territory.id:
            if own.warning and own.id != model.id:
                told.append(f"{own.title} : {own.warning}")
        elif banner := banner_of_told(snapshot):
            told.append(f"{territory.name} : {banner.lower()}.")
        if unread := unread_warning(territory):
            told.append(unread)
    if unknown := unknown_lists(here):
        told.append(f"{here.territory.name} : {unknown_lists_words(unknown)}.")
    followed, version = named_version(kit.territory.reference or "")
    if followed == model.id and version and int(version) != model.version:
        told.append(
            f"Le kit suit la version {version} de ce modèle ; celle-ci est la {model.version}."
        )
    return tuple(dict.fromkeys(told))


def describe_comparison(
    comparison: Comparison, formats: tuple[str, ...], paint: Paint = plain
) -> str:
    """Functions, then networks, in the formats "text" and "json" among ``formats``."""
    parts = []
    if "text" in formats:
        roles = comparison.roles
        told = f"{render_profile(comparison.profile, paint)}\n{render_roles(roles, paint)}"
        parts.append(with_sources(told, roles.sources, paint))
    if "json" in formats:
        parts.append(json_text(data_of(comparison)))
    return "".join(parts)


def data_of(comparison: Comparison) -> dict[str, Any]:
    """The same as JSON writes it, without a territory's whole kit behind it."""
    return comparison_data(comparison.profile, comparison.roles)


def draw_comparison(comparison: Comparison) -> Picture:
    """The overlay; a partnership of another nature is drawn alone, as it is."""
    if not comparison.profile.is_measured:
        from replicate.usecases.pictures.map_picture import draw_map

        return draw_map(comparison.here, None)
    from replicate.usecases.comparison.overlay_picture import draw_overlay

    return draw_overlay(comparison.here, comparison.reference, comparison.profile)


def write_role_table(comparison: Comparison, out: Path) -> Drawn:
    """Both networks role by role as one table, into ``out``."""
    table = render_csv(role_table(comparison.roles))
    return Drawn(write_files(out, {f"{comparison.stem}-reseaux.csv": table.encode("utf-8")}))


def dated_name(snapshot: Snapshot) -> str:
    """The territory's id, and the date when one was asked."""
    date = f"-{snapshot.as_of.in_a_name}" if snapshot.is_asked else ""
    return f"{snapshot.territory.id}{date}"
