"""One rule for every text a person types: numbers and addresses of people are refused by every desk, with a remedy."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from data_access import own_agendas
from data_access.errors import CakupanError
from data_access.minutes import decision
from data_access.minutes.decision import Decision
from data_access.press import keeping
from data_access.press.draft import Draft, Item
from data_access.settings import Settings

OF_PEOPLE = (
    *("0812-3456-7890", "(0272) 321234", "KPJ 12345678901", "rek 1234-01-012345-53-1", "3310220101900003"),
    *("siti@contoh.id", "a\x07b"),
)
OF_NOBODY = (
    "Kodim 0723/2024-2025",
    "Rp659265600000 untuk 5.606 orang, lihat CKP-2026-10-0042",
    "Surat 415.4/0912/08/2024",
    "edisi 2026-10.1, 33.10.22.2005, 12 Oktober 2026 pukul 10.00-12.00",
)
MEETING = dt.date(2026, 11, 20)


def _minutes(_settings: Settings, text: str) -> None:
    kept = Decision("33.10", MEETING, "Daftarkan", "Disnaker", dt.date(2026, 12, 1))
    for said in (replace(kept, what=text), replace(kept, who=text)):
        for fault in decision.faults(said):
            raise fault


def _agenda(settings: Settings, text: str) -> None:
    own_agendas.save(settings, text[:60], ["trend"], actor="uji")


def _release(change: Callable[[Draft, str], Draft]) -> Callable[[Settings, str], None]:
    def write(settings: Settings, text: str) -> None:
        draft = keeping.add(settings, "a", "id", "uji", "Siaran")
        keeping.write(settings, change(draft, text), "uji")

    return write


DESKS: dict[str, Callable[[Settings, str], None]] = {
    "minutes": _minutes,
    "agenda": _agenda,
    "name": _release(lambda draft, text: replace(draft, name=text)),
    "byline": _release(lambda draft, text: replace(draft, byline=text)),
    "title": _release(lambda draft, text: replace(draft, items=(Item("a", title=text),))),
    "subtitle": _release(lambda draft, text: replace(draft, items=(Item("a", subtitle=text),))),
    "notes": _release(lambda draft, text: replace(draft, items=(Item("a", notes=f"{text}.\nSumber: BPS"),))),
}


@pytest.mark.parametrize("desk", DESKS)
def test_nothing_of_a_person_is_kept_and_the_rest_is(desk: str, settings: Settings) -> None:
    for text in OF_PEOPLE:
        with pytest.raises(CakupanError, match="hapus dahulu") as caught:
            DESKS[desk](settings, text)
        assert text not in str(caught.value)
    for text in OF_NOBODY:
        DESKS[desk](settings, text)
