"""Publishing: editions with a number, one in use, equal from every engine, refused when broken."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import sqlalchemy

from data_access.edition import doubt, opening, publishing, schema
from data_access.edition.facts import Edition
from data_access.edition.opening import LostEdition, NoEdition, OtherFormat, connection
from data_access.errors import CakupanError
from data_access.months import month
from data_access.registry import connect
from data_access.registry.models import edition as published
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.conftest import SMALL_BASES, SMALL_WORLD
from tests.edition import random_mous

KEY = "kunci-uji-yang-sama-di-kedua-mesin"


def tables(edition: Edition) -> dict[str, list[tuple[object, ...]]]:
    """Every table of an edition, rows in their stored order."""
    names = [table.name for table in schema.metadata.sorted_tables]
    return {name: connection(edition).execute(f"SELECT * FROM {name}").fetchall() for name in names}


def test_each_publish_is_an_edition_of_its_own_and_the_last_is_in_use(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    first, second = worlds.publish(settings), worlds.publish(settings)
    assert (first.edition_id, second.edition_id) == ("2026-10.1", "2026-10.2")
    assert opening.current(settings).edition_id == second.edition_id
    assert publishing.use(settings, first.edition_id, actor="uji").edition_id == first.edition_id
    assert opening.current(settings) == first
    assert [(row.edition_id, row.in_use) for row in publishing.editions(settings)] == [
        ("2026-10.2", False),
        ("2026-10.1", True),
    ]


def test_the_same_files_give_equal_editions_on_sqlite_and_postgresql(tmp_path: Path, postgres_url: str) -> None:
    editions = []
    for name, url in (("a", None), ("b", postgres_url)):
        home = worlds.new_home(tmp_path / name, url).model_copy(update={"nik_key": None})
        home.nik_key_file.write_text(KEY)
        worlds.load(home, worlds.world(SMALL_WORLD))
        worlds.load(home, worlds.bases(SMALL_BASES), "penyebut")
        random_mous.store(home, random_mous.drawn(1))
        editions.append(worlds.publish(home))
    here, there = map(tables, editions)
    for name in here:
        assert here[name] == there[name], name
    assert here["mou_spell"], "lines that count somebody"


def test_an_office_may_give_a_view_and_nothing_else(settings: Settings, tmp_path: Path) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    own = worlds.publish(settings)
    columns = ", ".join(
        column.name for column in paid_spell.columns if not column.name.endswith(("record_key", "content_key"))
    )
    with connect.begin(settings.registry_url) as registry:
        registry.exec_driver_sql("ALTER TABLE paid_spell RENAME TO kepesertaan")
        registry.exec_driver_sql(
            f"CREATE VIEW paid_spell AS SELECT {columns.replace('batch_id, ', '')} FROM kepesertaan"
        )
    reader = worlds.new_home(tmp_path / "reader").model_copy(update={"office_url": settings.registry_url})
    theirs = worlds.publish(reader)
    assert tables(theirs)["coverage_fact"] == tables(own)["coverage_fact"]
    assert theirs.extract_taken_on == dt.date.today()  # noqa: DTZ011  the office's own calendar day


def test_words_of_an_office_that_nobody_knows_are_named(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    with connect.begin(settings.registry_url) as registry:
        registry.execute(sqlalchemy.update(paid_spell).values(movement="gerakan_lain"))
    with pytest.raises(CakupanError, match=r"movement berisi “gerakan_lain”; yang dikenal: sertakan"):
        worlds.publish(settings)
    with pytest.raises(NoEdition):
        opening.current(settings)


def test_an_edition_whose_file_changed_is_not_used_again(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    first, second = worlds.publish(settings), worlds.publish(settings)
    first.path.chmod(0o640)
    with first.path.open("ab") as file:
        file.write(b"\0")
    with pytest.raises(CakupanError, match="rusak: isinya bukan yang diterbitkan"):
        publishing.use(settings, first.edition_id, actor="uji")
    assert opening.current(settings).edition_id == second.edition_id


def test_without_data_there_is_a_sentence_that_says_what_to_do(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(CakupanError, match="cakupan import keanggotaan"):
        worlds.publish(settings)
    with pytest.raises(NoEdition, match="cakupan publish"):
        opening.current(settings)
    with pytest.raises(NoEdition, match=r"Belum ada basis data di .*cakupan init"):
        opening.current(Settings(home=tmp_path / "nowhere", database_url=f"sqlite:///{tmp_path / 'empty.db'}"))
    with pytest.raises(NoEdition, match=r"2020-01\.1"):
        opening.by_id(settings, "2020-01.1")


def test_a_second_publish_at_the_same_time_is_refused(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))

    def meanwhile(label: str, _done: float) -> None:
        if label == "Memeriksa edisi":
            with pytest.raises(CakupanError, match="sedang berjalan"):
                worlds.publish(settings)

    edition = publishing.publish(settings, month("2026-10"), worlds.declared(), actor="uji", progress=meanwhile)
    assert edition.edition_id == "2026-10.1"


def test_a_posisi_is_closed_by_an_extract_taken_after_its_due_day(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    assert worlds.publish(settings, "2026-10").is_closed
    assert not worlds.publish(settings, "2026-11").is_closed


def test_a_lone_early_month_is_questioned_and_a_full_one_is_not(settings: Settings) -> None:
    ordinary = [f"p{at} | 2024-0{1 + at % 9} | 30" for at in range(120)]
    table = "nik | bulan_mulai | jumlah_bulan\n" + "\n".join(ordinary)
    worlds.load(settings, worlds.world(table))
    assert doubt.lone_start(worlds.publish(settings)) is None
    worlds.load(settings, worlds.world("nik | bulan_mulai | jumlah_bulan\nsalah | 2004-01 | 3"))
    lone = doubt.lone_start(worlds.publish(settings))
    assert lone == doubt.LoneStart(month("2004-01"), month("2024-01"), 1)


def test_who_registers_before_the_month_of_the_first_payment_is_new_unless_known_before_the_data(
    settings: Settings,
) -> None:
    table = """
        nik   | tanggal_daftar | bulan_mulai | jumlah_bulan | program
        lama  | 2026-03-01     | 2026-03     | 1            | JKK+JKM
        baru  | 2026-03-28     | 2026-04     | 1            | JKK+JKM
        kenal | 2026-02-28     | 2026-04     | 1            | JKK+JKM
        lunas | 2026-04-02     | 2026-04     | 1            | JKK+JKM
        lunas | 2026-02-10     | -           | 0            | JHT
        simpan| 2026-04-02     | 2026-04     | 1            | JKK+JKM
        simpan| 2026-01-10     | 2026-01     | 2            | JHT
    """
    worlds.load(settings, worlds.world(table))
    found = connection(worlds.publish(settings)).execute("SELECT entry, count(*) FROM coverage_fact GROUP BY ALL")
    assert dict(found.fetchall()) == {"awal": 4, "baru": 1}


def test_a_month_is_part_of_what_a_basis_figure_is_and_the_usual_one_is_a_blank(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    rows = """
        kode_wilayah | dasar    | tahun | bulan | jumlah
        33.10        | eligible | 2026  | 7     | 70
        33.10        | eligible | 2026  |       | 10
        33.02        | bekerja  | 2025  | 8     | 80
        33.02        | mou      | 2026  | 11    | 90
    """
    worlds.load(settings, worlds.bases(rows), "penyebut")
    worlds.load(
        settings, worlds.bases("kode_wilayah | dasar | tahun | jumlah\n33.02 | bekerja | 2025 | 81"), "penyebut"
    )
    found = connection(worlds.publish(settings)).execute(
        "SELECT code, month_from, month_until, workers FROM basis WHERE parts = 0 ORDER BY ALL"
    )
    july, november = month("2026-07"), month("2026-11")
    assert found.fetchall() == [
        ("33.02", november, None, 90),
        ("33.02", None, None, 81),
        ("33.10", july, None, 70),
        ("33.10", None, july, 10),
    ]


def test_an_edition_of_other_software_says_to_publish_again(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    path = worlds.publish(settings).path
    opening.close()
    path.chmod(0o640)
    with duckdb.connect(str(path)) as file:
        file.execute("ALTER TABLE edition DROP COLUMN format")  # as editions were before MoUs
    with connect.begin(settings.registry_url) as registry:
        registry.execute(sqlalchemy.update(published).values(file_sha256=opening.sha256(path)))
    with pytest.raises(OtherFormat, match=r"2026-10\.1 diterbitkan .* cakupan publish --posisi 2026-10"):
        opening.current(settings)
    assert worlds.publish(settings) == opening.current(settings)


def test_an_edition_cannot_be_written_to(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    with pytest.raises(duckdb.Error, match="read-only"):
        connection(worlds.publish(settings)).execute("DELETE FROM coverage_fact")


def test_an_id_is_never_used_twice_whatever_was_restored(settings: Settings) -> None:
    """Not of a file that is still there, of a gap in the register, or of a figure that names it."""
    worlds.load(settings, worlds.world(SMALL_WORLD))
    first, second, third = (worlds.publish(settings) for _ in range(3))
    with connect.begin(settings.registry_url) as registry:  # as a database restored from before the second
        registry.exec_driver_sql("UPDATE edition_in_use SET edition_id = '2026-10.1'")
        for one in (second, third):
            registry.execute(sqlalchemy.delete(published).where(published.c.edition_id == one.edition_id))
    before = {one.path: one.path.read_bytes() for one in (first, second, third)}
    assert worlds.publish(settings).edition_id == "2026-10.4"
    assert {path: path.read_bytes() for path in before} == before
    for one in (second, third):
        one.path.unlink()
    with connect.begin(settings.registry_url) as registry:
        registry.exec_driver_sql("PRAGMA foreign_keys = OFF")
        registry.exec_driver_sql("DELETE FROM edition WHERE edition_id = '2026-10.1'")
    assert worlds.publish(settings).edition_id == "2026-10.5"


def test_another_file_under_a_name_that_was_open_is_read_anew(settings: Settings, tmp_path: Path) -> None:
    """A page that has an edition open shows none of its figures under another one's id."""
    worlds.load(settings, worlds.world(SMALL_WORLD))
    old = worlds.publish(settings)
    connection(old).execute("FROM edition").fetchall()
    other = worlds.new_home(tmp_path / "other")
    worlds.load(other, worlds.world("nik | bulan_mulai | jumlah_bulan\n zaki | 2026-01 | 10"))
    new = worlds.publish(other)
    old.path.unlink()
    old.path.write_bytes(new.path.read_bytes())
    with pytest.raises(LostEdition, match="rusak: isinya bukan yang diterbitkan"):
        opening.current(settings)
    with connect.begin(settings.registry_url) as registry:
        registry.execute(sqlalchemy.update(published).values(file_sha256=new.file_sha256))
    assert opening.current(settings).people == 1
    people = "SELECT count(DISTINCT person) FROM coverage_fact"
    assert connection(opening.current(settings)).execute(people).fetchall() == [(1,)]


@pytest.mark.parametrize("left", [0, 5000, -1])
def test_an_edition_cut_while_it_is_open_is_lost_in_a_sentence(settings: Settings, left: int) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    edition = worlds.publish(settings)
    edition.path.chmod(0o600)
    with edition.path.open("r+b") as file:
        file.truncate(left if left >= 0 else edition.path.stat().st_size - 4096)
    with pytest.raises(LostEdition, match="rusak"):
        opening.current(settings)


def test_a_locked_edition_is_not_called_broken(settings: Settings) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    edition = worlds.publish(settings)
    opening.close()
    edition.path.chmod(0o600)
    program = (
        f"import duckdb, sys; held = duckdb.connect({str(edition.path)!r}); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LostEdition, match="sedang dikunci proses lain"):
            opening.current(settings)
        assert holder.stdin is not None
        holder.stdin.close()
    assert opening.current(settings) == edition
