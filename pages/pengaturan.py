"""Pengaturan: what is configured, which edition answers, and what the words mean."""

from dashboard.answers import settings
from dashboard.blocks import configuration
from dashboard.language import _

configuration.facts(_("Terpasang"), settings.configured())
edition = settings.edition_in_use()
if isinstance(edition, Exception):
    configuration.no_edition(edition)
else:
    configuration.facts(_("Edisi yang dipakai"), settings.edition_facts(edition))
    sources = settings.denominators(edition)
    if sources.rows.empty:
        configuration.no_denominators()
    else:
        configuration.facts(_("Sumber penyebut"), sources)
configuration.in_force()
