"""MoUs in an edition: their tables (`sql/11_mou.sql`), and the alerts found by replaying the months of each line."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict
from importlib.resources import files
from typing import Final

import duckdb
import pyarrow as pa

from data_access.agreements import alerts
from data_access.agreements.path import Course
from data_access.vocabulary import MouStatus

ENTERED: Final = ("mou", "mou_line", "mou_line_place", "mou_milestone")
"""Tables as people entered them; the others follow from these and the paid spells."""


def load(edition: duckdb.DuckDBPyConnection) -> None:
    """Make every table of `mou_schema` from what was extracted; the tables of people must be there."""
    edition.execute(files("data_access.edition").joinpath("sql", "11_mou.sql").read_text(encoding="utf-8"))
    (posisi,) = edition.execute("SELECT posisi FROM asked").fetchall()[0]
    told = pa.Table.from_pylist([*_of_mous(edition, posisi), *_of_lines(edition, posisi)], schema=_ALERT)
    edition.register("told", told)
    edition.execute("CREATE TABLE mou_alert AS FROM told")
    edition.unregister("told")


def _of_mous(edition: duckdb.DuckDBPyConnection, posisi: int) -> Iterator[dict[str, object]]:
    rows: list[tuple[int, dt.date]] = edition.execute(
        "SELECT mou_id, ends_on FROM mou WHERE status = $1 ORDER BY mou_id", [MouStatus.ACTIVE]
    ).fetchall()
    for mou_id, ends_on in rows:
        yield from ({"mou_id": mou_id} | asdict(alert) for alert in alerts.of_end(ends_on, posisi))


def _of_lines(edition: duckdb.DuckDBPyConnection, posisi: int) -> Iterator[dict[str, object]]:
    """Each line's course beside its people paid, month by month."""
    rows = edition.execute(
        """SELECT mou_id, line_id, baseline, due, line.target_people,
                  (SELECT coalesce(list((month, milestone.target_people) ORDER BY month), [])
                   FROM mou_milestone AS milestone WHERE milestone.line_id = line.line_id),
                  (SELECT list((month, paid)) FROM mou_stage WHERE mou_stage.line_id = line.line_id)
           FROM mou_line AS line JOIN mou USING (mou_id) WHERE status = $1 ORDER BY line_id""",
        [MouStatus.ACTIVE],
    ).fetchall()
    for mou_id, line_id, baseline, due, target, milestones, paid in rows:
        course = Course(baseline, due, target, tuple(milestones))
        of_line = {"mou_id": mou_id, "line_id": line_id}
        yield from (of_line | asdict(alert) for alert in alerts.of_line(course, dict(paid), posisi))


_ALERT = pa.schema(
    [
        ("mou_id", pa.int32()),
        ("line_id", pa.int32()),
        ("kind", pa.string()),
        ("since", pa.int32()),
        ("before", pa.int32()),
        ("after", pa.int32()),
        ("before_status", pa.string()),
        ("after_status", pa.string()),
    ]
)
