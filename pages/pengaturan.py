"""Pengaturan: what is configured, which edition answers, and what the words mean."""

from dashboard import configuration, settings_answers
from dashboard.wording import _

configuration.facts(_("Terpasang"), settings_answers.configured())
edition = settings_answers.edition_in_use()
if isinstance(edition, Exception):
    configuration.no_edition(edition)
else:
    configuration.facts(_("Edisi yang dipakai"), settings_answers.edition_facts(edition))
    sources = settings_answers.denominators(edition)
    if sources.rows.empty:
        configuration.no_denominators()
    else:
        configuration.facts(_("Sumber penyebut"), sources)
configuration.in_force()
