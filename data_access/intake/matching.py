"""Rows against each other and against what is in force, in a DuckDB of this import's own: in memory, gone with it."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import duckdb
import pyarrow as pa

from data_access import letters
from data_access.intake import findings, key, spellings, traces
from data_access.intake.columns import RecordKind
from data_access.reference.regions import children
from data_access.vocabulary import PERSONAL_ACQUIRER_KINDS, PERSONAL_SPONSOR_TYPES

_SQL: Final = Path(__file__).parent / "sql"
OUTCOMES: Final = ("added", "replaced", "withdrawn", "unchanged", "outdated", "nothing")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows of the file took which way; `outdated` are those of which an extract taken later says otherwise,
    `nothing` withdrawals of what is not in force."""

    added: int
    replaced: int
    withdrawn: int
    unchanged: int
    outdated: int
    nothing: int
    twins: int


class Workspace:
    """Where one import is worked out. Never spills to disk: its rows still hold NIKs."""

    def __init__(self, kind: RecordKind, secret: bytes, *, is_synthetic: bool = False) -> None:
        """`is_synthetic`: sample data, whose NIKs may be of region 000000, which exists nowhere."""
        self.kind = kind
        self.connection = duckdb.connect(config={"temp_directory": "", "preserve_insertion_order": False})
        inner, outer = key.pads(secret)
        self._set("ipad", inner)
        self._set("opad", outer)
        self._set("personal_sponsors", sorted(PERSONAL_SPONSOR_TYPES))
        self._set("personal_acquirers", sorted(PERSONAL_ACQUIRER_KINDS))
        for name, inside in (("spaces", letters.SPACES), ("unseen", letters.UNSEEN), ("joining", letters.JOINING)):
            self._set(name, inside)
        self._set("nik_provinces", [*children()[""], *["00"] * is_synthetic])
        self._run("macros")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.connection.close()

    def arrive(self, cells: pa.Table, refused: pa.Array) -> pa.Table:
        """Take the typed rows in, give those not refused their keys; the faults that only SQL sees."""
        self.connection.register("cells", cells)
        if self.kind.texts:
            self._run("written")
            self.connection.register("spellings", spellings.of(self.connection))
            self.connection.register("traces", traces.of(self.connection))
        self.connection.register("refused_lines", pa.table({"line": refused.cast(pa.int64())}))
        self._run(self.kind.name)
        return self.table("faults").select(findings.SCHEMA.names)

    def match(self, existing: pa.Table, said_later: pa.Table) -> tuple[Outcome, pa.Table]:
        """Compare with what is in force (record_key, content_key), and with what an extract taken later had to say
        (record_key); the findings that come of it."""
        self.connection.register("existing", existing)
        self.connection.register("said_later", said_later)
        self._run("match")
        counted = self.connection.execute("SELECT outcome, count(*) FROM matched GROUP BY outcome").fetchall()
        counts = dict.fromkeys(OUTCOMES, 0) | dict(counted)
        said = [self.table(name).select(findings.SCHEMA.names) for name in ("conflicts", "twins", "idle")]
        return Outcome(**counts, twins=len(said[1])), pa.concat_tables([part.cast(findings.SCHEMA) for part in said])

    def fresh(self, batch_id: int) -> pa.Table:
        """The rows to put in force, as the table in force has them."""
        stored = [column.name for column in self.kind.in_force.columns]
        rows = self.connection.table("fresh").project(", ".join(name for name in stored if name != "batch_id"))
        return rows.project(f"*, {int(batch_id)}::INTEGER AS batch_id").project(", ".join(stored)).to_arrow_table()

    def gone(self) -> pa.Table:
        """Keys of the rows no longer in force."""
        return self.table("gone")

    def table(self, name: str) -> pa.Table:
        return self.connection.table(name).to_arrow_table()

    def _run(self, name: str) -> None:
        self.connection.execute((_SQL / f"{name}.sql").read_text(encoding="utf-8"))

    def _set(self, name: str, value: bytes | str | list[str]) -> None:
        self.connection.execute(f"SET VARIABLE {name} = $value", {"value": value})
