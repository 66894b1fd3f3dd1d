"""An edition file from the rows in force: extract, name, order, carry, cut, store (`sql/`, file by file)."""

import datetime as dt
import hashlib
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import duckdb

from data_access import reference
from data_access.edition import extract, mou, rates, schema
from data_access.edition.declared import Declared
from data_access.errors import CakupanError
from data_access.months import text
from data_access.progress import Progress
from data_access.progress import deferred as d
from data_access.reference.contributions import LEAST_PACKAGE
from data_access.settings import Settings

_STEPS = (
    ("1_names.sql", d("Orang, pembayar, tempat")),
    ("2_spells.sql", d("Mengurutkan masa bayar")),
    ("3_carry.sql", d("Meneruskan tempat dan profesi")),
    ("4_scope.sql", d("Menentukan wilayah edisi")),
    ("5_cut.sql", d("Memotong tumpang tindih")),
    ("6_tables.sql", d("Menyimpan edisi")),
    ("7_basis.sql", d("Menghitung penyebut")),
)
_REFERENCE = (
    ("region_source", "regions.csv.gz"),
    ("former_source", "former_regencies.csv"),
    ("profession_source", "professions.csv"),
    ("sponsor_type_source", "sponsor_types.csv"),
    ("branch_source", "branch_regencies.csv"),
)
REGION_SOURCE = "Kepmendagri 300.2.2-2430/2025"


def build(path: Path, settings: Settings, posisi: int, declared: Declared, progress: Progress) -> None:
    """Write the edition of `posisi` to a new file at `path`, with what was declared of it."""
    with duckdb.connect(str(path)) as edition:
        progress("Membaca basis data", 0.0)
        extract.load(edition, settings)
        _reference(edition)
        _ask(edition, posisi, declared)
        _price(edition)
        for done, (name, label) in enumerate(_STEPS, start=1):
            progress(label, done / (len(_STEPS) + 2))
            edition.execute(_sql(name))
        _refuse_before_data(edition)
        _sum_bases(edition)
        mou.load(edition)
        _describe(edition, settings, posisi)
        edition.execute("CHECKPOINT")


def _ask(edition: duckdb.DuckDBPyConnection, posisi: int, declared: Declared) -> None:
    edition.execute(
        "CREATE TEMP TABLE asked AS SELECT $1::INTEGER AS posisi, $2::INTEGER AS data_mulai",
        [posisi, declared.data_mulai],
    )
    edition.execute("CREATE TEMP TABLE declared AS SELECT unnest($1::VARCHAR[]) AS code", [sorted(declared.regencies)])
    edition.execute(
        "CREATE TEMP TABLE begun AS SELECT unnest($1::VARCHAR[]) AS code, unnest($2::INTEGER[]) AS data_mulai",
        [list(declared.begun), list(declared.begun.values())],
    )


def _refuse_before_data(edition: duckdb.DuckDBPyConnection) -> None:
    """Raises `CakupanError` where the data begin after the posisi: nothing is known of it."""
    start, posisi = edition.execute("SELECT data_mulai, posisi FROM asked").fetchall()[0]
    if start is None:
        raise CakupanError(
            "Belum ada masa bayar JKK dan JKM: muat ekstraknya, atau tulis kapan data mulai, "
            "misalnya --data-mulai 2024-01."
        )
    if start > posisi:
        raise CakupanError(
            "Edisi tidak diterbitkan. Posisi {posisi} mendahului data, yang mulai {start}; pakai bulan itu atau "
            "sesudahnya: cakupan publish --posisi {start}",
            posisi=text(posisi),
            start=text(start),
        )


def _sql(name: str) -> str:
    return files("data_access.edition").joinpath("sql", name).read_text(encoding="utf-8")


def _reference(edition: duckdb.DuckDBPyConnection) -> None:
    """Regions, professions and grace as they are in force with this software."""
    for table, name in _REFERENCE:
        edition.execute(
            f"CREATE TEMP TABLE {table} AS FROM read_csv($1, all_varchar = true, header = true)",
            [str(reference.path(name))],
        )
    edition.execute(
        # the first rule of a segment holds for all that came before, too
        "CREATE TEMP TABLE grace_source AS SELECT segment, unpaid_months::INTEGER AS unpaid_months, "
        "CASE WHEN row_number() OVER (PARTITION BY segment ORDER BY valid_from) > 1 "
        "THEN left(valid_from, 4)::INTEGER * 12 + right(valid_from, 2)::INTEGER - 1 ELSE 0 END AS valid_from "
        "FROM read_csv($1, all_varchar = true, header = true)",
        [str(reference.path("grace.csv"))],
    )


def _sum_bases(edition: duckdb.DuckDBPyConnection) -> None:
    """From villages up to the nation: a region without its own figure is the sum of its children, if all have one."""
    for level in ("village", "district", "regency", "province"):
        edition.execute(_sql("8_basis_sum.sql"), {"level": level})
    edition.execute(_sql("9_basis_table.sql"))


def _price(edition: duckdb.DuckDBPyConnection) -> None:
    """Of every package paid, and of JKK and JKM, which is what a missing worker of an MoU would cost."""
    packages = edition.execute(
        "SELECT package FROM extracted WHERE paid_months > 0 UNION SELECT $1 ORDER BY package", [LEAST_PACKAGE]
    ).fetchall()
    edition.register("schedule", rates.schedule([package for (package,) in packages]))
    edition.execute("CREATE TABLE package_rate AS FROM schedule")
    edition.unregister("schedule")


def _describe(edition: duckdb.DuckDBPyConnection, settings: Settings, posisi: int) -> None:
    """An office's own view is read live: its extract is taken on the day of publishing."""
    facts = {
        "due": reference.closing_due_day(posisi),
        "live_on": dt.date.today() if settings.office_url else None,  # noqa: DTZ011  the office's own calendar day
        "inputs": _inputs(edition, posisi),
        "version": version("cakupan"),
        "regions": REGION_SOURCE,
        "format": schema.FORMAT,
    }
    edition.execute(_sql("10_edition.sql"), facts)


def _inputs(edition: duckdb.DuckDBPyConnection, posisi: int) -> str:
    """Digest of what went in: the files imported, in order, the rows in force, and MoUs as they stand."""
    batches = edition.execute("SELECT kind, file_sha256, taken_on::VARCHAR FROM extracted_batch ORDER BY batch_id")
    files_in = [tuple(batch) for batch in batches.fetchall()]
    rows = edition.execute("SELECT count(*), bit_xor(hash(COLUMNS(*))) FROM extracted").fetchall()
    mous = [edition.execute(f"FROM {name}").fetchall() for name in mou.ENTERED]
    return hashlib.sha256(repr((text(posisi), files_in, rows, mous)).encode()).hexdigest()
