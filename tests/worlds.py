"""Small worlds: membership extracts drawn as text tables, imported and published the way an office does it.

    world('''
        nik | bulan_mulai | jumlah_bulan | profesi
        ana | 2026-01     | 3            | petani
        budi| 2026-02     | 6            |
    ''')

A column that is not drawn, or a cell left blank, takes its value from `USUAL`; `-` is a cell blank on purpose. A `nik`
that is not a number is somebody's name, and stands for one obviously synthetic NIK.
"""

import csv
import datetime as dt
import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data_access import months
from data_access.settings import Settings

if TYPE_CHECKING:  # the functions below import what they use: a test of a chart does not load four database drivers
    from data_access.edition.declared import Declared
    from data_access.edition.facts import Edition
    from data_access.intake.report import ImportReport

Row = dict[str, str]
Fill = Callable[[Settings], object]
"""Loads a fresh home, and may publish it."""
Filled = Callable[[Fill, Path], Settings]
"""A home in that folder, filled that way."""
ACTOR: Final = "uji"
TAKEN_ON: Final = dt.date(2026, 11, 20)
"""After the due day of October 2026, so that a posisi up to then is closed."""

USUAL: Final[Row] = {
    "nik": "ana",
    "kode_desa": "33.10.22.2005",
    "profesi": "petani",
    "peran_desa": "",
    "segmen": "BPU",
    "program": "JKK+JKM",
    "gerakan": "reguler",
    "jenis_sponsor": "mandiri",
    "id_sponsor": "",
    "nama_sponsor": "",
    "jenis_pencatat": "",
    "nama_pencatat": "",
    "izin_nama": "",
    "kantor_cabang": "klaten",
    "tanggal_daftar": "",
    "bulan_mulai": "2026-01",
    "jumlah_bulan": "1",
    "iuran_per_bulan": "",
    "batal": "",
}
"""A farmer of Klaten who pays one month. `tanggal_daftar` is, when nothing else is drawn, the first day paid."""

USUAL_BASIS: Final[Row] = {
    "kode_wilayah": "33.10",
    "profesi": "",
    "segmen": "semua",
    "dasar": "bekerja",
    "tahun": "2024",
    "bulan": "",
    "jumlah": "1000",
    "sumber": "dunia uji",
}

USUAL_MOU: Final[Row] = {
    "nomor_mou": "119/2026",
    "judul": "Perlindungan ekosistem desa",
    "kantor_cabang": "tarakan",
    "kode_wilayah": "65.03",
    "mitra": "DPMD",
    "tanggal_ttd": "2026-01-22",
    "mulai": "2026-02-01",
    "berakhir": "2026-12-31",
    "baris": "1",
    "uraian": "",
    "peran_desa": "",
    "profesi": "",
    "segmen": "",
    "jenis_sponsor": "",
    "kode_desa": "",
    "target_orang": "100",
    "kuota_desa": "",
    "jatuh_tempo": "2026-12",
    "dianggarkan_orang": "",
    "dianggarkan_rupiah": "",
    "gerakan": "",
    "acuan_anggaran": "",
    "catatan": "",
    "pendahulu": "",
    "status": "",
}
"""Line 1 of an MoU with Nunukan's DPMD: a hundred people of any kind, anywhere in the regency, by December 2026."""
USUAL_MILESTONE: Final[Row] = {"nomor_mou": "119/2026", "baris": "1", "tanggal": "2026-06", "target_orang": "40"}


def nik(name: str) -> str:
    """The synthetic NIK a name stands for; its regency 33.99 exists nowhere, its day of birth does."""
    return synthetic(int(str(int(hashlib.sha256(name.encode()).hexdigest(), 16))[-10:]))


def synthetic(number: int) -> str:
    """A NIK of its own for every number below ten thousand million: district, day, month, year and serial of 33.99."""
    rest, serial = divmod(number, 9_999)
    district, rest = divmod(rest, 28 * 12 * 100)
    day, rest = divmod(rest, 12 * 100)
    month, year = divmod(rest, 100)
    return f"3399{district:02d}{day + 1:02d}{month + 1:02d}{year:02d}{serial + 1:04d}"


def drawn(table: str, usual: Mapping[str, str]) -> list[Row]:
    """The rows of a text table, every other column as usual."""
    header, *lines = [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line.strip()]
    unknown = set(header) - set(usual)
    if unknown:
        raise KeyError(f"a world has no column {sorted(unknown)}")
    rows = (dict(zip(header, line, strict=True)) for line in lines)
    return [dict(usual) | {k: "" if v == "-" else v for k, v in row.items() if v} for row in rows]


def world(table: str) -> list[Row]:
    """Rows of kind `keanggotaan`."""
    return [_registered(row) for row in drawn(table, USUAL)]


def bases(table: str) -> list[Row]:
    """Rows of kind `penyebut`."""
    return drawn(table, USUAL_BASIS)


def mous(table: str) -> list[Row]:
    """Rows of kind `mou`: one a line."""
    return drawn(table, USUAL_MOU)


def milestones(table: str) -> list[Row]:
    """Rows of kind `mou_tonggak`."""
    return drawn(table, USUAL_MILESTONE)


def _registered(row: Row) -> Row:
    number = row["nik"] if row["nik"].isdigit() else nik(row["nik"])
    return row | {"nik": number, "tanggal_daftar": row["tanggal_daftar"] or f"{row['bulan_mulai'] or '2026-01'}-01"}


def write(rows: Iterable[Mapping[str, str]], file: Path) -> Path:
    """The rows as a CSV with their own header."""
    rows = list(rows)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


def new_home(home: Path, database_url: str | None = None) -> Settings:
    """A home with a key and a migrated, empty database (SQLite inside it, unless a URL is given)."""
    from data_access.home import prepare

    url = database_url or f"sqlite:///{home / 'membership.db'}"
    settings = Settings(home=home, database_url=url, office_url=None, nik_key=None, actor=ACTOR)
    prepare(settings)
    return settings


def copied(settings: Settings, home: Path) -> Settings:
    """A home as it stands, in another folder: what takes seconds to load and publish anew. Its database is a file."""
    shutil.copytree(settings.home, home)
    return settings.model_copy(update={"home": home, "database_url": f"sqlite:///{home / 'membership.db'}"})


def load(settings: Settings, rows: Iterable[Mapping[str, str]], kind: str = "keanggotaan") -> "ImportReport":
    """Import the rows as one file."""
    from data_access.intake import importing

    count = len(list(settings.home.glob("extract-*.csv")))
    file = write(rows, settings.home / f"extract-{count}.csv")
    return importing.import_file(kind, file, settings, taken_on=TAKEN_ON, actor=ACTOR)


def publish(
    settings: Settings,
    posisi: str = "2026-10",
    data_mulai: str | None = None,
    wilayah: Iterable[str] = ("indonesia",),
    begun: Mapping[str, str] = MappingProxyType({}),
) -> "Edition":
    """Freeze what is loaded. Every regency is known unless `wilayah` says otherwise; where it is empty the edition
    finds its scope in its rows. `begun`: months in which the data of single regencies begin."""
    from data_access.edition import publishing

    start = months.month(data_mulai) if data_mulai else None
    said = declared(wilayah, start, {code: months.month(month) for code, month in begun.items()})
    return publishing.publish(settings, months.month(posisi), said, actor=ACTOR)


def declared(
    wilayah: Iterable[str] = ("indonesia",), data_mulai: int | None = None, begun: Mapping[str, int] | None = None
) -> "Declared":
    """What whoever publishes says of an edition: usually that every regency is known."""
    from data_access.edition.declared import Declared, regencies

    return Declared(regencies(wilayah), data_mulai, begun or {})
