"""An import as a whole: its key, its one transaction, its report, and both engines."""

import threading
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pydantic import SecretStr

from data_access.errors import CakupanError
from data_access.intake import importing, keep, key
from data_access.intake.report import ImportReport
from data_access.reference import path
from data_access.registry import connect
from data_access.registry.models import basis_figure, paid_spell, superseded_paid_spell, target_figure
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ROWS = worlds.world("""
    nik  | kode_desa     | profesi | segmen | jenis_sponsor  | nama_sponsor | izin_nama | jenis_pencatat | nama_pencatat | bulan_mulai | jumlah_bulan | iuran_per_bulan
    ana  | 33.10.22.2005 | petani  | BPU    | mandiri        |              |           |                |               | 2026-01     | 3            |
    budi | 33.10         | -       | BPU    | individu       | Bu Ñaña      | ya        | perisai        | Pak Karto     | 2026-02     | 6            | 8400
    cici | -             | supir   | PU     | pemberi_kerja  | PT Contoh    |           | iik            | IIK Contoh    | 2026-02     | 1            |
    dedi | 33            | art     | PMI    | perusahaan_csr | PT Contoh    |           |                | Pak Karto     | -           | 0            |
    evi  | 33.1          | art     | BPU    | mandiri        |              |           |                |               | 2026-01     | 1            |
""")  # noqa: E501  a table


def _import(settings: Settings, file: Path, **asked: Any) -> ImportReport:
    kind = asked.pop("kind", "keanggotaan")
    return importing.import_file(kind, file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR, **asked)


def test_sqlite_and_postgresql_end_with_equal_rows(settings: Settings, tmp_path: Path, postgres_url: str) -> None:
    office = worlds.new_home(tmp_path / "office", postgres_url)
    office.nik_key_file.write_text(settings.nik_key_file.read_text())
    later = [row | {"profesi": "nelayan"} for row in ROWS[:2]] + [ROWS[2] | {"batal": "ya"}]
    for home in (settings, office):
        worlds.load(home, ROWS)
        worlds.load(home, later)
    for table in (paid_spell, superseded_paid_spell):
        assert stored.rows(settings, table) == stored.rows(office, table)
        assert stored.count(settings, table) == 3
    assert stored.said(settings) == stored.said(office) != []


@pytest.mark.parametrize(
    ("kind", "name", "table"),
    [("penyebut", "workforce.csv", basis_figure), ("target", "targets.csv", target_figure)],
)
def test_the_published_figures_import_without_a_fault(settings: Settings, kind: str, name: str, table: Any) -> None:
    report = _import(settings, path(name), kind=kind)
    assert (report.quarantined, report.duplicates, report.findings.remarks) == (0, 0, ())
    assert stored.count(settings, table) == report.added == report.rows_read > 5


def test_the_report_counts_every_row_of_the_file_once(settings: Settings) -> None:
    worlds.load(settings, ROWS[:3])
    changed = [ROWS[0], ROWS[1] | {"profesi": "supir"}, ROWS[2] | {"batal": "ya"}, *ROWS[3:], ROWS[3]]
    report = worlds.load(settings, changed)
    ways = (report.unchanged, report.replaced, report.withdrawn, report.added, report.quarantined, report.duplicates)
    assert ways == (1, 1, 1, 1, 1, 1)
    assert sum(ways) + report.not_in_force == report.rows_read


def test_the_findings_of_a_report_are_bounded_and_counted(settings: Settings) -> None:
    rows = worlds.world("nik | segmen\n" + "\n".join(f"orang{n}|TNI" for n in range(50)))
    found = worlds.load(settings, rows).findings
    assert len(found.sample) == 20
    assert found.faults == (("Nilai ini tidak ada dalam daftar.", 50),)
    assert found.sample[0].line == 2


def test_a_dry_run_says_the_same_and_changes_nothing(settings: Settings) -> None:
    worlds.load(settings, ROWS[:2])
    before = stored.everything(settings)
    file = worlds.write(ROWS, settings.home / "a.csv")
    tried = _import(settings, file, dry_run=True)
    assert stored.everything(settings) == before
    done = _import(settings, file)
    assert tried.batch_id is None
    assert tried.quarantine_file is not None
    assert tried.quarantine_file.name == "a-uji.xlsx"
    counts = [(r.rows_read, r.added, r.unchanged, r.quarantined, r.changed, r.findings) for r in (tried, done)]
    assert counts[0] == counts[1]


def test_progress_only_goes_forward(settings: Settings) -> None:
    told: list[tuple[str, float]] = []
    _import(
        settings, worlds.write(ROWS, settings.home / "a.csv"), progress=lambda label, done: told.append((label, done))
    )
    shares = [done for _, done in told]
    assert shares == sorted(shares)
    assert (shares[0], told[-1]) == (0.0, ("Selesai", 1.0))


def test_an_import_without_a_database_says_what_to_do(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'absent.db'}")
    key.create(settings)
    with pytest.raises(CakupanError, match="cakupan init"):
        _import(settings, worlds.write(ROWS, tmp_path / "a.csv"))
    assert list(tmp_path.glob("absent*")) == []


def test_a_fault_halfway_leaves_nothing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    worlds.load(settings, ROWS[:1])
    before = stored.everything(settings)

    def full(_writing: keep.Writing, _batch: dict[str, Any], _said: pa.Table) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(keep.Writing, "record", full)
    with pytest.raises(OSError, match="no space"):
        worlds.load(settings, [ROWS[0] | {"profesi": "supir"}, *ROWS[1:]])
    assert stored.everything(settings) == before


def test_a_second_writer_waits_then_is_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "BUSY_MILLISECONDS", 50)
    with keep.writing(settings.registry_url), pytest.raises(CakupanError, match="impor lain"):
        worlds.load(settings, ROWS)
    assert worlds.load(settings, ROWS).added == 4


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_two_imports_at_once_are_one_after_the_other(
    request: pytest.FixtureRequest, tmp_path: Path, engine: str
) -> None:
    url = request.getfixturevalue("postgres_url") if engine == "postgresql" else None
    settings = worlds.new_home(tmp_path / "both", url)
    files = [worlds.write(ROWS[:4], settings.home / f"{name}.csv") for name in ("a", "b")]
    reports: list[ImportReport] = []
    threads = [threading.Thread(target=lambda file=file: reports.append(_import(settings, file))) for file in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted((report.batch_id, report.added, report.unchanged) for report in reports) == [(1, 4, 0), (2, 0, 4)]


def test_an_import_refuses_without_a_key(settings: Settings) -> None:
    settings.nik_key_file.unlink()
    with pytest.raises(CakupanError, match="jalankan `cakupan init`"):
        worlds.load(settings, ROWS)
    assert stored.count(settings, paid_spell) == 0


def test_a_key_is_64_characters_only_the_owner_can_read(settings: Settings) -> None:
    assert settings.nik_key_file.stat().st_mode & 0o777 == 0o600
    assert len(bytes.fromhex(settings.nik_key_file.read_text())) == 32


def test_a_key_is_never_overwritten(settings: Settings) -> None:
    before = settings.nik_key_file.read_bytes()
    with pytest.raises(CakupanError, match="tidak pernah ditimpa"):
        key.create(settings)
    assert settings.nik_key_file.read_bytes() == before


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_others_can_read_is_refused(settings: Settings, mode: int) -> None:
    settings.nik_key_file.chmod(mode)
    with pytest.raises(CakupanError, match="chmod 600"):
        key.load(settings)


@pytest.mark.parametrize("short", ["", "   ", "x" * 15, " " + "x" * 15 + "\n"])
def test_a_short_key_is_refused_and_not_repeated(settings: Settings, short: str) -> None:
    given = settings.model_copy(update={"nik_key": SecretStr(short)})
    with pytest.raises(CakupanError, match="terlalu pendek; paling sedikit 16") as caught:
        key.load(given)
    assert "xxx" not in str(caught.value)


def test_a_key_given_wins_over_the_file(settings: Settings) -> None:
    given = settings.model_copy(update={"nik_key": SecretStr("k" * 32 + "\n")})
    assert key.load(given) == b"k" * 32
