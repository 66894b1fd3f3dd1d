"""Values that can be read and cannot be true: after the extract, before the programme, beyond what anybody pays."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access import months
from data_access.intake import findings
from data_access.vocabulary import Segment, SponsorType

Mask = Any
"""A boolean a row; null where a value is missing. pyarrow ships no types."""

FOUNDED: Final = dt.date(1977, 12, 5)
"""PP 33/1977: nobody was insured as a worker before."""
AHEAD: Final = 12
"""Months after the extract within which a paid term may begin: a term is at most twelve months, and begins when the one
before it ends."""
MOST_A_MONTH: Final = 100_000_000
MOST_OF_BPU: Final = 1_000_000
"""Rupiah a month: well above JKK, JKM and JHT of the highest income a BPU member may declare."""
LEAST_A_MONTH: Final = 1_000
LONGEST: Final = 24
"""Months; terms are of twelve at most, some files join two."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is doubted of a column of the file: of which rows, seeing typed fields and the day of the extract, and in
    which words. `quarantined` false: kept with a remark."""

    column: str
    holds: Callable[[pa.Table, dt.date], Mask]
    reason: str
    remedy: str
    quarantined: bool = True


def doubted(rules: tuple[Rule, ...], cells: pa.Table, typed: pa.Table, taken_on: dt.date) -> pa.Table:
    """Findings of every rule over the typed fields (`cells`) of the rows as they were written (`typed`), line by
    line."""
    return pa.concat_tables([findings.NONE, *_said(rules, cells, typed, taken_on)])


def _said(rules: tuple[Rule, ...], cells: pa.Table, typed: pa.Table, taken_on: dt.date) -> Iterator[pa.Table]:
    for rule in rules:
        rows = typed.filter(pc.fill_null(rule.holds(cells, taken_on), fill_value=False))
        if rows.num_rows:
            lines, texts = rows["line"].combine_chunks(), rows[rule.column].cast(pa.string()).to_pylist()
            yield findings.table(lines, rule.column, texts, rule.reason, rule.remedy, quarantined=rule.quarantined)


def _late_registration(cells: pa.Table, taken_on: dt.date) -> Mask:
    return pc.greater(cells["registered_on"], pa.scalar(taken_on))


def _early_registration(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.less(cells["registered_on"], pa.scalar(FOUNDED))


def _late_start(cells: pa.Table, taken_on: dt.date) -> Mask:
    return pc.greater(cells["paid_from"], months.of(taken_on) + AHEAD)


def _early_start(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.less(cells["paid_from"], months.of(FOUNDED))


def _before_registration(cells: pa.Table, taken_on: dt.date) -> Mask:
    """Paid for a month before that of the registration, where each of them alone can be true."""
    day = cells["registered_on"]
    registered = pc.add(pc.multiply(pc.year(day), 12), pc.subtract(pc.month(day), 1))
    can_be = pc.and_(pc.invert(_late_registration(cells, taken_on)), pc.invert(_early_start(cells, taken_on)))
    return pc.and_(pc.less(cells["paid_from"], registered), can_be)


def _employed_and_alone(cells: pa.Table, _taken_on: dt.date) -> Mask:
    is_pu = pc.equal(cells["segment"].cast(pa.string()), Segment.PU.value)
    return pc.and_(is_pu, pc.equal(cells["sponsor_type"].cast(pa.string()), SponsorType.MANDIRI.value))


def _long_term(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.greater(cells["paid_months"], LONGEST)


def _too_much(cells: pa.Table, _taken_on: dt.date) -> Mask:
    is_bpu = pc.equal(cells["segment"].cast(pa.string()), Segment.BPU.value)
    return pc.greater(cells["contribution_rupiah"], pc.if_else(is_bpu, MOST_OF_BPU, MOST_A_MONTH))


def _too_little(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.less(cells["contribution_rupiah"], LEAST_A_MONTH)


SPELLS: Final = (
    Rule(
        "tanggal_daftar",
        _late_registration,
        "Tanggal daftar sesudah tanggal ekstrak.",
        "Betulkan tanggalnya; bila tanggal ekstrak yang keliru, impor lagi dengan --diambil yang benar.",
    ),
    Rule(
        "tanggal_daftar",
        _early_registration,
        "Tanggal daftar mendahului jaminan sosial tenaga kerja (Desember 1977).",
        "Betulkan tahunnya.",
    ),
    Rule(
        "bulan_mulai",
        _late_start,
        f"Bulan mulai lebih dari {AHEAD} bulan sesudah tanggal ekstrak.",
        "Betulkan tahunnya; yang belum dibayar ditulis 0 di jumlah_bulan.",
    ),
    Rule(
        "bulan_mulai",
        _early_start,
        "Bulan mulai mendahului jaminan sosial tenaga kerja (Desember 1977).",
        "Betulkan tahunnya.",
    ),
    Rule(
        "bulan_mulai",
        _before_registration,
        "Bulan mulai mendahului bulan tanggal daftar.",
        "Disimpan apa adanya; periksa tahun keduanya.",
        quarantined=False,
    ),
    Rule(
        "jenis_sponsor",
        _employed_and_alone,
        "Segmen PU dengan pembayar mandiri, padahal iuran PU dibayar pemberi kerja.",
        "Disimpan apa adanya; periksa segmen dan jenis sponsornya.",
        quarantined=False,
    ),
    Rule(
        "iuran_per_bulan",
        _too_much,
        "Iuran sebulan ini lebih besar daripada yang mungkin untuk satu orang.",
        "Tulis rupiah satu orang untuk satu bulan: BPU paling banyak 1000000, lainnya paling banyak 100000000.",
    ),
    Rule(
        "iuran_per_bulan",
        _too_little,
        f"Iuran sebulan kurang dari Rp{LEAST_A_MONTH:_}.".replace("_", "."),
        "Disimpan apa adanya; periksa apakah ditulis dalam ribuan.",
        quarantined=False,
    ),
    Rule(
        "jumlah_bulan",
        _long_term,
        f"Masa bayar lebih dari {LONGEST} bulan.",
        "Disimpan apa adanya; periksa apakah beberapa masa bayar digabung.",
        quarantined=False,
    ),
)
