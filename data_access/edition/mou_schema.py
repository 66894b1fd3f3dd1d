"""Tables of an edition about MoUs and their lines (definitions 5.11), as they stood at publish. Months are integers."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, String, Table

from data_access.edition.schema import metadata, place_columns


def _line_id() -> Column[int]:
    return Column("line_id", Integer, nullable=False)


mou = Table(
    "mou",
    metadata,
    Column("mou_id", Integer, primary_key=True),
    Column("number", String, nullable=False),
    Column("title", String, nullable=False),
    Column("counterpart", String, nullable=False),
    Column("branch_code", String),
    Column("region_code", String, nullable=False),
    *place_columns(),
    Column("signed_on", Date),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("status", String, nullable=False),
    Column("predecessor", String),
    Column("version", Integer, nullable=False),
)
"""One row an MoU, drafts and ended ones too, in order of number; `mou_id` is the edition's own. `predecessor` is the
number of the one it renews; `version` tells what was changed since."""

mou_line = Table(
    "mou_line",
    metadata,
    Column("line_id", Integer, primary_key=True),
    Column("mou_id", Integer, nullable=False),
    Column("line", String, nullable=False),
    Column("description", String),
    Column("village_role", String),
    Column("profession_code", String),
    Column("segment", String),
    Column("sponsor_type", String),
    Column("movement", String),
    Column("baseline", Integer, nullable=False),
    Column("due", Integer, nullable=False),
    Column("target_people", Integer, nullable=False),
    Column("village_quota", Integer),
    Column("budgeted_people", Integer),
    Column("budgeted_rupiah", BigInteger),
    Column("budget_reference", String),
    Column("notes", String),
    Column("sector", String, nullable=False),
    Column("is_government_money", Boolean),
)
"""One row a line, `line_id` in the order in which an MoU numbers them (2 before 10). Of the five conditions NULL is
any. `baseline` is the last month before the MoU starts; `village_quota` NULL: none. `sector`
and `is_government_money` (NULL: any payer) decide the rate."""

mou_line_place = Table("mou_line_place", metadata, _line_id(), Column("code", String, nullable=False))
"""Where a line counts people: the places it lists, else its MoU's region; the blank code is the nation."""

mou_line_village = Table("mou_line_village", metadata, _line_id(), *place_columns())
"""Every village inside a line's places, each once."""

mou_milestone = Table(
    "mou_milestone",
    metadata,
    _line_id(),
    Column("month", Integer, nullable=False),
    Column("target_people", Integer, nullable=False),
)

mou_spell = Table(
    "mou_spell",
    metadata,
    _line_id(),
    Column("person", Integer, nullable=False),
    *place_columns(),
    Column("since", Integer, nullable=False),
    Column("paid_until", Integer),
    Column("active_until", Integer),
)
"""One row a line and a row that matches it, before the cut: a paid spell of a package of JKK and JKM, `[since,
paid_until)`, aktif resmi in `[since, active_until)`; or a registration for one not yet paid, of the month `since`, with
both NULL. A person may stand here often: counting people needs DISTINCT."""

mou_stage = Table(
    "mou_stage",
    metadata,
    _line_id(),
    Column("month", Integer, nullable=False),
    Column("registered", Integer, nullable=False),
    Column("ever_paid", Integer, nullable=False),
    Column("active_official", Integer, nullable=False),
    Column("paid", Integer, nullable=False),
)
"""Distinct people of a line by stage at the end of each month up to the posisi, from data_mulai or, where earlier, the
line's baseline. With a quota each village counts at most so many, and people placed above a village do not count."""

mou_alert = Table(
    "mou_alert",
    metadata,
    Column("mou_id", Integer, nullable=False),
    Column("line_id", Integer),
    Column("kind", String, nullable=False),
    Column("since", Integer, nullable=False),
    Column("before", Integer),
    Column("after", Integer),
    Column("before_status", String),
    Column("after_status", String),
)
"""Alerts of active MoUs at the edition's posisi, as `agreements.alerts.Alert`; `line_id` NULL: about the whole MoU."""
