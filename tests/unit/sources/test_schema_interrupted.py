"""Ctrl-C while a document is looked at stops the command; it is no fault of the document."""

from __future__ import annotations

from typing import Any

import pytest

from replicate.sources import schema_survey
from replicate.usecases.kits.checked_documents import kit_schemas
from replicate.usecases.kits.reading import read_clean
from tests.material.examples import INVENTED


def test_ctrl_c_is_not_an_error_of_the_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption inside a format of ours comes out as it went in."""

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    kit_schemas.cache_clear()
    monkeypatch.setattr(schema_survey, "_is_date", interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            read_clean(INVENTED)
    finally:
        kit_schemas.cache_clear()
