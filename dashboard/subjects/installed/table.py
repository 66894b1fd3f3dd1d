"""The tables of the page Pengaturan: what is configured, what the edition says of itself, whose denominators it has."""

from importlib.metadata import version

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.installed import answer
from dashboard.wording import labels
from data_access.reference.regions import names
from data_access.registry import connect
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


def edition(who: Asker) -> Table:
    """What the edition says of itself."""
    used = who.edition
    closed = _("tertutup") if used.is_closed else _("sementara")
    return _facts(
        "edisi",
        (
            (_("Edisi"), used.edition_id),
            (_("Posisi"), f"{formatting.posisi(used.posisi)} ({closed})"),
            (_("Data mulai"), _beginnings(who)),
            (_("Data diambil"), formatting.day(used.extract_taken_on)),
            (_("Isi"), _("DATA CONTOH: bukan angka resmi") if used.is_synthetic else _("data kepesertaan")),
            (_("Baris"), formatting.number(used.rows)),
            (_("Orang"), formatting.number(used.people)),
            (_("Kode wilayah"), used.region_source),
            (_("Dibuat dengan versi"), used.software_version),
            (_("Sidik berkas edisi (SHA-256)"), used.file_sha256),
        ),
        _("Edisi adalah berkas beku: angka yang sama dapat dihitung ulang kapan pun."),
    )


def _beginnings(who: Asker) -> str:
    """The month in which the data begin, and the regencies whose data begin later."""
    used = who.edition
    later = (f"{names().get(code, code)} {formatting.month_in_full(month)}" for code, month in used.begun)
    return "; ".join((formatting.month_in_full(used.data_mulai), *later))


def denominators(who: Asker) -> Table:
    """One row a source of denominators, with the years it has."""
    sources = who.recall(answer.sources)
    rows = pd.DataFrame(
        {
            "name": [labels.name("basis", one.basis) for one in sources],
            "years": [formatting.years(one.first_year, one.last_year) for one in sources],
            "source": pd.Series([one.source for one in sources], dtype="object"),
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
