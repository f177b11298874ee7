"""A whole comparison as versioned JSON: functions, then networks."""

from __future__ import annotations

from typing import Any

from replicate.domain.findings.profile import Profile
from replicate.domain.reports.roles import RoleReport
from replicate.views.escape import json_text
from replicate.views.profile.data import profile_data
from replicate.views.roles.data import roles_data


def comparison_data(profile: Profile, roles: RoleReport) -> dict[str, Any]:
    """A comparison as JSON writes it; each part has a key of its own."""
    return {**profile_data(profile), "roles": roles_data(roles),
            "sources": list(roles.sources)}


def render_comparison_json(data: dict[str, Any]) -> str:
    """What ``comparison_data`` made, as text."""
    return json_text(data)
