"""Kind `penyebut`: how many workers a region has, by profession and segment, at a time, with the source."""

from typing import Final

import pyarrow as pa

from data_access.intake import cells, figure_rules, places
from data_access.intake.columns import Column, Field, RecordKind
from data_access.registry import models
from data_access.vocabulary import Basis, BasisSegment

EXAMPLE_SOURCE: Final = "CONTOH, hapus baris ini"

_COLUMNS: Final = (
    Column("kode_wilayah", "Kode Kemendagri bertitik; nasional = seluruh Indonesia.", ("33.10", "33.02"), True),
    places.REGION_NAME,
    Column("profesi", "Kode profesi; kosong = semua profesi.", ("", "petani"), True),
    Column("segmen", "Pekerja mana yang dihitung.", ("semua", "informal"), True, cells.listed(BasisSegment)),
    Column("dasar", "Dasar hitungan.", ("bekerja", "eligible"), True, cells.listed(Basis)),
    Column("tahun", "Tahun, empat digit.", ("2024", "2025"), True),
    Column(
        "bulan",
        "Bulan acuan, 1 sampai 12; kosong = Agustus untuk bekerja dan angkatan_kerja, Januari untuk yang lain.",
        ("", "7"),
    ),
    Column("jumlah", "Banyaknya pekerja, bilangan bulat.", ("707000", "54000"), True),
    Column("sumber", "Siapa yang menerbitkan angka ini.", (EXAMPLE_SOURCE, EXAMPLE_SOURCE), True),
)

_FIELDS: Final = (
    Field("place_code", pa.string(), ("kode_wilayah", "nama_wilayah"), places.region),
    Field("profession_code", pa.string(), ("profesi",), places.known_profession),
    Field("segment", pa.string(), ("segmen",), cells.filled(cells.one_of(BasisSegment))),
    Field("basis", pa.string(), ("dasar",), cells.filled(cells.one_of(Basis))),
    Field("year", pa.int32(), ("tahun",), cells.filled(cells.year, None)),
    Field("month", pa.int32(), ("bulan",), cells.month_of_year),
    Field("workers", pa.int64(), ("jumlah",), cells.filled(cells.people, None)),
    Field("source", pa.string(), ("sumber",), cells.filled(cells.source), is_reference=True, is_kept=True),
)

BASIS_FIGURES: Final = RecordKind(
    "penyebut",
    "Satu baris adalah banyaknya pekerja satu wilayah, profesi, segmen, dasar, tahun, dan bulan.",
    _COLUMNS,
    _FIELDS,
    models.basis_figure,
    models.superseded_basis_figure,
    rules=figure_rules.FIGURES,
)
