"""`cakupan publish`: an edition frozen, and which closed posisi its denominators moved."""

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from dashboard import formatting, office
from dashboard.commands import asking_first, machine, scope_told, terminal
from dashboard.commands.asking_first import Yes
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import labels, spans
from data_access import months
from data_access.edition import declared, doubt, late, opening, publishing, territory
from data_access.edition.facts import Edition
from data_access.edition.late import Moved
from data_access.edition.opening import NoEdition
from data_access.intake import key_of_data
from data_access.reference.regions import names
from data_access.settings import Settings

_SEGMENTS: Final = {"semua": d("semua segmen"), "informal": d("pekerja informal")}
"""Of which a figure of workers may be, beside the segments themselves."""
_MOVED: Final = 10
"""Figures that are named; of more it is said how many."""

_Starts = Annotated[
    list[str] | None,
    typer.Option(
        help=_(
            "Bulan mulai data; bila kosong bulan terawal yang dihitung. Boleh diulang untuk kabupaten/kota yang mulai "
            "belakangan, mis. --data-mulai 33.10=2024-01"
        )
    ),
]
_Places = Annotated[
    list[str] | None,
    typer.Option(
        help=_(
            "Kabupaten/kota yang datanya lengkap di edisi ini, mis. --wilayah 33.10; boleh diulang, boleh kode "
            "provinsi atau indonesia. Bila kosong: yang dilayani cabang di dalam data, atau yang ada di dalam data"
        )
    ),
]


def register(app: typer.Typer) -> None:
    """The command."""
    app.command(help=_("Membekukan sebuah edisi. Contoh: cakupan publish --posisi 2026-10"))(publish)


def publish(
    posisi: Annotated[str, typer.Option(help=_("Bulan posisi, mis. 2026-10"))],
    data_mulai: _Starts = None,
    wilayah: _Places = None,
    yes: Yes = False,
) -> None:
    settings = Settings()
    said, month = declared.typed(wilayah or (), data_mulai or ()), months.month(posisi)
    end = months.last_day(month)
    machine.refuse_future(_("posisi"), end, within=machine.left_of_the_month())
    if end > office.today() and not asking_first.agreed(_("Terbitkan posisi yang belum tiba ini?"), yes=yes):
        return
    earlier = _in_use(settings)
    with terminal.progress() as progress:
        actor = office.actor(settings)
        edition = publishing.publish(settings, month, said, actor=actor, progress=progress)
    _say(edition, earlier)
    scope_told.tell(territory.of(settings, edition))
    if earlier is not None:
        scope_told.tell_lost(territory.lost(earlier, edition), earlier.edition_id)
    _tell_lost_key(settings)
    lone = None if said.data_mulai else doubt.lone_start(edition)
    if lone:
        terminal.ask_about(lone, posisi)


def _in_use(settings: Settings) -> Edition | None:
    """The edition in use; None where there is none that can be opened."""
    try:
        return opening.current(settings)
    except NoEdition:
        return None


def _say(edition: Edition, earlier: Edition | None) -> None:
    """What was published, whether it is still `sementara` (definitions 5.15), and what the edition before it said
    otherwise: a later posisi, closed ones that moved."""
    terminal.say(
        _("Edisi {edition} terbit: {people} orang, {rows} baris."),
        edition=edition.edition_id,
        people=edition.people,
        rows=edition.rows,
    )
    if not edition.is_closed and edition.extract_taken_on:
        text = _("Posisi {day} masih sementara: data terakhir diambil {taken}.")
        day = formatting.day(months.last_day(edition.posisi))
        terminal.say(text, day=day, taken=formatting.day(edition.extract_taken_on))
    if earlier and edition.posisi < earlier.posisi:
        text = _(
            "Periksa: posisi {posisi} lebih lama daripada posisi {before} edisi {earlier}, yang dipakai sebelumnya. "
            "Untuk kembali: cakupan editions use {earlier}"
        )
        before = months.text(earlier.posisi)
        terminal.say(text, posisi=months.text(edition.posisi), before=before, earlier=earlier.edition_id)
    _moved(late.moved(earlier, edition) if earlier else ())


def _tell_lost_key(settings: Settings) -> None:
    """That nothing can be loaded any more, where the NIK key is lost."""
    if key_of_data.is_lost(settings):
        text = _(
            "Periksa: Kunci NIK hilang; edisi terbit tanpanya, tetapi tidak ada yang dapat dimuat. Kembalikan kunci "
            "lama dari cadangannya ke {file} (chmod 600), atau isi CAKUPAN_NIK_KEY."
        )
        terminal.say(text, file=settings.nik_key_file)


def _moved(found: Sequence[Moved]) -> None:
    """Closed posisi whose denominator came late, or was corrected, each figure with its place, year, before and
    after."""
    text = _(
        "Penyebut yang datang terlambat mengubah posisi tertutup {span}: {place}, {basis}, dari {before} menjadi "
        "{after} pekerja."
    )
    for one in found[:_MOVED]:
        terminal.say(
            text,
            span=spans.between(one.first, one.last),
            place=f"{names().get(one.code, one.code)} ({one.code})" if one.code else _("Indonesia"),
            basis=_basis(one),
            before=formatting.number(one.before),
            after=one.after,
        )
    if len(found) > _MOVED:
        terminal.say(_("... dan {count} penyebut lain yang mengubah posisi tertutup."), count=len(found) - _MOVED)


def _basis(one: Moved) -> str:
    """Kind, year, segment and profession of a figure."""
    of = (
        _(_SEGMENTS.get(one.segment, one.segment)),
        labels.name("profession", one.profession) if one.profession else "",
    )
    return f"{labels.name('basis', one.basis)} {one.year} ({', '.join(filter(None, of))})"
