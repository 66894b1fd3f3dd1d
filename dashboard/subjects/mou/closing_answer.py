"""What budget closes each line of the MoUs in force."""

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.language import _
from dashboard.subjects.mou import answer, metrics
from dashboard.wording import labels
from data_access.questions import mou as mous
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import MouStatus


def closing(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """One row a line, drafts' and ended MoUs' left out: `metrics.closing` with `mou` (its number), `name, payer` in
    words, `budgeted` (rupiah, nullable) and `due`."""
    asked = MouQuestion(question.posisi, question.region)
    found = who.recall(answer.of, question)
    rows = {line.line_id: (mou, line) for mou in found.mous if mou.status == MouStatus.ACTIVE for line in mou.lines}
    lines = who.ask(mous.lines, asked)
    lines = lines[lines["line_id"].isin(rows)]
    paid = {line_id: line.standing.people for line_id, (_mou, line) in rows.items()}
    closed = metrics.closing(lines, paid, who.ask(mous.rates), question.posisi)
    pairs = [rows[line_id] for line_id in closed["line_id"]]
    return closed.assign(
        mou=[mou.number for mou, _line in pairs],
        name=[line.name for _mou, line in pairs],
        payer=[_payer(line.conditions["sponsor_type"]) for _mou, line in pairs],
        budgeted=pd.array([line.budgeted_rupiah for _mou, line in pairs], dtype="Int64"),
        due=[formatting.iso_month(line.course.due) for _mou, line in pairs],
    )


def sentence(who: Asker, question: CoverageQuestion) -> str:
    """How many lines miss somebody, and what the dearest costs to close; blank without lines."""
    rows = who.recall(closing, question)
    if rows.empty:
        return ""
    text = _("{count} dari {whole} baris MoU masih kurang orang")
    behind = rows[rows["missing"] > 0]
    said = text.format(count=formatting.number(len(behind)), whole=formatting.number(len(rows)))
    priced = behind.dropna(subset="rupiah")
    if priced.empty:
        return f"{said}; " + _("biaya menutupnya tidak diketahui") if behind["unpriced"].any() else said
    dearest = priced.sort_values("rupiah", ascending=False).iloc[0]
    known = _("terbesar yang diketahui {rupiah} untuk {line}")
    most = known if behind["unpriced"].any() else _("terbesar {rupiah} untuk {line}")
    return f"{said}; " + most.format(rupiah=formatting.rupiah(int(dearest["rupiah"])), line=dearest["name"])


def _payer(code: str) -> str:
    return labels.name("sponsor_type", code) if code else _("siapa pun")
