"""The page that shows what a demonstration made: one file, no request."""

from __future__ import annotations

from replicate.domain.reports.index_page import IndexPage
from replicate.views.typography.paragraph import bound


def render_index(page: IndexPage) -> str:
    """The page as HTML; every text is escaped, every link is relative."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("replicate.views.html", "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    environment.filters["bound"] = bound
    return environment.get_template("index.html").render(page=page)
