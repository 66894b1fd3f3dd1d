"""Nothing personal is kept: no NIK, no worker's name, no giver's or acquirer's name without consent."""

import hashlib
import io
import logging
import traceback
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import update

from data_access.errors import CakupanError
from data_access.intake import importing, keep
from data_access.registry import connect
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ANA = worlds.world("nik\nana")[0]
NIK = "3310220101900003"

SECRETS = (
    NIK,
    "3310220101900011",
    "3310220101900099",
    "20101900",
    "Siti Rahayu",
    "SITI RAHAYU",
    "Bu Tejo",
    "BU TEJO",
    "Pak Karto",
    "PAK KARTO",
    "12345678901",
    "081234567890",
    "0812-3456-7890",
    "0812 3456 7890",
    "812 3456 7890",
    "0812.3456.7890",
    "0812|3456|7890",
    "0812\u20113456\u20117890",
    "3310|2201|0190|0003",
    "3310:2201:0190:0003",
    "34567890",
    "siti.rahayu@contoh.id",
)
PERSONAL = [
    ANA | {"nik": NIK, "nama_pekerja": "Siti Rahayu", "kpj": "12345678901"} | added
    for added in (
        {"jenis_sponsor": "mandiri", "nama_sponsor": "Siti Rahayu", "izin_nama": "ya", "nama_pencatat": ""},
        {"jenis_sponsor": "individu", "nama_sponsor": "Bu Tejo", "id_sponsor": "3310220101900011"},
        {"jenis_sponsor": "asn", "nama_sponsor": "Bu Tejo", "id_sponsor": "12345678901"},
        {"jenis_sponsor": "individu", "id_sponsor": "0812-3456-7890 Bu Tejo"},
        {"jenis_sponsor": "perusahaan_csr", "id_sponsor": NIK, "nama_sponsor": "PT Contoh"},
        {"jenis_pencatat": "perisai", "nama_pencatat": "Pak Karto"},
        {"jenis_pencatat": "peserta", "nama_pencatat": "Pak Karto"},
        {"jenis_pencatat": "karyawan", "nama_pencatat": "Pak Karto"},
        {"jenis_pencatat": "", "nama_pencatat": "Pak Karto"},
        # and rows that go to quarantine
        {"nik": "331022010190009"},
        {"nik": "3310-2201-01.90-0099"},
        {"nik": "33102201O1900003"},
        {"profesi": f"petani {NIK}"},
        {"kantor_cabang": "3310220101900099"},
        {"nama_sponsor": f"Siti Rahayu {NIK}"},
        {"nama_pencatat": "Pak Karto\x01"},
        {"id_sponsor": "Bu Tejo\x01", "jenis_sponsor": "individu"},
        {"nik": "Siti Rahayu"},
        {"segmen": NIK},
        {"jumlah_bulan": NIK},
        {"desa": NIK, "kode_desa": ""},
        # and what slipped into a column where nobody looks for it
        {"profesi": "Siti Rahayu"},
        {"segmen": "Pak Karto", "program": "0812-3456-7890"},
        {"desa": "Siti Rahayu", "kabupaten": "Klaten", "kode_desa": ""},
        {"kabupaten": "Siti Rahayu", "kode_desa": "3310"},
        {"desa": "Siti Rahayu", "kode_desa": "33.10", "bulan_mulai": "2026-05"},
        {"gerakan": "siti.rahayu@contoh.id", "bulan_mulai": "+62 812 3456 7890"},
        {"jenis_sponsor": "perusahaan_csr", "nama_sponsor": "0812.3456.7890 Bu Tejo"},
        {"jenis_sponsor": "perusahaan_csr", "id_sponsor": "0812 3456 7890"},
        {"jenis_sponsor": "lainnya", "id_sponsor": "(0812) 34567890 Bu Tejo"},
        {"jenis_sponsor": "individu", "nama_sponsor": "Bu Tejo 081234567890", "izin_nama": "ya"},
        {"jenis_pencatat": "iik", "nama_pencatat": "IIK siti.rahayu@contoh.id"},
        {"kantor_cabang": "081234567890"},
        {"jenis_sponsor": "perusahaan_csr", "id_sponsor": "3310|2201|0190|0003", "nama_sponsor": "PT Contoh"},
        {"jenis_sponsor": "perusahaan_csr", "nama_sponsor": "Budi, 3310:2201:0190:0003"},
        {"jenis_pencatat": "iik", "nama_pencatat": "IIK 0812\u20113456\u20117890"},
        {"kantor_cabang": "0812|3456|7890 Klaten"},
    )
]


def _columns(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Every row with every column."""
    names = dict.fromkeys(name for row in rows for name in row)
    return [dict.fromkeys(names, "") | row for row in rows]


def _places(content: bytes) -> Iterator[bytes]:
    """The bytes, and inside an archive those of each member."""
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def _leaks(content: bytes) -> list[str]:
    return [secret for secret in SECRETS for place in _places(content) if secret.encode() in place]


def _kept(settings: Settings) -> dict[str, bytes]:
    """Every file of the home but the extracts themselves."""
    files = [file for file in settings.home.rglob("*") if file.is_file() and file.suffix != ".csv"]
    return {str(file.relative_to(settings.home)): file.read_bytes() for file in files}


def test_nothing_personal_is_in_any_file_of_the_home(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        report = worlds.load(settings, _columns(PERSONAL))
        with keep.writing(settings.registry_url) as (writing, connection):  # what the log holds while one writes
            writing.execute("UPDATE paid_spell SET place_code = place_code")
            connection.commit()
            kept = _kept(settings)
    assert report.quarantined == 23
    assert {"membership.db", "membership.db-wal", "nik.key"} <= set(kept)
    assert any(name.startswith("quarantine/") for name in kept)
    assert {name: _leaks(content) for name, content in kept.items() if _leaks(content)} == {}
    assert _leaks(repr(asdict(report)).encode()) == []
    assert _leaks(caplog.text.encode()) == []
    assert _leaks(repr(stored.everything(settings)).encode()) == []


def test_the_leaks_would_be_found(settings: Settings) -> None:
    worlds.load(settings, [ANA | {"jenis_sponsor": "individu", "nama_sponsor": "Bu Tejo", "izin_nama": "ya"}])
    assert _leaks(b"".join(_kept(settings).values())) == ["Bu Tejo"]


def test_a_name_in_the_files_name_is_the_users_but_a_nik_is_masked(settings: Settings) -> None:
    file = worlds.write([ANA | {"segmen": "TNI"}], settings.home / f"{NIK}.csv")
    report = importing.import_file("keanggotaan", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)
    assert report.quarantine_file is not None
    assert _leaks(str(report.quarantine_file.name).encode()) == []
    assert _leaks(repr(stored.everything(settings)).encode()) == []


@pytest.mark.parametrize("fault", ["headers", "database", "absent"])
def test_no_exception_repeats_a_row(settings: Settings, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    rows = _columns(PERSONAL)
    if fault == "headers":
        rows = [{name: cell for name, cell in row.items() if name != "segmen"} for row in rows]
    file = worlds.write(rows, settings.home / "extract-0.csv")
    if fault == "database":
        monkeypatch.setattr(keep.Writing, "next_batch", lambda writing: writing.execute(f"SELECT '{NIK}' FROM nowhere"))
    if fault == "absent":
        file = Path(settings.home / f"{NIK}.csv")
    with pytest.raises(CakupanError) as caught:
        importing.import_file("keanggotaan", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)
    assert caught.value.__cause__ is None
    assert (None if caught.value.__suppress_context__ else caught.value.__context__) is None
    said = "".join(traceback.format_exception_only(caught.value)) + repr(caught.value.values)
    assert _leaks(said.encode()) == []


@pytest.mark.parametrize("kind", ["individu", "asn"])
def test_an_individual_giver_is_named_only_with_consent(settings: Settings, kind: str) -> None:
    giver = ANA | {"jenis_sponsor": kind, "nama_sponsor": "Bu  Tejo"}
    worlds.load(settings, [giver])
    without = stored.spell(settings)
    worlds.load(settings, [giver | {"izin_nama": "ya"}])
    agreed = stored.spell(settings)
    worlds.load(settings, [giver | {"izin_nama": "tidak"}])
    assert [row["sponsor_label"] for row in (without, agreed, stored.spell(settings))] == [
        without["sponsor_name"],
        "Bu Tejo",
        without["sponsor_name"],
    ]
    assert agreed["sponsor_name"] == without["sponsor_name"] != "BU TEJO"


def test_a_worker_who_pays_is_never_named(settings: Settings) -> None:
    worlds.load(settings, [ANA | {"nama_sponsor": "Siti Rahayu", "izin_nama": "ya"}])
    assert "SITI" not in repr(stored.spell(settings)).upper()


@pytest.mark.parametrize("kind", ["peserta", "perisai", "karyawan", ""])
def test_an_acquirer_who_is_a_person_is_named_only_with_consent(settings: Settings, kind: str) -> None:
    row = ANA | {"jenis_pencatat": kind, "nama_pencatat": "Pak Karto"}
    worlds.load(settings, [row])
    without = stored.spell(settings)
    worlds.load(settings, [row | {"izin_nama": "ya"}])
    assert (stored.spell(settings)["acquirer_label"], stored.spell(settings)["acquirer_name"]) == (
        "Pak Karto",
        without["acquirer_name"],
    )
    assert without["acquirer_label"] == without["acquirer_name"]
    assert without["acquirer_label"].startswith("Peserta #")


@pytest.mark.parametrize("kind", ["iik", "kantor_desa", "perusahaan"])
def test_chapters_offices_and_companies_go_by_their_name(settings: Settings, kind: str) -> None:
    worlds.load(settings, [ANA | {"jenis_pencatat": kind, "nama_pencatat": "Contoh  Satu"}])
    spell = stored.spell(settings)
    assert (spell["acquirer_name"], spell["acquirer_label"]) == ("CONTOH SATU", "Contoh Satu")


def test_one_person_has_one_pseudonym_however_the_name_is_spaced(settings: Settings) -> None:
    givers = [
        ANA | {"nik": worlds.nik(worker), "jenis_sponsor": "individu", "nama_sponsor": name}
        for worker, name in (("ana", "Bu Tejo"), ("budi", " bu  TEJO "), ("cici", "Bu Tejo Lain"))
    ]
    worlds.load(settings, givers)
    assert len({row["sponsor_name"] for row in stored.spells(settings)}) == 2


@pytest.mark.parametrize(
    ("kind", "written", "same"),
    [
        ("individu", NIK, f"'{NIK}.0"),
        ("perusahaan_csr", NIK, f" {NIK}"),
        ("individu", "12345678901", "12345678901.0"),
        ("individu", "k-17", "K-17"),
    ],
)
def test_an_id_that_is_a_persons_is_a_digest(settings: Settings, kind: str, written: str, same: str) -> None:
    payer = ANA | {"jenis_sponsor": kind, "id_sponsor": written}
    worlds.load(settings, [payer])
    assert stored.spell(settings)["sponsor_id"].startswith("#")
    assert worlds.load(settings, [payer | {"id_sponsor": same}]).unchanged == 1


@pytest.mark.parametrize("id_", ["17012345", "NPP-1", "CSR 2026/01"])
def test_other_ids_are_kept_as_they_are_and_name_a_payer_without_one(settings: Settings, id_: str) -> None:
    worlds.load(settings, [ANA | {"jenis_sponsor": "perusahaan_csr", "id_sponsor": f" {id_} "}])
    spell = stored.spell(settings)
    assert (spell["sponsor_id"], spell["sponsor_label"]) == (id_, id_)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("0812-3456-7890", "+62 812 3456 7890"),
        ("12345678901", "1234-567-8901"),
        ("0812-3456-7890 Budi", " 0812-3456-7890  BUDI "),
        ("budi@contoh.id", "Budi@Contoh.id"),
    ],
)
def test_a_number_of_somebody_is_a_digest_whoever_pays(settings: Settings, written: str, same: str) -> None:
    payer = ANA | {"jenis_sponsor": "perusahaan_csr", "id_sponsor": written}
    worlds.load(settings, [payer])
    spell = stored.spell(settings)
    assert spell["sponsor_id"].startswith("#")
    assert spell["sponsor_label"].startswith("Peserta #")
    assert worlds.load(settings, [payer | {"id_sponsor": same}]).unchanged == 1


def test_a_payer_stored_by_its_number_before_is_the_same_payer(settings: Settings) -> None:
    """Older software kept the numbers of companies as they are; the same file again doubles nobody."""
    payer = ANA | {"jenis_sponsor": "perusahaan_csr", "id_sponsor": "081234567890", "nama_sponsor": "PT Contoh"}
    worlds.load(settings, [payer])
    _as_stored_before(settings, payer)
    report = worlds.load(settings, [payer])
    assert (report.added, report.replaced, stored.spell(settings)["sponsor_id"][0]) == (0, 1, "#")
    _as_stored_before(settings, payer)
    assert worlds.load(settings, [payer | {"batal": "ya"}]).withdrawn == 1
    assert stored.spells(settings) == []


def _as_stored_before(settings: Settings, payer: worlds.Row) -> None:
    """The row under the key it had when its payer's number was stored."""
    spell = stored.spell(settings)
    rest = (spell["package"], spell["movement"], "", "", str(spell["paid_from"]))
    identity = "\x1f".join((payer["jenis_sponsor"], f"i{payer['id_sponsor']}", *rest))
    key = hashlib.sha256(spell["person_key"] + identity.encode()).digest()[:16]
    with connect.begin(settings.registry_url) as connection:
        connection.execute(update(paid_spell).values(record_key=key, sponsor_id=payer["id_sponsor"]))


COMPANIES = (
    "PT 212 Mart",
    "Koperasi 17 Agustus",
    "Koperasi 17-08-1945 2024",
    "Bank BNI 46",
    "RW 05",
    "APBD 2024, 2025",
)


@pytest.mark.parametrize("name", COMPANIES)
def test_a_companys_name_with_digits_stays(settings: Settings, name: str) -> None:
    report = worlds.load(settings, [ANA | {"jenis_sponsor": "perusahaan_csr", "nama_sponsor": name}])
    assert (report.quarantined, stored.spell(settings)["sponsor_label"]) == (0, name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("0812-3456-7890 Budi", "Sel ini memuat nomor telepon."),
        ("PT Contoh (0272) 321234", "Sel ini memuat nomor telepon."),
        ("BCA 1234567890", "Sel ini memuat 10 digit beruntun atau lebih (mungkin KPJ atau rekening)."),
        ("Budi budi@contoh.co.id", "Sel ini memuat alamat surel."),
    ],
)
@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("nama_sponsor", {"jenis_sponsor": "perusahaan_csr"}),
        ("nama_sponsor", {"jenis_sponsor": "individu", "izin_nama": "ya"}),
        ("nama_pencatat", {"jenis_pencatat": "iik"}),
        ("nama_pencatat", {"jenis_pencatat": "perisai", "izin_nama": "ya"}),
        ("kantor_cabang", {}),
    ],
)
def test_a_name_that_would_be_shown_holds_no_number_of_anybody(
    settings: Settings, column: str, row: worlds.Row, name: str, reason: str
) -> None:
    report = worlds.load(settings, [ANA | row | {column: name}])
    assert (report.added, report.findings.faults) == (0, ((reason, 1),))
    assert [said[:2] for said in stored.said(settings)] == [(2, column)]


def test_a_person_nobody_sees_may_be_written_with_a_number(settings: Settings) -> None:
    worlds.load(settings, [ANA | {"jenis_sponsor": "individu", "nama_sponsor": "0812-3456-7890 Budi"}])
    assert stored.spell(settings)["sponsor_label"].startswith("Peserta #")


def test_a_giver_known_by_id_alone_has_a_pseudonym(settings: Settings) -> None:
    worlds.load(settings, [ANA | {"jenis_sponsor": "individu", "id_sponsor": "12345678901", "izin_nama": "ya"}])
    assert stored.spell(settings)["sponsor_label"].startswith("Peserta #")
