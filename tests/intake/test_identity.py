"""Rows against each other and against what is in force: repeated, replaced, withdrawn, reinstated."""

from collections.abc import Iterable

from data_access.intake.report import ImportReport
from data_access.registry.models import basis_figure, import_batch, superseded_paid_spell, target_figure
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ANA = worlds.world("nik\nana")[0]


def _outcome(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.replaced, report.withdrawn, report.unchanged


def _load(settings: Settings, *rows: worlds.Row) -> tuple[int, int, int, int]:
    return _outcome(worlds.load(settings, rows))


def _conflicts(settings: Settings) -> list[tuple[int, str]]:
    return [(line, reason) for line, *_, reason, quarantined in stored.said(settings) if quarantined]


def test_the_same_file_twice_changes_nothing_and_says_so(settings: Settings) -> None:
    rows = worlds.world("nik | nama_sponsor | jenis_sponsor\nana||\nbudi|PT Contoh|perusahaan_csr")
    first = worlds.load(settings, rows)
    before = stored.rows(settings)
    second = worlds.load(settings, rows)
    assert (first.changed, second.changed, second.unchanged) == (True, False, 2)
    assert stored.rows(settings) == before
    assert stored.count(settings, superseded_paid_spell) == 0


def test_an_import_that_changes_nothing_still_stands(settings: Settings) -> None:
    """Its day may close a posisi."""
    worlds.load(settings, [ANA])
    worlds.load(settings, [ANA])
    assert stored.count(settings, import_batch) == 2


def test_any_order_of_rows_is_the_same_file(settings: Settings) -> None:
    rows = worlds.world("nik | bulan_mulai\n" + "\n".join(f"orang{n}|2026-0{n % 9 + 1}" for n in range(30)))
    worlds.load(settings, rows)
    assert worlds.load(settings, rows[::-1]).unchanged == 30


def test_equal_rows_of_one_file_count_once(settings: Settings) -> None:
    report = worlds.load(settings, [ANA, ANA | {"segmen": "bpu"}, ANA])
    assert (report.added, report.duplicates, report.quarantined) == (1, 2, 0)
    assert [(line, "baris 2" in reason) for line, _, _, reason, _ in stored.said(settings)] == [(3, True), (4, True)]


def test_names_written_two_ways_are_one_row_and_keep_the_least_consent(settings: Settings) -> None:
    giver = ANA | {"jenis_sponsor": "individu", "nama_sponsor": "Bu Tejo"}
    worlds.load(settings, [giver | {"izin_nama": "ya"}, giver | {"nama_sponsor": "BU  TEJO"}])
    assert stored.spell(settings)["sponsor_label"].startswith("Peserta #")


def test_two_contents_of_one_identity_go_to_quarantine_each_naming_the_other(settings: Settings) -> None:
    budi = worlds.world("nik\nbudi")[0]
    report = worlds.load(settings, [ANA, budi, ANA | {"profesi": "nelayan"}, ANA])
    assert (report.added, report.quarantined) == (1, 3)
    assert [line for line, _ in _conflicts(settings)] == [2, 4, 5]
    assert all("Baris 2, 4, 5 menyebut" in reason for _, reason in _conflicts(settings))


def test_a_row_and_its_withdrawal_in_one_file_conflict(settings: Settings) -> None:
    report = worlds.load(settings, [ANA, ANA | {"batal": "ya"}])
    assert (report.added, report.withdrawn, report.quarantined) == (0, 0, 2)


def test_a_conflict_leaves_what_is_in_force_as_it_is(settings: Settings) -> None:
    worlds.load(settings, [ANA])
    assert _load(settings, ANA | {"profesi": "nelayan"}, ANA | {"profesi": "supir"}) == (0, 0, 0, 0)
    assert stored.spell(settings)["profession_code"] == "petani"


def test_a_later_import_replaces_every_field_but_the_identity(settings: Settings) -> None:
    worlds.load(settings, [ANA])
    later = ANA | {
        "kode_desa": "33.02",
        "profesi": "supir",
        "peran_desa": "kader",
        "segmen": "PU",
        "kantor_cabang": "tarakan",
        "tanggal_daftar": "2025-12-01",
        "jumlah_bulan": "7",
        "iuran_per_bulan": "8400",
    }
    assert _load(settings, later) == (0, 1, 0, 0)
    spell = stored.spell(settings)
    assert [spell[name] for name in ("place_code", "profession_code", "village_role", "segment", "paid_months")] == [
        "33.02",
        "supir",
        "kader",
        "PU",
        7,
    ]
    (old,) = stored.rows(settings, superseded_paid_spell)
    assert (old["profession_code"], old["batch_id"], old["superseded_by"]) == ("petani", 1, 2)


def test_each_part_of_the_identity_makes_another_spell(settings: Settings) -> None:
    others: Iterable[worlds.Row] = (
        {"nik": worlds.nik("budi")},
        {"jenis_sponsor": "iik"},
        {"id_sponsor": "7"},
        {"nama_sponsor": "Ana"},
        {"program": "JKK+JKM+JHT"},
        {"gerakan": "sertakan"},
        {"jenis_pencatat": "iik"},
        {"nama_pencatat": "Tejo"},
        {"bulan_mulai": "2026-02"},
    )
    assert _load(settings, ANA, *(ANA | other for other in others)) == (10, 0, 0, 0)


def test_a_payer_is_its_id_before_its_name(settings: Settings) -> None:
    """One company under three spellings with one id is one payer; without an id they are three."""
    company = ANA | {"jenis_sponsor": "perusahaan_csr"}
    spelt = [company | {"nama_sponsor": name} for name in ("PT Maju", "PT. Maju", "PT Maju Tbk")]
    worlds.load(settings, [spelt[0] | {"id_sponsor": "NPP-1"}])
    for later in spelt[1:]:
        assert _load(settings, later | {"id_sponsor": "NPP-1"}) == (0, 1, 0, 0)
    assert _load(settings, *spelt) == (3, 0, 0, 0)


def test_the_case_of_a_name_is_no_change(settings: Settings) -> None:
    company = ANA | {"jenis_sponsor": "perusahaan_csr", "nama_sponsor": "PT Maju"}
    worlds.load(settings, [company])
    assert _load(settings, company | {"nama_sponsor": " pt  MAJU "}) == (0, 0, 0, 1)
    assert stored.spell(settings)["sponsor_label"] == "PT Maju"


def test_withdrawn_reinstated_withdrawn_again(settings: Settings) -> None:
    batal = ANA | {"batal": "ya"}
    assert _load(settings, ANA) == (1, 0, 0, 0)
    assert _load(settings, batal) == (0, 0, 1, 0)
    assert stored.spells(settings) == []
    report = worlds.load(settings, [batal])
    assert (report.changed, report.not_in_force, report.quarantined) == (False, 1, 0)
    assert [(line, column) for line, column, *_ in stored.said(settings)] == [(2, "batal")]
    assert _load(settings, ANA) == (1, 0, 0, 0)
    assert _load(settings, batal) == (0, 0, 1, 0)
    assert stored.count(settings, superseded_paid_spell) == 2


def test_a_withdrawal_needs_only_the_identity(settings: Settings) -> None:
    worlds.load(settings, [ANA])
    assert _load(settings, ANA | {"batal": "ya", "profesi": "", "kode_desa": "", "jumlah_bulan": "9"}) == (0, 0, 1, 0)


def test_a_registration_not_yet_paid_has_no_month(settings: Settings) -> None:
    worlds.load(settings, [ANA | {"jumlah_bulan": "0", "bulan_mulai": ""}])
    assert (stored.spell(settings)["paid_from"], stored.spell(settings)["paid_months"]) == (None, 0)


def test_a_denominators_number_is_replaced_and_its_identity_is_not(settings: Settings) -> None:
    rows = worlds.bases("kode_wilayah | tahun | jumlah\n33.10|2024|1000\n33.10|2025|1100\nnasional|2024|9000")
    assert _outcome(worlds.load(settings, rows, "penyebut")) == (3, 0, 0, 0)
    corrected = rows[0] | {"jumlah": "1001", "sumber": "ralat"}
    assert _outcome(worlds.load(settings, [corrected, rows[1]], "penyebut")) == (0, 1, 0, 1)
    assert sorted(row["workers"] for row in stored.rows(settings, basis_figure)) == [1001, 1100, 9000]
    assert worlds.load(settings, [rows[0], corrected], "penyebut").quarantined == 2


def test_targets_of_two_documents_stand_side_by_side(settings: Settings) -> None:
    row = {
        "kode_wilayah": "nasional",
        "ukuran": "cakupan",
        "periode": "2025",
        "nilai": "32.15",
        "satuan": "persen",
        "dasar": "",
        "segmen": "",
        "tenggang": "",
        "sumber": "RPJMN",
    }
    other = row | {"nilai": "52.15", "sumber": "UCJ"}
    assert _outcome(worlds.load(settings, [row, other], "target")) == (2, 0, 0, 0)
    assert _outcome(worlds.load(settings, [row | {"nilai": "33"}, other], "target")) == (0, 1, 0, 1)
    assert sorted(found["value"] for found in stored.rows(settings, target_figure)) == [33, 52.15]
