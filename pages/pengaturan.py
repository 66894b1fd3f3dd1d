"""Pengaturan: what is configured, which edition answers, and what the words mean."""

from dashboard.language import _
from dashboard.subjects.installed import answer, block

block.facts(_("Terpasang"), answer.configured())
edition = answer.edition_in_use()
if isinstance(edition, Exception):
    block.no_edition(edition)
else:
    block.facts(_("Edisi yang dipakai"), answer.edition_facts(edition))
    sources = answer.denominators(edition)
    if sources.rows.empty:
        block.no_denominators()
    else:
        block.facts(_("Sumber penyebut"), sources)
block.in_force()
