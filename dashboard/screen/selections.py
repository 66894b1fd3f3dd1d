"""What the common filters offer: texts of the URL, and their names."""

from typing import Final

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import address
from dashboard.wording import labels
from data_access import months
from data_access.vocabulary import Basis, Movement

_GRACES: Final = {
    "0": d("Dibayar"),
    "1": d("Tenggang 1 bulan"),
    "2": d("Tenggang 2 bulan"),
    "3": d("Aktif (toleransi 3 bulan)"),
}


def of(last_month: int, first_month: int) -> dict[str, tuple[str, dict[str, str]]]:
    """Label and options of each common filter that is one of a list, in their order."""
    past = range(last_month, first_month - 1, -1)
    return {
        address.POSISI: (_("Posisi"), {months.text(month): formatting.month_in_full(month) for month in past}),
        address.GRACE: (_("Dihitung aktif"), {text: _(name) for text, name in _GRACES.items()}),
        address.BASIS: (_("Penyebut"), {code.value: labels.name("basis", code.value) for code in Basis}),
        address.MOVEMENT: (_("Gerakan"), {code: _movement(code) for code in ("", *map(str, Movement))}),
    }


def _movement(code: str) -> str:
    return labels.name("movement", code) if code else _("Semua gerakan")
