"""Other names under which offices send a column: recognised to be named in a refusal, never taken without a word."""

import difflib
import re
from collections.abc import Sequence
from typing import Final

from data_access.intake.columns import Kind

_CLOSE: Final = 0.85
"""Likeness from which a name is a slip of the finger for a column."""
_OTHERS: Final[dict[str, str]] = {
    "nik": "ktp, no ktp, nomor ktp, no nik, nomor nik, no identitas, nomor identitas, nomor induk kependudukan",
    "kode_desa": "kode wilayah, kode kelurahan, kode desa kel, kode desa kelurahan, kode kemendagri, kd desa",
    "desa": "desa kel, desa kelurahan, kel desa, kelurahan, kelurahan desa, kel, nama desa, nama kelurahan",
    "kecamatan": "kec, nama kecamatan, nama kec",
    "kabupaten": "kab, kab kota, kabupaten kota, nama kabupaten, nama kab kota, kota kabupaten",
    "profesi": "pekerjaan, jenis pekerjaan, nama pekerjaan, bidang pekerjaan, profesi pekerjaan",
    "peran_desa": "peran, jabatan desa, jabatan di desa, peran di desa",
    "segmen": "segmentasi, segmen kepesertaan, segmen peserta, jenis kepesertaan",
    "program": "paket, paket program, jenis program, program jaminan",
    "gerakan": "nama gerakan",
    "jenis_sponsor": "tipe sponsor, kategori sponsor, jenis pembayar, sumber dana, sumber iuran",
    "id_sponsor": "npp, no sponsor, nomor sponsor, kode sponsor, npp sponsor, id pembayar",
    "nama_sponsor": "sponsor, perusahaan, nama perusahaan, nama perusahaan sponsor, pembayar, nama pembayar, donatur,"
    " nama donatur, nama pemberi kerja, pemberi kerja",
    "jenis_pencatat": "jenis perekrut, jenis agen, kanal akuisisi",
    "nama_pencatat": "pencatat, perekrut, nama perekrut, agen, nama agen, nama perisai, nama kader",
    "izin_nama": "persetujuan nama, izin sebut nama",
    "kantor_cabang": "kode kantor, kantor, cabang, nama kantor, kacab, kode cabang, nama cabang",
    "tanggal_daftar": "tgl daftar, tgl kepesertaan, tanggal kepesertaan, tgl pendaftaran, tanggal pendaftaran",
    "bulan_mulai": "blth, blth awal, bulan iuran, periode iuran, bulan awal, bln mulai",
    "jumlah_bulan": "jml bulan, jml bln, jumlah bln, lama bulan, banyak bulan, masa iuran",
    "iuran_per_bulan": "iuran, iuran rp, iuran bulan, nominal iuran, besar iuran",
    "batal": "dibatalkan, status batal, pembatalan",
    "kode_wilayah": "kode daerah, kode kab, kode kabupaten, kode kab kota, kode kemendagri",
    "jumlah": "jumlah pekerja, jml pekerja, banyak pekerja",
    "tahun": "thn",
    "sumber": "sumber data",
    "target_orang": "target peserta, jumlah target",
}
_OF: Final = {name.strip(): column for column, names in _OTHERS.items() for name in names.split(",")}


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def likely(kind: Kind, header: str) -> str:
    """The column of the kind an unknown header seems to mean, or blank."""
    plain = _plain(header)
    column = _OF.get(plain, "")
    if column in kind.column_names:
        return column
    names = {_plain(name): name for name in kind.column_names}
    if plain in names:
        return names[plain]
    close = difflib.get_close_matches(plain, names, n=1, cutoff=_CLOSE)
    return names[close[0]] if close else ""


def named(kind: Kind, cells: Sequence[str]) -> frozenset[str]:
    """The columns of the kind a row of cells names, under their own or another name."""
    return frozenset(column for cell in cells if cell.strip() and (column := likely(kind, cell)))


def recognised(kind: Kind, cells: Sequence[str]) -> int:
    """How many columns of the kind a row of cells names."""
    return len(named(kind, cells))
