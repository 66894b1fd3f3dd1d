"""Of a faulty cell of a closed list the words of offices stay readable, and whatever could be a person's does not."""

import pytest

from data_access.errors import CakupanError
from data_access.intake import headers, kinds, places, veil
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

READABLE = {
    "segmen": ("Bukan Penerima Upah", "Peserta BPU Mandiri", "Pekerja Migran Indonesia", "Non PU", "Wirausaha"),
    "program": ("Jaminan Kecelakaan Kerja", "Jaminan Kematian", "Jaminan Hari Tua", "3 program lengkap"),
    "gerakan": ("Sejahterakan Pekerja Sekitar Anda", "Gerakan Nasional Lingkaran", "Kerja Keras Bebas Cemas", "umum"),
    "jenis_sponsor": ("Dana Desa", "ADD", "Alokasi Dana Desa", "BUMDes", "Pemkab", "Donatur", "Pemerintah Daerah"),
    "jenis_pencatat": ("Agen Perisai", "Keagenan", "Kepala Desa"),
    "peran_desa": ("Kaur", "Bendahara Desa", "Hansip", "Posyandu"),
    "batal": ("dibatalkan", "yes", "sudah meninggal", "Keluar"),
}
PERSONAL = {
    "Siti Rahayu": "S*** R***",
    "Dana Prasetya": "D*** P***",
    "Satu Wibowo": "S*** W***",
    "BUMDes Siti": "BUMDes S***",
    "Dana Desa Siti": "D*** Desa S***",
    "SITI": "S***",
    "agen Budi 081234567890": "agen B*** 08******90",
    "3310220101900003": "331022******0003",
    "siti@contoh.id": "***@***",
    "Si\u00adti Ra\u200bha\u00adyu": "S*** R***",
    "S I T I": "S***",
    "S.I.T.I": "S***",
    "Li Na": "L*** N***",
    "李明": "李***",
    "ꦱꦶꦠꦶ": "ꦱ***",
    "Jose\u0301": "J***",
}


@pytest.mark.parametrize("column", READABLE)
def test_words_of_offices_stay_readable_where_a_list_is_closed(settings: Settings, column: str) -> None:
    row = worlds.world("nik\nana")[0]
    worlds.load(settings, [row | {column: cell, "nik": worlds.nik(cell)} for cell in READABLE[column]])
    assert [cell for _, name, cell, *_ in stored.said(settings) if name == column] == list(READABLE[column])


@pytest.mark.parametrize("column", READABLE)
@pytest.mark.parametrize("written", PERSONAL)
def test_whatever_could_be_a_persons_is_masked_in_every_such_column(column: str, written: str) -> None:
    assert veil.kept(column, written, is_words=False) == PERSONAL[written]


@pytest.mark.parametrize(("written", "kept"), [("Siti Rahayu", "S*** R***"), ("Kudus Siti", "Kudus S***")])
def test_a_name_where_a_branch_belongs_is_masked(settings: Settings, written: str, kept: str) -> None:
    row = worlds.world("nik\nana")[0]
    worlds.load(settings, [row | {"kantor_cabang": written}])
    assert [cell for _, name, cell, *_ in stored.said(settings) if name == "kantor_cabang"] == [kept]


def test_a_row_of_people_above_or_in_place_of_the_header_names_nobody() -> None:
    kind = kinds.named("keanggotaan")
    with pytest.raises(CakupanError, match=r"berisi “S\*\*\* R\*\*\*”"):
        headers.matched(kind, list(kind.column_names), [(1, ["Siti Rahayu", "3310220101900003"])])
    with pytest.raises(CakupanError) as caught:
        headers.matched(kind, ["3310220101900003", "Siti Rahayu", "agen", "Siti Rahayu"])
    assert "sekali: s***_r***;" in str(caught.value)


@pytest.mark.parametrize(
    ("written", "stored_as"),
    [
        ("Siti Rahayu", ""),
        ("Bu Sri", ""),
        ("KC Ceger", "KC Ceger"),
        ("Kacab Bu Sri", ""),
        ("Kudus Kota", "Kudus Kota"),
        ("K12", "K12"),
        ("Klaten", "klaten"),
    ],
)
def test_nobody_is_stored_as_a_branch_which_boards_would_name(written: str, stored_as: str) -> None:
    reading = places.branch(written)
    assert reading.value == stored_as
    assert not reading.refused
    assert bool(reading.reason) == (written != "Klaten")
