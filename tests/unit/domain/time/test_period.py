"""What a period says of a date that its own dates overlap."""

from __future__ import annotations

import pytest

from replicate.domain.time.partial_date import known_date, parse_date
from replicate.domain.time.period import Lifetime, Presence


@pytest.mark.parametrize(("start", "cited", "presence"), [
    ("2009", "2012", Presence.UNSURE), ("2009", None, Presence.UNSURE),
    ("2009", "2008", Presence.PRESENT), ("2010", "2008", Presence.NOT_YET),
    (None, "2012", Presence.NOT_CITED_YET), (None, "2009", Presence.UNSURE),
])
def test_a_beginning_that_may_be_past_is_not_a_mention_to_come(
    start: str | None, cited: str | None, presence: Presence
) -> None:
    """In June 2009, what began in 2009 may be there, whenever it was first spoken of later."""
    life = Lifetime(known_date(start), cited=known_date(cited))
    assert life.at(parse_date("2009-06")) is presence
