"""The page of perimeters: its sheets, and the same in words."""

from __future__ import annotations

from replicate.domain.perimeter_report import PerimeterPicture
from replicate.domain.report import DrawnPage, Listing


def perimeter_page(picture: PerimeterPicture) -> DrawnPage:
    """The sheets with their table, what is read beside, and the sources."""
    from replicate.views.perimeters import render_perimeters

    remarks = (picture.as_of, picture.banner or "", picture.subtitle, picture.empty,
               picture.summary, picture.notes)
    return DrawnPage(
        render_perimeters(picture), picture.title, picture.table, tuple(filter(None, remarks)),
        (*picture.listings, Listing("Sources", picture.sources)),
    )
