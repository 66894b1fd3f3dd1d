"""What of a faulty cell may be kept, by its column: columns slip, and then a name stands where none belongs."""

import functools
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from data_access import letters, personal, reference, vocabulary
from data_access.reference import former, regions, spelling
from data_access.reference.files import rows
from data_access.vocabulary import Level

LONGEST: Final = 120
_FEWEST_MASKED: Final = 11
"""Digits of a KPJ; anything longer identifies a person as well."""
_PERSONAL: Final = frozenset({"id_sponsor", "nama_sponsor", "nama_pencatat"})
"""Columns of names: of their faulty cells nothing is kept, they may hold one whose bearer did not agree."""
_PLACES: Final = frozenset(
    {"kode_desa", "desa", "kecamatan", "kabupaten", "kode_wilayah", "nama_wilayah", "kantor_cabang"}
)
"""Columns of places, and of offices called after one."""
_NUMBERED: Final = frozenset(
    {
        *("kode_desa", "kode_wilayah", "iuran_per_bulan", "jumlah"),
        *("target_orang", "dianggarkan_orang", "dianggarkan_rupiah"),
    }
)
"""Columns whose numbers may have ten digits and be nobody's."""
_TEN: Final = re.compile(r"[1-9]\d{9}", re.ASCII)
_NUMBER: Final = re.compile(r"[\d\s.,'’+eE-]*")
_WORD: Final = re.compile(r"[^\W\d_]{2,}|[^\W\d_A-Za-z\xb5-\u024f]+")
"""Of a script without capitals one letter may be a name."""
_OFFICE: Final = re.compile(r"(?:kantor|cabang|kcp|kc)\b", re.IGNORECASE)
"""How the names of offices begin."""
_LETTERS_APART: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[\s._-]{1,3}[^\W\d_](?![^\W_])){2,}")
"""`S I T I`."""
_SAID: Final = (
    "tidak tak bukan belum ada kosong nihil ragu mungkin lunas aktif nonaktif baru lama batal jumlah total sub "
    "grand  januari februari maret april mei juni juli agustus september oktober november desember jan feb mar "
    "apr jun jul agu  agt ags sep sept okt nop nov des january february march may june july august october "
    "december oct dec aug  tahun bulan bln tgl tanggal hari periode rupiah ribu juta orang pekerja peserta "
    "penerima upah jasa konstruksi  migran informal formal iuran bayar dibayar gratis program paket gerakan "
    "kampanye kode nama nomor data contoh  desa kelurahan kecamatan kabupaten kota provinsi dusun kantor cabang "
    "wilayah nasional indonesia lurah camat kepala  kades sekdes perangkat linmas kader ketua anggota sponsor "
    "individu perusahaan yayasan bank koperasi kelompok tetangga  keluarga karyawan pegawai negeri swasta buruh "
    "tani kebun ternak dagang pedagang guru honorer dokter perawat bidan  pelajar mahasiswa pensiunan wiraswasta "
    "ibu rumah tangga tni polri pns asn kis jkn bpjs csr tjsl apbd apbn apbdes cukai sawit "
    "jaminan kecelakaan kerja kematian pensiun kehilangan pekerjaan lengkap sejahterakan sekitar rentan keras bebas "
    "cemas umum alokasi hasil dbhcht add bumdes bumd pemkab pemkot pemda pemprov pemdes pemerintah daerah zakat "
    "donatur sendiri suami istri agen keagenan marketing wirausaha usaha mikro kecil non bendahara kaur pkk hansip "
    "posyandu yes true false sudah dibatalkan dicabut meninggal pindah keluar berhenti "
    "laporan daftar rekap rekapitulasi lampiran catatan keterangan kepesertaan status telepon alamat nik ktp kpj npp "
    "rt rw pt cv ud pd tk sd di ke no hp wa rp kk ya kb ds kec kab an dr dn "
)
"""Words of offices, besides those of the reference: nobody is called so."""
_PHRASES: Final = frozenset(
    {"danadesa", "alokasidanadesa", "danabagihasil", "danabagihasilcukai", "jaminanharitua", "satudesa100pekerjarentan"}
    | {"sejahterakanpekerjasekitaranda", "kerjakerasbebascemas"}
)
"""What closed lists are called in full, of words of which somebody may be called so alone."""


def cell_text(text: str) -> str:
    """A cell as it may be kept where words are stored as they are written: masked, printable, of bounded length."""
    return personal.mask(personal.legible(text))[:LONGEST]


def kept(column: str, text: str, *, is_words: bool) -> str:
    """What may be kept of a cell; `is_words`: words of its column may be."""
    if column in _PERSONAL or not text:
        return ""
    if column == "nik":
        return _nik(text)
    if column in _NUMBERED and _TEN.fullmatch(text):
        return text
    return cell_text(text) if is_words else veiled(column, text)


def veiled(column: str, text: str) -> str:
    """The cell with only the first letter of every word that is in no list: `S*** R***`."""
    if (column in _PLACES and is_place(text)) or spelling.key(text) in _PHRASES:
        return cell_text(text)
    known = _words() | _places() if column in _PLACES else _words()
    shown = _LETTERS_APART.sub(lambda found: f"{found[0][0]}***", cell_text(letters.unmarked(text)))
    return _WORD.sub(lambda word: word[0] if word[0].casefold() in known else f"{word[0][0]}***", shown)


def quoted(match: reference.Match, names: Iterable[str]) -> str:
    """The reason of a match, which quotes the names written, with these as they may be kept."""
    said = match.reason
    for name in names:
        said = said.replace(f"“{name}”", f"“{veiled(match.column, name)}”")
    return said


def _nik(text: str) -> str:
    """Masked whatever stands between its digits (`33102201O1900003`), and blank where it is words, since a worker's
    name is never kept."""
    digits = re.sub(r"\D", "", text)
    if len(digits) >= _FEWEST_MASKED:
        return personal.masked_digits(digits)
    return cell_text(text) if _NUMBER.fullmatch(text) else ""


def is_office(text: str) -> bool:
    """Whether the text can be the name of an office: it begins like one, or nobody is called by any word of it."""
    shown = cell_text(letters.unmarked(text))
    return _OFFICE.match(shown) is not None or veiled("kantor_cabang", text) == shown


def is_place(text: str) -> bool:
    """Whether the whole text is the name of a place, of any level."""
    return spelling.key(text) in _names()


@functools.cache
def _names() -> frozenset[str]:
    return frozenset(spelling.key(name) for name in regions.names().values())


@functools.cache
def _words() -> frozenset[str]:
    """Words of closed lists, of professions and of offices."""
    lists = [member.value for name in vars(vocabulary).values() if _is_list(name) for member in name]
    synonyms = [row["synonym"] for row in rows("profession_synonyms.csv")]
    return _of([_SAID, *lists, *synonyms, *(profession.label for profession in reference.professions())])


def _is_list(named: object) -> bool:
    return isinstance(named, type) and issubclass(named, StrEnum) and named is not StrEnum


@functools.cache
def _places() -> frozenset[str]:
    """Words of the names of provinces, regencies and districts, and of names they had."""
    above = [name for code, name in regions.names().items() if Level.of(code) is not Level.VILLAGE]
    words = _of([*above, *(was for code in regions.names() for was in former.former_names(code))])
    return frozenset(word for word in words if len(word) > 2)


def _of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))
