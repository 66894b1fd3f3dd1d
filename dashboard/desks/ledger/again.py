"""A published figure computed again: from the edition it came from, which must agree, or from the one in use now."""

from dataclasses import replace
from typing import Final

from dashboard import kinds, language
from dashboard.asking import Asker, Clerk
from dashboard.disclosure import THRESHOLD
from dashboard.disclosure.tables import Cell
from dashboard.figure import public
from dashboard.figure.made import Nothing, as_formerly, made_of, without_later
from dashboard.figure.outside import Outside, outside
from dashboard.language import deferred as d
from data_access.edition import opening, publishing
from data_access.errors import CakupanError
from data_access.ledger.comparison import Difference, differences
from data_access.ledger.entry import Entry
from data_access.settings import Settings

READ_BACK: Final = "reads_back"
"""The rule whose figures are kept as their titles say them."""
_UNMADE: Final = d("Angka ini tidak lagi dapat dibuat: {why}.")


def of_its_edition(settings: Settings, entry: Entry) -> list[Difference]:
    """What differs when the entry is recomputed from the edition it names; that edition, where its file is gone,
    damaged or changed."""
    try:
        edition = publishing.checked(opening.by_id(settings, entry.edition_id))
        if edition.file_sha256 != entry.edition_sha256:
            return [Difference("edition", entry.edition_sha256, edition.file_sha256)]
        return differences(entry, of(Clerk(edition), entry))
    except CakupanError as fault:
        return [Difference("edition", entry.edition_id, language.sentence(fault.template, fault.values))]


def of(who: Asker, entry: Entry) -> Entry:
    """The entry as it would be published from the edition of `who`; raises `CakupanError` where it could not be."""
    with language.speaking(language.LOCALES[0]):
        columns = frozenset(key for key, _word, _kind in entry.public_rows["columns"])
        out = who.recall(_out, entry.question, *_hiding(entry), columns)
        return public.entry(_as_kept(out, entry), entry.figure_id, title=entry.title, published_by=entry.published_by)


def _as_kept(out: Outside, entry: Entry) -> Outside:
    """Under an entry of older software, which nobody read back, the numerator and denominator it kept."""
    is_read_back = any(check.get("rule") == READ_BACK for check in entry.checks)
    return out if is_read_back else replace(out, made=as_formerly(out.made))


def _hiding(entry: Entry) -> tuple[int, int, frozenset[Cell]]:
    """Threshold and rules by which its cells are hidden, and which besides; of older software the first rules."""
    kept = entry.public_rows
    return kept.get("threshold", THRESHOLD), kept.get("rules", 1), frozenset(public.hidden_besides(entry))


def _out(
    who: Asker, question: str, threshold: int, rules: int, also: frozenset[Cell], columns: frozenset[str]
) -> Outside:
    """The figure as it left the house, with the columns there were: an answer to be remembered; raises as `of`."""
    made = who.recall(made_of, kinds.read(question))
    if isinstance(made, Nothing):
        raise CakupanError(_UNMADE, why=made.what)
    return outside(without_later(made, columns), threshold, rules, also)
