"""What the page Pengaturan asks: which edition answers, and whose denominators there are."""

from dataclasses import dataclass

from dashboard import viewer
from dashboard.asking import Asker
from data_access import questions
from data_access.edition.facts import Edition
from data_access.edition.opening import NoEdition


@dataclass(frozen=True, slots=True)
class Source:
    """Denominators of one basis from one source, and the first and the last year of them."""

    basis: str
    source: str
    first_year: int
    last_year: int


def edition_looked_at() -> Edition | NoEdition:
    """The edition every figure of this tab comes from, or why there is none."""
    try:
        return viewer.current().edition
    except NoEdition as fault:
        return fault


def sources(who: Asker) -> tuple[Source, ...]:
    """Every source of denominators of its own (not summed)."""
    of_source = who.ask(questions.basis.sources).groupby(["basis", "source"], as_index=False)
    years = of_source.agg(first=("first_year", "min"), last=("last_year", "max"))
    return tuple(
        Source(str(row["basis"]), str(row["source"]), int(row["first"]), int(row["last"]))
        for row in years.to_dict("records")
    )
