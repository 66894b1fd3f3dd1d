"""The steps of a bridge as a table."""

from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.subjects.bridge import metrics
from dashboard.subjects.bridge.metrics import Bridge

_OFFICIAL: Final = 3
"""The tolerance of who is officially active."""
_STEPS: Final = {
    "awal": d("Sudah ada sebelum data"),
    "baru": d("Baru"),
    "kembali": d("Kembali"),
    "moved_in": d("Pindah masuk"),
    "moved_out": d("Pindah keluar"),
    metrics.HIDDEN: d("Langkah lain"),
}


def steps(found: Bridge) -> Table:
    """Every step, those of nobody, too; opening and all steps add up to the closing."""
    changes = [(step, people if step in metrics.GAINS else -people) for step, people in found.steps.items()]
    every = [("opening", found.opening), *changes, ("closing", found.closing)]
    rows = pd.DataFrame(
        {
            "code": [code for code, _people in every],
            "name": [name(code, found) for code, _people in every],
            "people": [people for _code, people in every],
        }
    )
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", _("Langkah"), Unit.TEXT),
        Column("people", _("Pekerja"), Unit.COUNT),
    )
    note = _("Pindah: tetap aktif, tetapi masuk ke atau keluar dari pilihan wilayah, segmen, atau gerakan.")
    return Table("arus-masuk-dan-keluar", rows, columns, note)


def name(step: str, found: Bridge) -> str:
    """A step, or the posisi of an end."""
    ends = {"opening": found.since, "closing": found.until}
    if step == "lapsed":
        return lapsed(found).capitalize()
    return formatting.posisi(ends[step]) if step in ends else _(_STEPS[step])


def lapsed(found: Bridge) -> str:
    """Who was active and is no more: by the official tolerance nonactive, by a shorter one unpaid."""
    return _("nonaktif") if found.grace == _OFFICIAL else _("tidak terbayar bulan ini")
