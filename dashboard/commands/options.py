"""The options commands share, and what they ask for: an edition, and a question put to it."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Annotated, Concatenate, Final, ParamSpec

import typer

from dashboard import language
from dashboard.asking import Clerk
from dashboard.commands import terminal
from dashboard.language import _
from data_access import months, questions
from data_access.demo import opened
from data_access.edition import opening
from data_access.edition.facts import Edition
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.reference import regions
from data_access.settings import Settings
from data_access.vocabulary import DEFAULT_SEGMENTS, Basis, Movement, Segment

P = ParamSpec("P")

FILTERS: Final = ("region", "posisi", "grace", "basis", "segment", "movement")
"""The filters of a page, in their order."""
PEOPLE: Final = ("region", "posisi", "segment", "movement")
"""Those of a page that counts months paid, without a denominator."""
EDITION: Final = ("edition_id", "demo")


@dataclass(frozen=True, slots=True)
class Options:
    """The options that several commands share, as typed; an option that was not typed has its default."""

    region: Annotated[str, typer.Option(help=_("Kode wilayah bertitik, mis. 33.10; kosong berarti nasional"))] = ""
    posisi: Annotated[str | None, typer.Option(help=_("Bulan posisi; bila kosong posisi edisi"))] = None
    grace: Annotated[
        int, typer.Option(min=0, max=3, help=_("Bulan menunggak yang masih dihitung: 0 dibayar, 3 aktif resmi"))
    ] = 3
    basis: Annotated[Basis, typer.Option(help=_("Penyebut"))] = Basis.BEKERJA
    segment: Annotated[
        list[Segment] | None, typer.Option("--segment", help=_("Segmen, boleh diulang; bila kosong PU, BPU, dan JAKON"))
    ] = None
    movement: Annotated[Movement | None, typer.Option(help=_("Gerakan; bila kosong semua"))] = None
    edition_id: Annotated[str | None, typer.Option("--edition", help=_("Edisi; bila kosong yang sedang dipakai"))] = (
        None
    )
    demo: Annotated[bool, typer.Option("--demo", help=_("Tanyai dunia contoh, bukan data kantor"))] = False
    as_json: Annotated[bool, typer.Option("--json", help=_("Keluaran JSON"))] = False

    def home(self) -> Settings:
        """The office's home, or the demo's, built when nobody has opened it yet."""
        if not self.demo:
            return Settings()
        with terminal.progress() as progress:
            return opened.open_demo(Settings(), progress=progress)

    def asked(self) -> tuple[Clerk, CoverageQuestion]:
        """Who asks, and the question. Raises `CakupanError` on a posisi the edition does not know, and on an
        unknown region."""
        settings = self.home()
        clerk = Clerk(opening.by_id(settings, self.edition_id) if self.edition_id else opening.current(settings))
        _say_if_away(settings, clerk.edition)
        posisi = months.month(self.posisi) if self.posisi else clerk.edition.posisi
        if posisi > clerk.edition.posisi:
            raise _beyond(clerk.edition, posisi)
        if posisi < clerk.edition.data_mulai:
            raise CakupanError(
                "Posisi {asked} mendahului data edisi {edition}; tulis {first} atau sesudahnya.",
                asked=months.text(posisi),
                edition=clerk.edition.edition_id,
                first=months.text(clerk.edition.data_mulai),
            )
        if self.region and self.region not in set(clerk.ask(questions.region.trail, self.region)["code"]):
            raise _nowhere(clerk.edition, self.region)
        segments = frozenset(self.segment or DEFAULT_SEGMENTS)
        return clerk, CoverageQuestion(posisi, self.region, self.grace, self.basis, segments, self.movement)


def _say_if_away(settings: Settings, edition: Edition) -> None:
    """An answer without the database is of the edition known to be in use last."""
    if fault := opening.away(settings):
        said = language.sentence(fault.template, fault.values).rstrip(".")
        terminal.say(_("! {fault}. Angka tetap dijawab dari edisi {edition}."), fault=said, edition=edition.edition_id)


def having(*names: str) -> Callable[[Callable[Concatenate[Options, P], None]], Callable[..., None]]:
    """Makes a command of a function that takes `Options`: the command has its own options, then those named here."""

    def command(run: Callable[Concatenate[Options, P], None]) -> Callable[..., None]:
        _options, *own = inspect.signature(run, eval_str=True).parameters.values()

        def typed(**said: object) -> None:
            shared = {name: said.pop(name) for name in names}
            run(Options(**shared), **said)  # type: ignore[arg-type, call-arg]  # typer hands on what they are typed

        shared = [field for field in fields(Options) if field.name in names]
        parameters = [
            *(one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own),
            *(
                inspect.Parameter(
                    field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=field.type
                )
                for field in shared
            ),
        ]
        typed.__name__, typed.__doc__ = run.__name__, run.__doc__
        typed.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what typer reads
        typed.__annotations__ = {one.name: one.annotation for one in parameters}
        return typed

    return command


def period(edition: Edition, since: int, last: int) -> None:
    """Refuses a period that runs backwards, or beyond what the edition knows."""
    if since > last:
        raise CakupanError(
            "Periode {since} sampai {last} terbalik; tulis bulan yang lebih awal di --from.",
            since=months.text(since),
            last=months.text(last),
        )
    if last > edition.posisi:
        raise _beyond(edition, last)


def one_of(value: object, known: tuple[object, ...], option: str) -> None:
    """Refuses a word that is not known, as typer refuses those it knows of."""
    if value not in known:
        raise typer.BadParameter(
            _("pilih salah satu: {known}").format(known=", ".join(str(one) for one in known if one)), param_hint=option
        )


def _nowhere(edition: Edition, region: str) -> CakupanError:
    """The fault of a region this edition has not: outside its scope, or none at all."""
    if regions.is_known(region):
        return CakupanError(
            "Wilayah {value} ({name}) di luar wilayah edisi {edition}: datanya tidak ada di sana, bukan nol.",
            value=region,
            name=regions.names()[region],
            edition=edition.edition_id,
        )
    return CakupanError(
        "Wilayah “{value}” tidak dikenal; tulis kode bertitik seperti 33.10 atau 33.10.22.", value=region
    )


def _beyond(edition: Edition, asked: int) -> CakupanError:
    """A month after the posisi of the edition."""
    return CakupanError(
        "Posisi {asked} melampaui edisi {edition}; tulis {last} atau sebelumnya.",
        asked=months.text(asked),
        edition=edition.edition_id,
        last=months.text(edition.posisi),
    )
