"""Who is about to drop out: people paid in the months to come if nobody renews."""

from dataclasses import replace

from dashboard import answers
from dashboard.answers import cliff as answer
from dashboard.answers.cliff import Cliff
from dashboard.asking import Asker
from dashboard.charts import cliff as charts
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figures.asked import Asked
from dashboard.figures.made import Counts, Made, Nothing
from dashboard.provenance import Provenance
from dashboard.tables import cliff as tables
from dashboard.term_choice import HORIZONS, USUAL_HORIZON, TermChoice
from dashboard.wording import _


def cliff(found: Cliff, source: Provenance) -> Made | Nothing:
    """The twelve months to come; the sentence is that of the months chosen."""
    if not found.fall.before:
        return Nothing(_("Tidak ada yang dibayar pada posisi ini"), _("Pilih wilayah, posisi, atau segmen lain."))
    shown = tables.by_month(found.by_month, found.bands)
    bands = [column.key for column in shown.columns if column.key.startswith("band_")]
    people = ("active", "sponsored", "monthly", *bands)
    return Made(
        Asked.of("cliff", found.question, within=str(found.choice.within)),
        charts.stacked(found.bands, found.fall),
        shown,
        source,
        part=found.fall.after,
        whole=found.fall.workers,
        counts=Counts(
            tuple((key, "active" if key == "active" else f"{key} if nobody renews") for key in people),
            ((),) * len(shown.rows),
            posisi=tuple(int(month) for month in found.by_month["month"]),
            built=(BuiltOn("rate", "active"),) if found.fall.workers else (),
        ),
    )


def make(who: Asker, asked: Asked) -> Made | Nothing:
    question = replace(asked.question, grace=0)  # paid then: no grace
    within = asked.one_of("within", tuple(map(str, HORIZONS)), str(USUAL_HORIZON))
    return cliff(answer.of(who, question, TermChoice(int(within))), answers.provenance(who, question))
