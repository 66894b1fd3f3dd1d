"""What the page Buku Angka asks: what was published, and one of it beside the same figure now. Nothing is written here:
the ledger grows on the page Siaran Pers alone."""

from dataclasses import dataclass

from dashboard import language, last_seen
from dashboard.asking import Asker
from dashboard.desks.ledger import again
from data_access.errors import CakupanError
from data_access.ledger import comparison, keeping
from data_access.ledger.comparison import Difference, Why
from data_access.ledger.entry import Entry
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Beside:
    """An entry, and `now` the same figure from the edition shown; None with `unmade`, the sentence that says why it
    cannot be made. `chain`: the entry with what it corrects and what corrects it, the oldest first."""

    entry: Entry
    now: Entry | None
    unmade: str
    chain: list[Entry]

    @property
    def why(self) -> Why:
        return comparison.why(self.entry, self.now)

    @property
    def differences(self) -> list[Difference]:
        return comparison.differences(self.entry, self.now) if self.now else []


def listed() -> list[Entry]:
    """The ledger, the newest first; while the database is away, as it was read last. Raises `NotReady` where it never
    was."""
    settings = Settings()
    return last_seen.of(settings, "ledger", lambda: keeping.entries(settings))[::-1]


def beside(who: Asker, entries: list[Entry], figure_id: str) -> Beside | None:
    """One entry beside the figure of today; None where there is no such entry."""
    entry = next((entry for entry in entries if entry.figure_id == figure_id), None)
    if entry is None:
        return None
    chain = keeping.chain(entries[::-1], figure_id)
    try:
        return Beside(entry, again.of(who, entry), "", chain)
    except CakupanError as fault:
        return Beside(entry, None, language.sentence(fault.template, fault.values), chain)
