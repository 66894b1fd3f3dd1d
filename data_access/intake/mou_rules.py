"""Days and numbers of MoUs that can be read and cannot be true."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access.intake.plausible import FOUNDED, Mask, Rule
from data_access.reference.regions import people

YEARS_AHEAD: Final = 10
"""Calendar years after the extract; MoUs are for one to five."""


def _signed_later(cells: pa.Table, taken_on: dt.date) -> Mask:
    return pc.greater(cells["signed_on"], pa.scalar(taken_on))


def _far(field: str) -> Callable[[pa.Table, dt.date], Mask]:
    return lambda cells, taken_on: pc.greater(pc.year(cells[field]), taken_on.year + YEARS_AHEAD)


def _before(field: str) -> Callable[[pa.Table, dt.date], Mask]:
    return lambda cells, _taken_on: pc.less(cells[field], pa.scalar(FOUNDED))


def _more_than_live_there(cells: pa.Table, _taken_on: dt.date) -> Mask:
    living = pa.array([people().get(code[:5]) for code in cells["region_code"].to_pylist()], pa.int64())
    return pc.greater(cells["target_people"], living)


def _nobody(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.equal(cells["target_people"], 0)


def _days(**columns: str) -> tuple[Rule, ...]:
    """Rules of days, each field by its column."""
    far = f"Tanggal ini lebih dari {YEARS_AHEAD} tahun sesudah tanggal ekstrak."
    early = "Tanggal ini mendahului jaminan sosial tenaga kerja (Desember 1977)."
    return tuple(
        rule
        for field, column in columns.items()
        for rule in (
            Rule(column, _far(field), far, "Betulkan tahunnya."),
            Rule(column, _before(field), early, "Betulkan tahunnya."),
        )
    )


LINES: Final = (
    Rule(
        "tanggal_ttd",
        _signed_later,
        "Tanggal tanda tangan sesudah tanggal ekstrak.",
        "Betulkan tanggalnya; kosongkan bila belum ditandatangani.",
    ),
    *_days(signed_on="tanggal_ttd", starts_on="mulai", ends_on="berakhir", due_on="jatuh_tempo"),
    Rule(
        "target_orang",
        _more_than_live_there,
        "Targetnya lebih besar daripada penduduk wilayahnya.",
        "Disimpan apa adanya; periksa angka dan kode wilayahnya.",
        quarantined=False,
    ),
    Rule(
        "target_orang",
        _nobody,
        "Target 0 selalu tercapai.",
        "Disimpan apa adanya; periksa angkanya.",
        quarantined=False,
    ),
)
MILESTONES: Final = _days(due_on="tanggal")
