"""`cakupan doctor`: what stands between this machine and a figure on screen, and what to do about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dashboard.export import typefaces
from dashboard.language import _
from data_access import home, reference
from data_access.edition import opening, publishing
from data_access.errors import CakupanError
from data_access.fetch import ask
from data_access.intake import key, key_of_data
from data_access.questions import basis
from data_access.registry import connect
from data_access.scope import NATION
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing looked at: its state, and where it is not well the remedy."""

    subject: str
    state: str
    is_well: bool = True
    remedy: str = ""


def findings(settings: Settings) -> list[Probe]:
    """Everything a user can get wrong, in the order in which it has to be right."""
    return [finding for look in (_home, _key, _database, _edition, _fonts) for finding in look(settings)]


def _home(settings: Settings) -> Iterator[Probe]:
    exists = settings.home.is_dir()
    yield Probe(_("Rumah data"), str(settings.home), exists, "" if exists else _("Jalankan: cakupan init"))
    if shut := home.shut(settings):
        said = _("tidak dapat ditulis: {paths}").format(paths=", ".join(map(str, shut[:3])))
        remedy = _("Periksa pemilik dan izinnya, dan apakah disk hanya dapat dibaca")
        yield Probe(_("Izin berkas"), said, is_well=False, remedy=remedy)
    if found := home.open_to_others(settings):
        said = _("dapat dibaca orang lain: {paths}").format(paths=", ".join(map(str, found[:3])))
        yield Probe(_("Izin berkas"), said, is_well=False, remedy=_("Jalankan: cakupan init, yang menutupnya"))


def _key(settings: Settings) -> Iterator[Probe]:
    is_there = _is_there(settings)
    yield _tried(_("Kunci NIK"), lambda: (key_of_data if is_there else key).load(settings))
    if key.is_given(settings) and is_there:
        yield _tried(_("Kunci NIK dan basis data"), lambda: key_of_data.check(settings))


def _is_there(settings: Settings) -> bool:
    return _tried("", lambda: connect.ready(settings.registry_url)).is_well


def _database(settings: Settings) -> Iterator[Probe]:
    shown = connect.address(settings.registry_url).render_as_string(hide_password=True)
    tried = _tried(_("Basis data"), lambda: connect.ready(settings.registry_url))
    yield replace(tried, state=shown) if tried.is_well else replace(tried, state=shown, remedy=tried.state)


def _edition(settings: Settings) -> Iterator[Probe]:
    try:
        edition = opening.current(settings)
    except CakupanError as fault:
        yield Probe(_("Edisi"), _(fault.template).format(**fault.values), is_well=False)
        return
    yield Probe(_("Edisi"), edition.edition_id)
    yield _tried(_("Berkas edisi"), lambda: publishing.checked(edition), _("Pakai edisi lain: cakupan editions use ID"))
    stated = sorted({str(row["source"]) for row in ask(edition, basis.sources(NATION)).to_dict("records")})
    remedy = _("Muat penyebut: cakupan import penyebut {file}").format(file=reference.path("workforce.csv"))
    yield Probe(_("Penyebut"), _("{count} sumber").format(count=len(stated)), bool(stated), "" if stated else remedy)


def _fonts(_settings: Settings) -> Iterator[Probe]:
    families = typefaces.families()
    yield Probe(_("Huruf"), _("{house} dan {count} keluarga lain").format(house=families[0], count=len(families) - 1))


def _tried(subject: str, look: Callable[[], object], remedy: str = "") -> Probe:
    """Looks at one thing: it is well unless looking raises a fault, whose sentence is then the finding."""
    try:
        look()
    except CakupanError as fault:
        return Probe(subject, _(fault.template).format(**fault.values), is_well=False, remedy=remedy)
    return Probe(subject, _("baik"))
