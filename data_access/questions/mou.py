"""MoUs and their lines (definitions 5.11): what was agreed, what needs attention, what a missing worker costs."""

from dataclasses import dataclass

from sqlalchemy import CTE, ColumnElement, and_, func, select

from data_access.edition.mou_schema import mou, mou_alert, mou_line, mou_line_place, mou_milestone
from data_access.edition.schema import package_rate, region
from data_access.questions.pricing import earlier_of
from data_access.reference.contributions import LEAST_PACKAGE
from data_access.scope import Scope, ScopedSelect, inside


@dataclass(frozen=True, slots=True)
class MouQuestion:
    """MoUs whose region lies in `region` (a dotted code; blank: wherever the viewer may look), or the one `mou_id` of
    them; people at `posisi`, any month up to the edition's."""

    posisi: int
    region: str = ""
    mou_id: int | None = None


def agreements(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """One row an MoU, drafts and ended ones too, in order of number.

    Columns: mou_id, number, title, counterpart, branch_code, region_code, region (its name; NULL: the nation),
    signed_on, starts_on, ends_on, status (MouStatus), predecessor (number), version.
    """
    statement = (
        select(
            mou.c.mou_id,
            mou.c.number,
            mou.c.title,
            mou.c.counterpart,
            mou.c.branch_code,
            mou.c.region_code,
            region.c.name.label("region"),
            mou.c.signed_on,
            mou.c.starts_on,
            mou.c.ends_on,
            mou.c.status,
            mou.c.predecessor,
            mou.c.version,
        )
        .select_from(mou.outerjoin(region, region.c.code == mou.c.region_code))
        .where(_asked(question))
    )
    return scope.limit(statement.order_by(mou.c.number), mou)


def lines(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """One row a line in order. Columns: those of `mou_line` (of its five conditions NULL is any; months `baseline` and
    `due`; NULL `budgeted_*`: no budget entered), place_codes (those of `places` in one text, by comma)."""
    listed = select(func.aggregate_strings(mou_line_place.c.code, ","))
    codes = listed.where(mou_line_place.c.line_id == mou_line.c.line_id).scalar_subquery().label("place_codes")
    of_line = select(mou_line, codes).join_from(mou_line, mou, mou.c.mou_id == mou_line.c.mou_id)
    statement = of_line.where(_asked(question))
    return scope.limit(statement.order_by(mou_line.c.line_id), mou)


def places(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """Where each line counts people: the places it lists, else its MoU's region. Columns: line_id, code, name (NULL
    where the reference does not know the code)."""
    asked = lines_asked(scope, question)
    return scope.answer(
        select(mou_line_place.c.line_id, mou_line_place.c.code, region.c.name)
        .select_from(
            mou_line_place.join(asked, asked.c.line_id == mou_line_place.c.line_id).outerjoin(
                region, region.c.code == mou_line_place.c.code
            )
        )
        .order_by(mou_line_place.c.line_id, mou_line_place.c.code)
    )


def milestones(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """Columns: line_id, month, target_people; in order of line and month."""
    asked = lines_asked(scope, question)
    statement = select(mou_milestone).join_from(mou_milestone, asked, asked.c.line_id == mou_milestone.c.line_id)
    return scope.answer(statement.order_by(mou_milestone.c.line_id, mou_milestone.c.month))


def alerts(scope: Scope, question: MouQuestion) -> ScopedSelect:
    """Alerts of active MoUs at the edition's own posisi, whatever posisi is asked; the newest first.

    Columns: mou_id, number, line_id and line (NULL: of the whole MoU), kind, since, before, after, before_status,
    after_status (as `agreements.alerts.Alert`).
    """
    told = [column for column in mou_alert.c if column.name not in {"mou_id", "line_id"}]
    return scope.limit(
        select(mou.c.mou_id, mou.c.number, mou_line.c.line_id, mou_line.c.line, *told)
        .select_from(
            mou_alert.join(mou, mou.c.mou_id == mou_alert.c.mou_id).outerjoin(
                mou_line, mou_line.c.line_id == mou_alert.c.line_id
            )
        )
        .where(_asked(question))
        .order_by(mou_alert.c.since.desc(), mou.c.number, func.coalesce(mou_line.c.line_id, 0), mou_alert.c.kind),
        mou,
    )


def rates(_scope: Scope) -> ScopedSelect:
    """What a missing worker costs a month, at the edition's dated rates of JKK and JKM: public figures, nobody's rows.
    Columns: sector, is_government_money, month_from, month_until, rupiah (NULL: there was no rate)."""
    dated = package_rate.c
    return Scope.answer(
        select(dated.sector, dated.is_government_money, dated.month_from, dated.month_until, dated.rupiah)
        .where(dated.package == LEAST_PACKAGE)
        .order_by(dated.sector, dated.is_government_money, dated.month_from)
    )


def _asked(question: MouQuestion) -> ColumnElement[bool]:
    chosen = inside(mou, question.region)
    return chosen if question.mou_id is None else and_(chosen, mou.c.mou_id == question.mou_id)


def lines_asked(scope: Scope, question: MouQuestion) -> CTE:
    """Lines asked about, with the month their history counts from: the baseline, or the posisi if that is earlier."""
    since = earlier_of(mou_line.c.baseline, question.posisi).label("since")
    statement = select(mou_line.c.line_id, mou_line.c.mou_id, since).join_from(
        mou_line, mou, mou.c.mou_id == mou_line.c.mou_id
    )
    return scope.limit(statement.where(_asked(question)), mou).cte("asked")
