"""What of the MoUs waits for the next publish: the membership database as it stands now, beside an edition."""

from collections.abc import Mapping
from dataclasses import dataclass

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
    """Of the MoUs in the question's region. Reads the database each time: nothing of it is remembered."""
    standing = editing.versions(who.scope, Settings(), question.region)
    return of(who.recall(answer.listed, question).versions, standing)
