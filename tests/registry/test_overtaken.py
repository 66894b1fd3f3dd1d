"""Who is overtaken at every try is told to try again, and nothing of theirs is kept."""

import datetime as dt
from collections.abc import Callable

import pytest

from data_access.errors import CakupanError
from data_access.ledger import keeping as ledger
from data_access.minutes import keeping as minutes
from data_access.minutes.decision import Decision
from data_access.press import keeping as press
from data_access.scope import NATION
from data_access.settings import Settings

DAY = dt.date(2026, 11, 20)
DECISION = Decision("33.10", DAY, "Daftarkan RT/RW", "Bidang kepesertaan", DAY, None)


def _publish(settings: Settings) -> object:
    return ledger.publish(settings, lambda _earlier: [])


def _record(settings: Settings) -> object:
    return minutes.record(NATION, settings, DECISION, actor="siti")


def _begin(settings: Settings) -> object:
    return press.begin(settings, "Siaran", "id", "siti")


@pytest.mark.parametrize(
    ("module", "writes", "act", "sentence"),
    [
        (ledger, "_append", _publish, "Register angka terbit sedang ditulis orang lain"),
        (minutes, "_added", _record, "Notulen sedang ditulis orang lain"),
        (press, "_insert", _begin, "Siaran sedang ditulis orang lain"),
    ],
    ids=["ledger", "minutes", "press"],
)
def test_who_is_overtaken_at_every_try_is_told_to_try_again(
    module: object,
    writes: str,
    act: Callable[[Settings], object],
    sentence: str,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def overtaken(*_given: object) -> None:
        raise module._Overtaken  # type: ignore[attr-defined]

    monkeypatch.setattr(module, writes, overtaken)
    with pytest.raises(CakupanError, match=sentence):
        act(settings)
    assert (ledger.entries(settings), minutes.of_region(NATION, settings, "33.10"), press.drafts(settings)) == (
        [],
        (),
        [],
    )
