"""Kind `target`: what a document wants a region to reach, on which basis, segment and g if it says so."""

import datetime as dt
import re
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access.intake import cells, figure_rules, places
from data_access.intake.basis_figures import EXAMPLE_SOURCE
from data_access.intake.cells import CellReading, refused
from data_access.intake.columns import Column, Field, RecordKind
from data_access.intake.plausible import Mask, Rule
from data_access.registry import models
from data_access.vocabulary import Basis, BasisSegment

_COLUMNS: Final = (
    Column("kode_wilayah", "Kode Kemendagri bertitik; nasional = seluruh Indonesia.", ("33.10", "33.02"), True),
    places.REGION_NAME,
    Column("ukuran", "Apa yang ditargetkan, misalnya cakupan atau peserta_aktif.", ("cakupan", "peserta_aktif"), True),
    Column("periode", "Tahun atau bulan target, misalnya 2026.", ("2026", "2026-12"), True),
    Column("nilai", "Nilainya, dengan titik desimal.", ("42.5", "230000"), True),
    Column("satuan", "persen atau orang.", ("persen", "orang"), True),
    Column("dasar", "Penyebutnya; kosong = tidak disebut.", ("", ""), True, cells.listed(Basis)),
    Column("segmen", "Segmennya; kosong = tidak disebut.", ("", ""), True, cells.listed(BasisSegment)),
    Column("tenggang", "Bulan tidak bayar yang masih aktif, 0 sampai 3; kosong = tidak disebut.", ("", ""), True),
    Column("sumber", "Dokumen yang menyebut target ini.", (EXAMPLE_SOURCE, EXAMPLE_SOURCE), True),
)

_UNITS: Final = ("persen", "orang")
_PERIOD: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)


def _unit(text: str) -> CellReading:
    unit = text.lower()
    return CellReading(unit) if unit in _UNITS else refused("Satuan ini tidak dikenal.", "Tulis persen atau orang.")


def _period(text: str) -> CellReading:
    """A year or a month as text, `2026` or `2026-12`."""
    if not _PERIOD.fullmatch(text) or int(text[:4]) not in cells.YEARS:
        return refused("Periode ini tidak dikenal.", "Tulis tahun, atau tahun-bulan, misalnya 2026-12.")
    return CellReading(text)


_FIELDS: Final = (
    Field("place_code", pa.string(), ("kode_wilayah", "nama_wilayah"), places.region),
    Field("measure", pa.string(), ("ukuran",), cells.filled(cells.slug), is_kept=True),
    Field("period", pa.string(), ("periode",), cells.filled(_period)),
    Field("value", pa.float64(), ("nilai",), cells.filled(cells.number, None)),
    Field("unit", pa.string(), ("satuan",), cells.filled(_unit)),
    Field("basis", pa.string(), ("dasar",), cells.one_of(Basis)),
    Field("segment", pa.string(), ("segmen",), cells.one_of(BasisSegment)),
    Field("grace", pa.int32(), ("tenggang",), cells.grace),
    Field("source", pa.string(), ("sumber",), cells.filled(cells.source), is_reference=True, is_kept=True),
)


def _above_all(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.and_(pc.equal(cells["unit"].cast(pa.string()), _UNITS[0]), pc.greater(cells["value"], 100.0))


def _too_many(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.and_(
        pc.equal(cells["unit"].cast(pa.string()), _UNITS[1]),
        pc.greater(cells["value"], float(figure_rules.MOST_PEOPLE)),
    )


def _nothing(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.equal(cells["value"], 0.0)


_RULES: Final = (
    figure_rules.EMPLOYED_OF_A_VILLAGE,
    Rule("nilai", _above_all, "Target di atas 100 persen.", "Tulis bagian dari seratus, misalnya 42.5."),
    Rule("nilai", _too_many, "Angka ini lebih besar daripada penduduk Indonesia.", "Tulis banyaknya orang."),
    Rule("nilai", _nothing, "Target 0 selalu tercapai.", "Disimpan apa adanya; periksa nilainya.", quarantined=False),
)

TARGET_FIGURES: Final = RecordKind(
    "target",
    "Satu baris adalah satu target dari satu dokumen.",
    _COLUMNS,
    _FIELDS,
    models.target_figure,
    models.superseded_target_figure,
    rules=_RULES,
)
