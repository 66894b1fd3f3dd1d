"""How many people each line of an MoU reaches, stage by stage (definitions 5.11): by month, by MoU, by village.

Whoever may see an MoU's region may see everybody it counts: all of them live there (a law of `edition.verify`).
"""

from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, String, and_, case, cast, func, literal, null, or_, select, union_all

from data_access.edition.mou_schema import mou_line_village, mou_spell, mou_stage
from data_access.edition.schema import region
from data_access.questions.mou import MouQuestion, lines_asked
from data_access.scope import Scope, ScopedSelect
from data_access.vocabulary import UNALLOCATED

STAGES = ("registered", "ever_paid", "active_official", "paid")
"""Each holds the people of the next: didaftarkan, pernah dibayar, aktif resmi (g = 3), dibayar (g = 0)."""


def stages(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """Distinct people of each line by stage, month by month from its baseline to the posisi; of a line that has not
    begun the posisi alone. Columns: line_id, month, registered, ever_paid, active_official, paid."""
    asked = lines_asked(scope, question)
    return scope.answer(
        select(mou_stage)
        .join_from(mou_stage, asked, asked.c.line_id == mou_stage.c.line_id)
        .where(mou_stage.c.month <= question.posisi, mou_stage.c.month >= asked.c.since)
        .order_by(mou_stage.c.line_id, mou_stage.c.month)
    )


def people(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """Distinct people of each MoU by stage at the posisi: whoever satisfies two of its lines is one person, so there is
    no percentage of a target. Columns: mou_id, registered, ever_paid, active_official, paid."""
    asked = lines_asked(scope, question)
    met = [_distinct(condition).label(name) for name, condition in _reached(asked, question).items()]
    counted = and_(mou_spell.c.line_id == asked.c.line_id, mou_spell.c.since <= question.posisi)
    statement = select(asked.c.mou_id, *met).select_from(asked.outerjoin(mou_spell, counted))
    return scope.answer(statement.group_by(asked.c.mou_id).order_by(asked.c.mou_id))


def villages(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """People of each line by village at the posisi, every person once a line, in the village of the latest row that
    counts them. Every village of the line is a row, and `unallocated` (known only above a village): parts add up.

    Columns: line_id, code, name, district (its name), registered, ever_paid, active_official, paid; paid_until_first
    (the first month after which somebody paid for now no longer is; NULL: nobody is) and paid_until_last (the last
    month anybody was or is paid for; NULL: nobody ever since the baseline), both by what began up to the posisi.
    """
    asked = lines_asked(scope, question)
    counts = _by_village(asked, question).subquery("counts")
    around = region.alias()
    listed = union_all(
        select(mou_line_village.c.line_id, region.c.code, region.c.name, around.c.name.label("district"))
        .join_from(mou_line_village, asked, asked.c.line_id == mou_line_village.c.line_id)
        .join(region, region.c.code == mou_line_village.c.village_code)
        .outerjoin(around, around.c.code == region.c.district_code),
        select(asked.c.line_id, literal(UNALLOCATED, String), cast(null(), String), cast(null(), String)),
    ).subquery("listed")
    same = and_(counts.c.line_id == listed.c.line_id, counts.c.code == listed.c.code)
    return scope.answer(
        select(
            listed,
            *(func.coalesce(counts.c[stage], 0).label(stage) for stage in STAGES),
            counts.c.paid_until_first,
            counts.c.paid_until_last,
        )
        .select_from(listed.outerjoin(counts, same))
        .order_by(listed.c.line_id, listed.c.code)
    )


def _reached(asked: CTE, question: MouQuestion) -> dict[str, ColumnElement[bool]]:
    """The stages a row of `mou_spell` that began up to the posisi brings its person to."""
    ever = mou_spell.c.active_until > asked.c.since
    return {
        "registered": or_(mou_spell.c.paid_until.is_(None), ever),
        "ever_paid": ever,
        "active_official": mou_spell.c.active_until > question.posisi,
        "paid": mou_spell.c.paid_until > question.posisi,
    }


def _by_village(asked: CTE, question: MouQuestion) -> Select[Any]:
    """People of each line by the village of their latest row, and the months they are paid until."""
    person = _persons(asked, question).subquery("person")
    last, code = person.c.paid_until - 1, func.coalesce(person.c.village_code, UNALLOCATED).label("code")
    return select(
        person.c.line_id,
        code,
        *(func.sum(person.c[stage]).label(stage) for stage in STAGES),
        func.min(case((person.c.paid == 1, last))).label("paid_until_first"),
        func.max(last).label("paid_until_last"),
    ).group_by(person.c.line_id, code)


def _persons(asked: CTE, question: MouQuestion) -> Select[Any]:
    """One row a line and a person it counts: 0 or 1 for each stage."""
    reached = _reached(asked, question)
    latest = (
        mou_spell.c.since.desc(),
        func.coalesce(mou_spell.c.paid_until, 0).desc(),
        func.coalesce(mou_spell.c.village_code, "").desc(),
    )
    turn = func.row_number().over(partition_by=(mou_spell.c.line_id, mou_spell.c.person), order_by=latest)
    row = (
        select(
            mou_spell.c.line_id,
            mou_spell.c.person,
            mou_spell.c.village_code,
            mou_spell.c.paid_until,
            *(case((condition, 1), else_=0).label(stage) for stage, condition in reached.items()),
            turn.label("turn"),
        )
        .join_from(mou_spell, asked, asked.c.line_id == mou_spell.c.line_id)
        .where(mou_spell.c.since <= question.posisi, reached["registered"])
        .subquery("row")
    )
    return select(
        row.c.line_id,
        row.c.person,
        func.max(case((row.c.turn == 1, row.c.village_code))).label("village_code"),
        *(func.max(row.c[stage]).label(stage) for stage in STAGES),
        func.max(row.c.paid_until).label("paid_until"),
    ).group_by(row.c.line_id, row.c.person)


def _distinct(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, mou_spell.c.person)).distinct())
