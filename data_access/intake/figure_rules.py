"""Figures of workers that can be read and cannot be true: of nobody, of more than live there, of a year to come, of a
place nobody counted them in."""

import datetime as dt
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access.intake.plausible import Mask, Rule
from data_access.reference.regions import people
from data_access.vocabulary import Basis, Level

MOST_PEOPLE: Final = 300_000_000
"""More than Indonesia has."""


def _later_year(cells: pa.Table, taken_on: dt.date) -> Mask:
    return pc.greater(cells["year"], taken_on.year + 1)


def _too_many(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.greater(cells["workers"], MOST_PEOPLE)


def _more_than_live_there(cells: pa.Table, _taken_on: dt.date) -> Mask:
    living = pa.array([people().get(code) for code in cells["place_code"].to_pylist()], pa.int64())
    return pc.and_(pc.greater(cells["workers"], living), pc.less_equal(cells["workers"], MOST_PEOPLE))


def _nobody_works(cells: pa.Table, _taken_on: dt.date) -> Mask:
    """Of everybody, or of all informal workers, of a place."""
    is_of_all = pc.equal(cells["profession_code"].cast(pa.string()), "")
    return pc.and_(pc.and_(_none(cells), is_of_all), _is_one_of(cells["segment"], {"semua", "informal"}))


def _none_of_a_kind(cells: pa.Table, taken_on: dt.date) -> Mask:
    return pc.and_not(_none(cells), _nobody_works(cells, taken_on))


def _none(cells: pa.Table) -> Mask:
    return pc.equal(cells["workers"], 0)


def _employed_of_a_village(cells: pa.Table, _taken_on: dt.date) -> Mask:
    return pc.and_(_is_one_of(cells["basis"], {Basis.BEKERJA}), _is_within(cells, Level.VILLAGE))


def _sampled_below_a_regency(cells: pa.Table, taken_on: dt.date) -> Mask:
    is_sampled = _is_one_of(cells["basis"], {Basis.BEKERJA, Basis.ANGKATAN_KERJA})
    return pc.and_not(pc.and_(is_sampled, _is_within(cells, Level.DISTRICT)), _employed_of_a_village(cells, taken_on))


def _is_one_of(texts: pa.ChunkedArray, values: set[str]) -> Mask:
    return pc.is_in(texts.cast(pa.string()), value_set=pa.array([str(value) for value in values]))


def _is_within(cells: pa.Table, level: Level) -> Mask:
    """Whether the place is of the level or below it."""
    return pc.greater_equal(
        pc.count_substring(cells["place_code"].cast(pa.string()), "."), list(Level).index(level) - 1
    )


EMPLOYED_OF_A_VILLAGE: Final = Rule(
    "dasar",
    _employed_of_a_village,
    "Penduduk bekerja (Sakernas) tidak dihitung per desa.",
    "Tulis kode kabupaten/kotanya; untuk desa pakai dasar eligible atau register_desa.",
)
FIGURES: Final = (
    EMPLOYED_OF_A_VILLAGE,
    Rule(
        "dasar",
        _sampled_below_a_regency,
        "Angka Sakernas ini di bawah kabupaten/kota.",
        "Disimpan apa adanya; periksa sumbernya, atau pakai dasar eligible atau register_desa.",
        quarantined=False,
    ),
    Rule(
        "jumlah",
        _nobody_works,
        "Angka ini 0: tidak ada wilayah tanpa pekerja.",
        "Tulis banyaknya pekerja; bila belum diketahui, hapus baris ini.",
    ),
    Rule(
        "jumlah",
        _none_of_a_kind,
        "Angka ini 0: bagian ini tampil tanpa persentase.",
        "Disimpan apa adanya; bila banyaknya belum diketahui, hapus baris ini.",
        quarantined=False,
    ),
    Rule("tahun", _later_year, "Tahun angka ini belum tiba pada tanggal ekstrak.", "Betulkan tahunnya."),
    Rule("jumlah", _too_many, "Angka ini lebih besar daripada penduduk Indonesia.", "Tulis banyaknya orang."),
    Rule(
        "jumlah",
        _more_than_live_there,
        "Angka ini lebih besar daripada penduduk wilayahnya.",
        "Disimpan apa adanya; periksa angka dan kode wilayahnya.",
        quarantined=False,
    ),
)
