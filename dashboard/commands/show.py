"""`cakupan show`: the same figures as the pages, through the same questions."""

import json
from typing import Annotated, Any

import pandas as pd
import typer

from dashboard.commands import terminal
from dashboard.figure import rates
from dashboard.language import _
from dashboard.wording import labels
from data_access import months
from data_access.demo import opened
from data_access.dimensions import Dimension
from data_access.edition import opening
from data_access.edition.opening import Edition
from data_access.errors import CakupanError
from data_access.fetch import ask
from data_access.questions import basis as bases
from data_access.questions import coverage as people
from data_access.questions import region as regions
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import DEFAULT_SEGMENTS, Basis, Movement, Segment

app = typer.Typer(no_args_is_help=True, help=_("Angka di layar perintah, sama dengan di halaman."))

Region = Annotated[str, typer.Option(help=_("Kode wilayah bertitik, mis. 33.10; kosong berarti nasional"))]
Posisi = Annotated[str | None, typer.Option(help=_("Bulan posisi; bila kosong posisi edisi"))]
Grace = Annotated[
    int, typer.Option(min=0, max=3, help=_("Bulan menunggak yang masih dihitung: 0 dibayar, 3 aktif resmi"))
]
BasisOption = Annotated[Basis, typer.Option(help=_("Penyebut"))]
Segments = Annotated[
    list[Segment] | None, typer.Option("--segment", help=_("Segmen, boleh diulang; bila kosong PU, BPU, dan JAKON"))
]
MovementOption = Annotated[Movement | None, typer.Option(help=_("Gerakan; bila kosong semua"))]
EditionOption = Annotated[str | None, typer.Option("--edition", help=_("Edisi; bila kosong yang sedang dipakai"))]
Demo = Annotated[bool, typer.Option("--demo", help=_("Tanyai dunia contoh, bukan data kantor"))]
Json = Annotated[bool, typer.Option("--json", help=_("Keluaran JSON"))]


@app.command(
    help=_("Pekerja terlindungi, dari berapa. Contoh: cakupan show coverage --region 33.10 --by profession --json")
)
def coverage(
    by: Annotated[Dimension, typer.Option(help=_("Rincian"))] = Dimension.PROFESSION,
    region: Region = "",
    posisi: Posisi = None,
    grace: Grace = 3,
    basis: BasisOption = Basis.BEKERJA,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, grace, basis, segment, movement)
    rows = rates.table(
        ask(edition, people.active_by(NATION, question, by)), ask(edition, bases.workers_by(NATION, question, by))
    )
    rows["name"] = [
        name if by.is_place and pd.notna(name) else labels.name(by, code)
        for code, name in zip(rows["code"], rows["name"], strict=True)
    ]
    _print(rows[["code", "name", "active", "workers", "rate"]], edition, question, as_json)


@app.command(help=_("Bulan demi bulan. Contoh: cakupan show trend --region 33.10 --months 24 --json"))
def trend(
    region: Region = "",
    posisi: Posisi = None,
    months_back: Annotated[int, typer.Option("--months", min=1, max=600, help=_("Banyak bulan"))] = 24,
    grace: Grace = 3,
    basis: BasisOption = Basis.BEKERJA,
    segment: Segments = None,
    movement: MovementOption = None,
    edition_id: EditionOption = None,
    demo: Demo = False,
    as_json: Json = False,
) -> None:
    edition = asked_edition(edition_id, demo)
    question = asked_question(edition, region, posisi, grace, basis, segment, movement)
    active = ask(edition, people.active_by_month(NATION, question, months_back))
    rows = rates.series(active, ask(edition, bases.workers_by_month(NATION, question, months_back)))
    rows["month"] = [months.text(month) for month in rows["month"]]
    _print(rows, edition, question, as_json)


def asked_edition(edition_id: str | None, demo: bool) -> Edition:
    settings = asked_home(demo)
    return opening.by_id(settings, edition_id) if edition_id else opening.current(settings)


def asked_home(demo: bool) -> Settings:
    """The office's home, or the demo's, built when nobody has opened it yet."""
    if not demo:
        return Settings()
    with terminal.progress() as progress:
        return opened.open_demo(Settings(), progress=progress)


def asked_question(
    edition: Edition,
    region: str,
    posisi: str | None,
    grace: int,
    basis: Basis,
    segments: list[Segment] | None,
    movement: Movement | None,
) -> CoverageQuestion:
    """The options as a question; refuses a posisi beyond the edition and a region it does not know."""
    month = months.month(posisi) if posisi else edition.posisi
    if month > edition.posisi:
        raise beyond(edition, months.text(month))
    question = CoverageQuestion(month, region, grace, basis, frozenset(segments or DEFAULT_SEGMENTS), movement)
    if region and region not in set(ask(edition, regions.trail(NATION, region))["code"]):
        raise CakupanError(
            "Wilayah “{value}” tidak dikenal; tulis kode bertitik seperti 33.10 atau 33.10.22.", value=region
        )
    return question


def beyond(edition: Edition, asked: str) -> CakupanError:
    """A month after the posisi of the edition."""
    return CakupanError(
        "Posisi {asked} melampaui edisi {edition} ({last}).",
        asked=asked,
        edition=edition.edition_id,
        last=months.text(edition.posisi),
    )


def _print(rows: pd.DataFrame, edition: Edition, question: CoverageQuestion, as_json: bool) -> None:
    answer = _answer(rows, edition, question)
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False))
    else:
        terminal.answer(rows, answer)


def _answer(rows: pd.DataFrame, edition: Edition, question: CoverageQuestion) -> dict[str, Any]:
    """One object: the rows and all that is needed to recompute them."""
    whole = ask(edition, bases.workers_of(NATION, question)).to_dict("records")
    return {
        "rows": [{key: plain(value) for key, value in row.items()} for row in rows.to_dict("records")],
        "posisi": months.text(question.posisi),
        "grace": question.grace,
        "basis": {
            "code": question.basis.value,
            "source": whole[0]["source"] if whole else None,
            "year": whole[0]["last_year"] if whole else None,
            "workers": whole[0]["workers"] if whole else None,
        },
        "edition": edition.edition_id,
        "edition_sha256": edition.file_sha256,
        "is_closed": edition.is_closed,
        "is_synthetic": edition.is_synthetic,
        "region": question.region or None,
        "segments": [segment.value for segment in Segment if segment in question.segments],
        "movement": question.movement.value if question.movement else None,
    }


def plain(value: Any) -> Any:  # noqa: ANN401  a cell of a frame
    """Numbers as JSON knows them; a missing value is null."""
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
