"""What the page Pengaturan shows: what is configured, which edition answers, whose denominators there are."""

from importlib.metadata import version

import pandas as pd

from dashboard import formatting, loaders
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.wording import labels
from data_access import questions
from data_access.edition.opening import Edition, NoEdition
from data_access.registry import connect
from data_access.scope import NATION
from data_access.settings import Settings


def configured() -> Table:
    """Home, database (its password never shown), who acts, and the version of this software."""
    settings = Settings()
    office = connect.address(settings.office_url).render_as_string(hide_password=True) if settings.office_url else ""
    return _facts(
        "pengaturan",
        (
            (_("Versi perangkat lunak"), version("cakupan")),
            (_("Rumah data"), str(settings.home)),
            (_("Basis data"), connect.address(settings.registry_url).render_as_string(hide_password=True)),
            (_("Basis data kantor (dibaca saja)"), office or _("tidak dipasang")),
            (_("Pelaku"), settings.actor or _("pengguna sistem")),
        ),
        _("Diatur dengan variabel CAKUPAN_… atau .streamlit/secrets.toml; periksa dengan: cakupan doctor"),
    )


def edition_in_use() -> Edition | NoEdition:
    """The edition every figure comes from, or why there is none."""
    try:
        return loaders.current()
    except NoEdition as fault:
        return fault


def edition_facts(edition: Edition) -> Table:
    """What the edition says of itself."""
    closed = _("tertutup") if edition.is_closed else _("sementara")
    return _facts(
        "edisi",
        (
            (_("Edisi"), edition.edition_id),
            (_("Posisi"), f"{formatting.posisi(edition.posisi)} ({closed})"),
            (_("Data mulai"), formatting.month_in_full(edition.data_mulai)),
            (_("Data diambil"), formatting.day(edition.extract_taken_on)),
            (_("Isi"), _("DATA CONTOH: bukan angka resmi") if edition.is_synthetic else _("data kepesertaan")),
            (_("Baris"), formatting.number(edition.rows)),
            (_("Orang"), formatting.number(edition.people)),
            (_("Kode wilayah"), edition.region_source),
            (_("Dibuat dengan versi"), edition.software_version),
            (_("Sidik berkas edisi (SHA-256)"), edition.file_sha256),
        ),
        _("Edisi adalah berkas beku: angka yang sama dapat dihitung ulang kapan pun."),
    )


def denominators(edition: Edition) -> Table:
    """One row a source of denominators of its own (not summed), with the years it has."""
    found = loaders.answer(edition.edition_id, questions.basis.sources, NATION)
    years = found.groupby(["basis", "source"], as_index=False).agg(
        first=("first_year", "min"), last=("last_year", "max")
    )
    rows = pd.DataFrame(
        {
            "name": [labels.name("basis", code) for code in years["basis"]],
            "years": [formatting.years(int(a), int(b)) for a, b in zip(years["first"], years["last"], strict=True)],
            "source": years["source"].astype("object"),
        }
    )
    columns = (
        Column("name", _("Penyebut"), Unit.TEXT),
        Column("years", _("Tahun"), Unit.TEXT),
        Column("source", _("Sumber"), Unit.TEXT),
    )
    return Table("penyebut", rows, columns, _("{count} sumber").format(count=len(rows)))


def _facts(subject: str, facts: tuple[tuple[str, str], ...], note: str) -> Table:
    columns = (Column("name", _("Hal"), Unit.TEXT), Column("value", _("Isi"), Unit.TEXT))
    return Table(subject, pd.DataFrame(facts, columns=["name", "value"]), columns, note)
