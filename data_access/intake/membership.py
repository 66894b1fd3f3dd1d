"""Kind `keanggotaan`: one row is one paid spell of one person (definitions 5.1)."""

from typing import Final

import pyarrow as pa

from data_access.intake import cells, places, plausible
from data_access.intake.cells import CellReading
from data_access.intake.columns import Column, Field, RecordKind
from data_access.registry import models
from data_access.vocabulary import AcquirerKind, Movement, Segment, SponsorType, VillageRole

_YES: Final = ("ya", "tidak")

_COLUMNS: Final = (
    Column("nik", "NIK 16 digit, sebagai teks. Disimpan hanya sebagai sidik HMAC.", ("CONTOH 1", "CONTOH 2"), True),
    Column(
        "kode_desa",
        "Kode Kemendagri, misalnya 33.10.22.2005; kode kecamatan atau kabupaten bila desanya tidak "
        "diketahui. Nama di sampingnya harus sama; tanpa titik hanya berlaku bila namanya sama.",
        ("33.10.22.2005", ""),
    ),
    Column("desa", "Nama desa atau kelurahan, bila kodenya tidak ada.", ("", "Gatak")),
    Column("kecamatan", "Nama kecamatan.", ("", "Delanggu")),
    Column("kabupaten", "Nama kabupaten atau kota, dengan Kabupaten/Kota bila namanya kembar.", ("", "Klaten")),
    Column(
        "profesi",
        "Kode, nama, atau sebutan profesi, misalnya petani. Yang tidak dikenal disimpan kosong.",
        ("petani", "tukang_ojek"),
    ),
    Column("peran_desa", "Peran di desa, bila ada.", ("rt_rw", ""), choices=cells.listed(VillageRole)),
    Column("segmen", "Segmen kepesertaan.", ("BPU", "BPU"), True, cells.listed(Segment)),
    Column("program", "Paket program, misalnya JKK+JKM atau JKK+JKM+JHT.", ("JKK+JKM", "JKK+JKM+JHT"), True),
    Column("gerakan", "Nama gerakan.", ("sertakan", "reguler"), True, cells.listed(Movement)),
    Column("jenis_sponsor", "Siapa yang membayar.", ("iik", "mandiri"), True, cells.listed(SponsorType)),
    Column(
        "id_sponsor",
        "Nomor pembayar, misalnya NPP. Yang 10 digit atau lebih, telepon, surel, dan nomor orang disimpan sebagai "
        "sidik.",
        ("", ""),
    ),
    Column(
        "nama_sponsor",
        "Nama pembayar, bila ada. Nama orang disimpan hanya dengan izin_nama.",
        ("IIK Cabang Contoh", ""),
    ),
    Column("jenis_pencatat", "Siapa yang mengajak pekerja ini.", ("iik", ""), choices=cells.listed(AcquirerKind)),
    Column(
        "nama_pencatat", "Nama yang mengajak. Nama orang disimpan hanya dengan izin_nama.", ("IIK Cabang Contoh", "")
    ),
    Column("izin_nama", "ya = orang ini setuju disebut namanya.", ("", ""), choices=_YES),
    Column("kantor_cabang", "Kode atau nama kantor cabang.", ("klaten", "klaten")),
    Column("tanggal_daftar", "Tanggal daftar, tahun-bulan-tanggal.", ("2026-01-05", "2026-02-03"), True),
    Column(
        "bulan_mulai",
        "Bulan pertama yang dibayar, tahun-bulan; kosong bila belum dibayar.",
        ("2026-01", "2026-02"),
        True,
    ),
    Column("jumlah_bulan", "Banyaknya bulan yang dibayar, 0 sampai 60.", ("6", "1"), True),
    Column("iuran_per_bulan", "Iuran sebulan dalam rupiah bulat, bila diketahui.", ("16800", "36800")),
    Column("batal", "ya = cabut baris ini dari data.", ("", ""), choices=_YES),
)


def _contribution(text: str) -> CellReading:
    """Whole rupiah; nobody is lost for want of them, so unreadable ones are blank, with a remark."""
    reading = cells.rupiah(text)
    if not reading.refused:
        return reading
    remedy = f"Disimpan tanpa iuran, dihitung dengan tarif bulannya. {reading.remedy}"
    return CellReading(None, "Iuran ini tidak terbaca.", remedy)


_FIELDS: Final = (
    Field("place_code", pa.string(), ("kode_desa", "desa", "kecamatan", "kabupaten"), places.place),
    Field("profession_code", pa.string(), ("profesi",), places.profession),
    Field("village_role", pa.string(), ("peran_desa",), cells.one_of(VillageRole)),
    Field("segment", pa.string(), ("segmen",), cells.filled(cells.one_of(Segment))),
    Field("package", pa.string(), ("program",), cells.filled(cells.package)),
    Field("movement", pa.string(), ("gerakan",), cells.filled(cells.one_of(Movement))),
    Field("sponsor_type", pa.string(), ("jenis_sponsor",), cells.filled(cells.one_of(SponsorType))),
    Field("acquirer_kind", pa.string(), ("jenis_pencatat",), cells.one_of(AcquirerKind)),
    Field("has_consent", pa.bool_(), ("izin_nama",), cells.yes),
    Field("branch_code", pa.string(), ("kantor_cabang",), places.branch, is_kept=True),
    Field("registered_on", pa.date32(), ("tanggal_daftar",), cells.filled(cells.date, None)),
    Field("paid_from", pa.int32(), ("bulan_mulai", "jumlah_bulan"), cells.paid_from),
    Field("paid_months", pa.int32(), ("jumlah_bulan",), cells.filled(cells.paid_months, None)),
    Field("contribution_rupiah", pa.int64(), ("iuran_per_bulan",), _contribution),
    Field("is_withdrawn", pa.bool_(), ("batal",), cells.yes),
)

MEMBERSHIP: Final = RecordKind(
    "keanggotaan",
    "Satu baris adalah satu masa bayar satu orang.",
    _COLUMNS,
    _FIELDS,
    models.paid_spell,
    models.superseded_paid_spell,
    rules=plausible.SPELLS,
    texts=("nik", "id_sponsor", "nama_sponsor", "nama_pencatat"),
)
