"""What a file holds and nobody can understand stops it, or is told by its cell: never a payer's name, never a blank."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from pyarrow import parquet
from xlsxwriter.utility import xl_col_to_name

from data_access import letters, personal
from data_access.errors import CakupanError, SeveralFaults
from data_access.intake import kinds, read, signs
from data_access.intake.matching import Workspace
from data_access.intake.membership import MEMBERSHIP
from data_access.intake.report import ImportReport
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

GIVER = worlds.world("nik | jenis_sponsor\nana | perusahaan_csr")[0]
BLANK = "Tanda kosong dibaca sebagai sel kosong."
ERROR = "Sel ini galat, atau rumusnya tanpa hasil."


def _load(settings: Settings, **cells: str) -> ImportReport:
    return worlds.load(settings, [GIVER | cells])


SIGNS = (
    *("tidak ada", "-", "--", " - ", "nan", "NaN", "n/a", "N/A", ".", "–", "null", "None", "(blank)", "??", "0"),
    *("TIDAK ADA", "-\u200b", "\ufefftidak ada\u200e", "belum diketahui", "tanpa nama", "−"),
)
ERRORS = ("Err:502", "err:508", "#NILAI!", "#NAMA?", "#BAGI/0!", "#ANGKA!", "########", "##")
"""Of LibreOffice, of Excel in Indonesian, of a column too narrow."""
BLANKS = ("\u200b", "\u200e", "\ufeff", "\u00a0", "\u00ad", "\u200d", "\u2800", "\u3164", " \u202a\u202c ")
OPTIONAL = ("id_sponsor", "nama_pencatat", "profesi", "iuran_per_bulan", "batal")


@pytest.mark.parametrize(
    ("column", "sign"), [*(("nama_sponsor", sign) for sign in SIGNS), *((column, "-") for column in OPTIONAL)]
)
def test_a_sign_for_blank_is_a_blank_and_is_told(settings: Settings, column: str, sign: str) -> None:
    report = _load(settings, **{column: sign})
    spell = stored.spell(settings)
    assert (report.added, report.quarantined, report.findings.remarks) == (1, 0, ((BLANK, 1),))
    assert stored.said(settings)[0][:2] == (2, column)
    named = {key: spell[key] for key in ("sponsor_id", "sponsor_name", "sponsor_label", "acquirer_name")}
    assert set(named.values()) == {""}


def test_letters_nobody_sees_are_a_blank(settings: Settings) -> None:
    columns = ("nama_sponsor", "id_sponsor", "nama_pencatat", "kantor_cabang", "profesi")
    rows = [GIVER | dict.fromkeys(columns, unseen) for unseen in ("", *BLANKS)]
    report = worlds.load(settings, rows)
    assert (report.added, report.duplicates, report.quarantined) == (1, len(BLANKS), 0)


def test_a_name_is_no_other_for_letters_nobody_sees(settings: Settings) -> None:
    written = ("{}\u200e", "{}\u00a0", "\ufeff{}", "\u202a{}\u202c", "{}\u00ad", "{}\u2069 ")
    names = ["PT Maju", *(around.format("PT\u00a0Maju") for around in written)]
    rows = [
        GIVER
        | {"jenis_pencatat": "iik", "nama_sponsor": name, "nama_pencatat": name}
        | {"kantor_cabang": name.replace("PT", "KC")}
        for name in names
    ]
    report = worlds.load(settings, rows)
    assert (report.added, report.duplicates) == (1, len(written))
    spell = stored.spell(settings)
    assert (spell["sponsor_label"], spell["acquirer_label"], spell["branch_code"]) == ("PT Maju", "PT Maju", "KC Maju")


def test_a_letter_nobody_sees_inside_a_word_is_none_in_any_column(settings: Settings) -> None:
    unseen = [chr(at) for at in range(sys.maxunicode) if re.match(f"[{letters.UNSEEN}]", chr(at))]
    assert {"\u200b", "\ufeff"} < set(unseen)
    named = (
        GIVER | {"jenis_pencatat": "iik"} | dict.fromkeys(("nama_sponsor", "nama_pencatat", "kantor_cabang"), "Maju")
    )
    rows = [{name: cell[:2] + letter + cell[2:] if cell else cell for name, cell in named.items()} for letter in unseen]
    report = worlds.load(settings, [named, *rows])
    assert (report.added, report.duplicates, report.quarantined) == (1, len(unseen), 0)
    assert {stored.spell(settings)[name] for name in ("sponsor_label", "acquirer_label", "branch_code")} == {"Maju"}


def test_statements_and_python_squeeze_every_letter_alike() -> None:
    every = (chr(at) for at in (*range(0xD800), *range(0xE000, 0x20000), *range(0xE0000, 0xE1000)))
    readable = [letter for letter in every if not personal.is_unreadable(letter)]
    texts = [text for letter in readable for text in (letter, f"Ma{letter}ju", f" {letter} Maju {letter} Jaya{letter}")]
    with Workspace(MEMBERSHIP, bytes(32)) as workspace:
        workspace.connection.register("texts", pa.table({"text": texts}))
        found = workspace.connection.execute("SELECT text, squeezed(text) FROM texts").fetchall()
    assert [(text, squeezed) for text, squeezed in found if squeezed != letters.plain(text)] == []


@pytest.mark.parametrize("letter", ["\u200d", "\u2060", "\ufe0f"])
def test_a_letter_that_joins_parts_no_number(settings: Settings, letter: str) -> None:
    nik = GIVER["nik"]
    rows = [GIVER | {"nik": one, "id_sponsor": one} for one in (nik, f"{nik[:6]}{letter}{nik[6:]}{letter}")]
    report = worlds.load(settings, rows)
    assert (report.added, report.duplicates, report.quarantined) == (1, 1, 0)


def test_a_sign_in_a_required_cell_is_a_required_cell_left_blank(settings: Settings) -> None:
    report = _load(settings, segmen="-")
    assert report.findings.faults == (("Sel wajib ini kosong.", 1),)


@pytest.mark.parametrize(
    ("column", "error"),
    [
        ("nama_sponsor", "#N/A"),
        ("kode_desa", "#REF!"),
        ("profesi", "#DIV/0!"),
        ("iuran_per_bulan", "#NAME?"),
        ("nama_pencatat", "#VALUE!"),
        ("peran_desa", "#n/a"),
        *(("nama_sponsor", error) for error in ERRORS),
    ],
)
def test_an_error_of_a_spreadsheet_is_a_fault_with_its_cell(settings: Settings, column: str, error: str) -> None:
    report = _load(settings, **{column: error})
    assert (report.added, report.quarantined, report.findings.faults) == (0, 1, ((ERROR, 1),))
    assert [(line, name, cell) for line, name, cell, *_ in stored.said(settings)] == [(2, column, error)]


@pytest.mark.parametrize(
    "word", ["JUMLAH", "Total", "Grand Total", "total :", "J U M L A H", "Jml.", "TOTAL KESELURUHAN"]
)
def test_a_row_of_totals_is_told_once_and_is_nobody(settings: Settings, word: str) -> None:
    total = dict.fromkeys(GIVER, "") | {"jumlah_bulan": "36", "desa": word}
    report = worlds.load(settings, [GIVER | {"desa": ""}, total])
    assert (report.rows_read, report.added, report.quarantined) == (1, 1, 0)
    assert report.findings.remarks == (("Baris jumlah, bukan data; tidak dimuat.", 1),)


@pytest.mark.parametrize(
    "word", ["JUMLAH", "S u b - T o t a l", "J M L", "grand_ttl:", "JLH 6 orang", "Total seluruhnya"]
)
def test_every_word_of_a_sum_is_one_in_the_key_too(word: str) -> None:
    assert signs.is_total(word)
    assert pc.match_substring_regex(pa.array([word]), signs.KEYLESS)[0].as_py()


def test_a_person_whose_payer_is_called_total_is_no_total(settings: Settings) -> None:
    assert _load(settings, nama_sponsor="Total").added == 1


OTHERS = {
    "desa": "Desa/Kel",
    "kecamatan": "Kec",
    "kabupaten": "Kab/Kota",
    "profesi": "Pekerjaan",
    "kantor_cabang": "Kode Kantor",
    "iuran_per_bulan": "Iuran (Rp)",
    "nama_sponsor": "Nama Perusahaan/Sponsor",
    "id_sponsor": "Id-Sponsor",
    "nama_pencatat": "nama pencattat",
}


@pytest.mark.parametrize("column", OTHERS)
def test_an_optional_column_under_another_name_stops_the_file_and_is_named(settings: Settings, column: str) -> None:
    row = {name: cell for name, cell in GIVER.items() if name != column} | {OTHERS[column]: "x"}
    with pytest.raises(CakupanError, match="tampaknya bermaksud lain") as caught:
        worlds.load(settings, [row])
    assert f"“{OTHERS[column]}” = {column}" in str(caught.value)
    assert stored.count(settings, paid_spell) == 0


def test_another_name_beside_the_column_itself_is_only_a_further_column(settings: Settings) -> None:
    assert _load(settings, Pekerjaan="Tani").extra_columns == (("pekerjaan", 1),)


def test_required_columns_under_other_names_are_named_with_their_likely_ones_at_once(settings: Settings) -> None:
    row = {{"nik": "No KTP", "bulan_mulai": "BLTH"}.get(name, name): cell for name, cell in GIVER.items()}
    with pytest.raises(SeveralFaults) as caught:
        worlds.load(settings, [row])
    assert "tidak ada: nik, bulan_mulai." in str(caught.value)
    assert "“No KTP” = nik, “BLTH” = bulan_mulai" in str(caught.value)


@pytest.mark.parametrize(
    ("above", "title", "line"),
    [("LAPORAN BPU;;\nKlaten;;\n\n", "LAPORAN BPU", "4"), ("sep=;\n", "sep=", "2"), ("\nLAPORAN\n", "LAPORAN", "3")],
)
def test_rows_above_the_header_are_named_and_where_the_header_is(
    settings: Settings, above: str, title: str, line: str
) -> None:
    file = worlds.write([GIVER], settings.home / "a.csv")
    file.write_text(above + file.read_text().replace(",", ";"))
    with pytest.raises(CakupanError) as caught:
        read.rows(kinds.named("keanggotaan"), file)
    assert f"berisi “{title}”; nama kolom baru ada di baris {line}." in str(caught.value)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
@pytest.mark.parametrize("place", [0, 3, 99])
def test_a_column_without_a_title_stops_the_file_where_anything_stands_below(
    settings: Settings, suffix: str, place: int
) -> None:
    rows = [GIVER, GIVER | {"nik": worlds.nik("budi")}]
    names = [*GIVER]
    names.insert(place, " ")
    at = names.index(" ")
    file = _written(
        names, [row | {" ": cell} for row, cell in zip(rows, ("", "Siti Rahayu"), strict=True)], suffix, settings
    )
    with pytest.raises(CakupanError) as caught:
        read.rows(kinds.named("keanggotaan"), file)
    assert str(caught.value).startswith(
        f"Kolom {xl_col_to_name(at)} tanpa judul, padahal terisi di 1 baris (mulai baris 3)"
    )
    blank = _written(names, [row | {" ": ""} for row in rows], suffix, settings)
    assert read.rows(kinds.named("keanggotaan"), blank).rows_read == 2


def _written(names: list[str], rows: list[worlds.Row], suffix: str, settings: Settings) -> Path:
    """The rows under these headers, in a format."""
    file = settings.home / f"a{suffix}"
    if suffix == ".parquet":
        parquet.write_table(pa.table({name: [row[name] for row in rows] for name in names}), file)
    elif suffix == ".csv":
        file.write_text(
            "\n".join(",".join(row[name] for name in names) for row in [dict(zip(names, names, strict=True)), *rows])
        )
    else:
        book = openpyxl.Workbook()
        for line in ([name.strip() for name in names], *([row[name] for name in names] for row in rows)):
            book.active.append([cell or None for cell in line])
        book.save(file)
    return file


_TOO_FEW_TITLES = {"kecamatan": "Tempat", "kabupaten": "Tempat", "profesi": "Tempat"}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_header_of_two_rows_stops_and_the_whole_one_is_named(settings: Settings, suffix: str) -> None:
    file = settings.home / f"a{suffix}"
    names = list(GIVER)
    lines = [[_TOO_FEW_TITLES.get(name, name) for name in names], names, [GIVER[name] for name in names]]
    if suffix == ".csv":
        file.write_text("\n".join(map(",".join, lines)))
    else:
        book = openpyxl.Workbook()
        for line in lines:
            book.active.append(line)
        book.save(file)
    with pytest.raises(CakupanError, match=r"nama kolom yang lengkap ada di baris 2\. Hapus baris di atasnya"):
        read.rows(kinds.named("keanggotaan"), file)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("only", [("nik",), ("nik", "batal"), ("kantor_cabang",)])
@pytest.mark.parametrize("title", [[], ["LAPORAN BPU"]])
def test_names_that_stand_in_the_first_of_two_rows_of_titles_are_named_with_both_rows(
    settings: Settings, suffix: str, only: tuple[str, ...], title: list[str]
) -> None:
    file = settings.home / f"a{suffix}"
    above = [name.upper().replace("_", " ") if name in only else "" for name in GIVER]
    above[2] = "Pekerjaan dan lainnya"
    below = ["" if name in only else name for name in GIVER]
    lines = [*([title] if title else []), above, below, list(GIVER.values())]
    if suffix == ".csv":
        file.write_text("\n".join(map(",".join, lines)))
    else:
        book = openpyxl.Workbook()
        for line in lines:
            book.active.append([cell or None for cell in line])
        book.save(file)
    with pytest.raises(CakupanError) as caught:
        read.rows(kinds.named("keanggotaan"), file)
    named = ", ".join(f"“{name.upper().replace('_', ' ')}”" for name in only)
    first = 1 + len(title[:1])
    assert f"Judul kolom terbagi: {named} ada di baris {first}, yang lain di baris {first + 1}." in str(caught.value)
    assert "Hapus baris di atasnya" not in str(caught.value)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_an_unknown_title_that_stands_twice_stops(settings: Settings, suffix: str) -> None:
    row = GIVER | {"Catatan": "a", "catatan ": "b"}
    file = _written(list(row), [row], suffix, settings)
    with pytest.raises(CakupanError, match="lebih dari sekali: catatan"):
        read.rows(kinds.named("keanggotaan"), file)


def test_a_row_that_repeats_the_header_is_told_and_is_nobody(settings: Settings) -> None:
    report = worlds.load(settings, [GIVER, {name: name.replace("_", " ").title() for name in GIVER}])
    assert (report.rows_read, report.added, report.quarantined) == (1, 1, 0)
    assert report.findings.remarks == (("Baris ini mengulang nama kolom; tidak dimuat.", 1),)


@pytest.mark.parametrize(
    ("key", "word"),
    [
        *(("JUMLAH 2 ORANG", ""), ("2", "Total"), ("", "Sub Total"), ("Grand Total:", ""), ("J U M L A H", "")),
        *(("T O T A L", ""), ("Jml", ""), ("Sub total", ""), ("TOTAL  KESELURUHAN :", ""), ("Jumlah\u00a0Total", "")),
    ],
)
def test_a_row_of_totals_is_told_wherever_it_stands_and_whatever_its_number(
    settings: Settings, key: str, word: str
) -> None:
    total = dict.fromkeys(GIVER, "") | {"jumlah_bulan": "36", "nik": key, "profesi": word}
    report = worlds.load(settings, [total, GIVER, total, GIVER | {"nik": worlds.nik("budi")}])
    assert (report.rows_read, report.added, report.quarantined) == (2, 2, 0)
    assert report.findings.remarks == (("Baris jumlah, bukan data; tidak dimuat.", 2),)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (lambda text: text.replace(",", "\t").encode(), "dipisah tab, bukan koma"),
        (lambda text: text.replace(",", "|").encode(), "dipisah “|”, bukan koma"),
        (lambda text: text.encode("utf-16"), "berkode UTF-16"),
        (lambda text: text.encode("utf-16-be"), "berkode UTF-16"),
    ],
)
def test_a_csv_of_another_shape_is_called_what_it_is_and_how_to_save_it(
    settings: Settings, content: Callable[[str], bytes], why: str
) -> None:
    file = worlds.write([GIVER], settings.home / "a.csv")
    file.write_bytes(content(file.read_text()))
    with pytest.raises(CakupanError) as caught:
        read.rows(kinds.named("keanggotaan"), file)
    assert why in str(caught.value)
    assert "pilih Simpan Sebagai jenis “CSV UTF-8”, lalu impor lagi." in str(caught.value)


def test_a_workbook_called_csv_is_called_a_workbook(settings: Settings) -> None:
    file = settings.home / "a.csv"
    file.write_bytes(b"PK\x03\x04 a workbook")
    with pytest.raises(CakupanError, match=r"ganti akhiran namanya menjadi \.xlsx"):
        read.rows(kinds.named("keanggotaan"), file)
