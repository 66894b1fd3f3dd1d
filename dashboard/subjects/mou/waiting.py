"""What of the MoUs waits for the next publish: the membership database as it stands now, beside an edition."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from dashboard import last_seen
from dashboard.asking import Asker
from dashboard.subjects.mou import answer
from data_access.agreements import editing
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Waiting:
    """Numbers of MoUs: `changed` are those of which the database holds another version than the edition, or none any
    more; `unpublished` those that only the database has."""

    changed: frozenset[str]
    unpublished: tuple[str, ...]


def of(published: Mapping[str, int], standing: Mapping[str, int]) -> Waiting:
    """From the versions by number in the edition, and in the database."""
    changed = frozenset(number for number, version in published.items() if standing.get(number) != version)
    return Waiting(changed, tuple(number for number in standing if number not in published))


def now(who: Asker, question: CoverageQuestion) -> Waiting:
    """Of the MoUs in the question's region. Reads the database each time; while it is away nothing is known to wait,
    and the page says that it is away."""
    settings, published = Settings(), who.recall(answer.listed, question).versions
    key = ("versions", who.scope, question.region)
    read = partial(editing.versions, who.scope, settings, question.region)
    return of(published, last_seen.of(settings, key, read, published))
