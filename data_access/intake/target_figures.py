"""Kind `target`: what a document wants a region to reach, on which basis, segment and g if it says so."""

from typing import Final

import pyarrow as pa

from data_access.intake import cells, places
from data_access.intake.basis_figures import EXAMPLE_SOURCE
from data_access.intake.columns import Column, Field, RecordKind
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

_FIELDS: Final = (
    Field("place_code", pa.string(), ("kode_wilayah", "nama_wilayah"), places.region),
    Field("measure", pa.string(), ("ukuran",), cells.filled(cells.slug), is_kept=True),
    Field("period", pa.string(), ("periode",), cells.filled(cells.plain), is_kept=True),
    Field("value", pa.float64(), ("nilai",), cells.filled(cells.number, None)),
    Field("unit", pa.string(), ("satuan",), cells.filled(cells.slug), is_kept=True),
    Field("basis", pa.string(), ("dasar",), cells.one_of(Basis)),
    Field("segment", pa.string(), ("segmen",), cells.one_of(BasisSegment)),
    Field("grace", pa.int32(), ("tenggang",), cells.grace),
    Field("source", pa.string(), ("sumber",), cells.filled(cells.source), is_reference=True, is_kept=True),
)

TARGET_FIGURES: Final = RecordKind(
    "target",
    "Satu baris adalah satu target dari satu dokumen.",
    _COLUMNS,
    _FIELDS,
    models.target_figure,
    models.superseded_target_figure,
)
