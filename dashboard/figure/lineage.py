"""Where a region lies: the way down to it, and what lies in it."""

from dashboard.asking import Asker
from dashboard.remainder import NO_GROUP
from dashboard.wording import places
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Level


def trail(who: Asker, question: CoverageQuestion) -> tuple[tuple[str, str], ...]:
    """Codes and names from the province down to the region; empty for the nation, or a region nobody knows."""
    if not question.region:
        return ()
    rows = who.ask(questions.region.trail, question.region)
    return tuple(zip(rows["code"], rows["name"], strict=True))


def steps(who: Asker, question: CoverageQuestion) -> tuple[tuple[str, str], ...]:
    """Codes and names from the nation down to the region, each with how much of it is known."""
    way = (("", ""), *trail(who, question))
    return tuple((code, places.named(name, who.edition.extent(code))) for code, name in way)


def children(who: Asker, question: CoverageQuestion) -> tuple[tuple[str, str], ...]:
    """Codes and names of what lies one level below; a village has nothing below it.

    Read from the breakdown by that level, which lists every place and which the page shows anyway.
    """
    below = level_below(question)
    if below is None:
        return ()
    rows = who.ask(questions.coverage.active_by, question, Dimension(below))
    found = rows[~rows["code"].isin(NO_GROUP)].sort_values("code")
    return tuple(zip(found["code"], found["name"], strict=True))


def level_below(question: CoverageQuestion) -> str | None:
    """The dimension one level below the region, None below a village."""
    levels = list(Level)
    at = levels.index(question.level)
    return levels[at + 1].value if at + 1 < len(levels) else None
