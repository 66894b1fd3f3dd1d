"""The tables of the page Buku Angka. An entry never changes, so those of one entry are asked for by its id."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.desks.ledger import words
from dashboard.desks.ledger.read import Beside
from dashboard.figure import table
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from data_access.ledger import keeping
from data_access.ledger.comparison import Difference
from data_access.ledger.entry import Entry
from data_access.settings import Settings


def entries(listed: Sequence[Entry]) -> Table:
    """One row a published figure, in the order given; `code` is its id."""
    rows = pd.DataFrame([_line(entry) for entry in listed])
    columns = (
        Column("figure_id", _("Nomor"), Unit.TEXT),
        Column("title", _("Judul"), Unit.TEXT),
        Column("number", _("Angka"), Unit.TEXT),
        Column("posisi", _("Posisi"), Unit.MONTH),
        Column("edition", _("Edisi"), Unit.TEXT),
        Column("release", _("Waktu siar"), Unit.TEXT),
        Column("by", _("Oleh"), Unit.TEXT),
        Column("corrects", _("Mengoreksi"), Unit.TEXT),
    )
    return Table("buku-angka", rows, columns, _("{count} angka.").format(count=formatting.number(len(rows))))


def facts(_who: Asker, figure_id: str) -> Table:
    """What the ledger holds of the figure."""
    note = _("Tidak pernah diubah atau dihapus; koreksi adalah angka baru.")
    return _pairs("fakta", words.facts(_kept(figure_id)), note)


def changed(beside: Beside) -> Table:
    """The cells that differ, by row and column."""
    cells = {what: name for entry in (beside.entry, beside.now) if entry for what, name in _cells(entry)}
    rows = [(*cells[one.what][:1], *_both(one, cells)) for one in beside.differences if one.what in cells]
    columns = (
        Column("name", _("Baris dan kolom"), Unit.TEXT),
        Column("published", _("Seperti disiarkan"), Unit.TEXT),
        Column("now", _("Sekarang"), Unit.TEXT),
    )
    frame = pd.DataFrame(rows, columns=[column.key for column in columns])
    return Table("sel", frame, columns, _("{count} sel berbeda.").format(count=formatting.number(len(rows))))


def as_published(_who: Asker, figure_id: str) -> Table:
    """The table as anybody may have read it, in the words it was published with."""
    entry = _kept(figure_id)
    columns = tuple(Column(key, word, Unit(kind)) for key, word, kind in entry.public_rows["columns"])
    cells = [row for _label, row in entry.public_rows["rows"]]
    rows = pd.DataFrame(cells, columns=[column.key for column in columns], dtype="object")
    return Table("seperti-disiarkan", rows, columns, _("Seperti disiarkan, dalam kata-kata waktu itu."))


def files(_who: Asker, figure_id: str) -> Table:
    """Every file that was handed out, and what tells a changed copy from it."""
    return _pairs("berkas", sorted(_kept(figure_id).files.items()), _("SHA-256 setiap berkas siaran."))


def checks(_who: Asker, figure_id: str) -> Table:
    """What was checked before publishing, as it was said then."""
    pairs = [(str(check.get("name", "")), str(check.get("said", ""))) for check in _kept(figure_id).checks]
    return _pairs("pemeriksaan", pairs, _("Semua pemeriksaan lulus; yang gagal tidak dapat diterbitkan."))


def _kept(figure_id: str) -> Entry:
    return keeping.get(Settings(), figure_id)


def _line(entry: Entry) -> Mapping[str, str]:
    return {
        "code": entry.figure_id,
        "figure_id": entry.figure_id,
        "title": entry.title,
        "number": words.number(entry),
        "posisi": formatting.iso_month(entry.posisi),
        "release": words.moment(entry.release_at or entry.published_at),
        "by": entry.published_by,
        "edition": entry.edition_id,
        "corrects": entry.corrects or formatting.UNKNOWN,
    }


def _cells(entry: Entry) -> Iterator[tuple[str, tuple[str, Column]]]:
    """What `comparison.differences` calls each cell, with the words of its row and column."""
    columns = [Column(key, word, Unit(kind)) for key, word, kind in entry.public_rows["columns"]]
    keys = [column.key for column in columns]
    for label, cells in entry.public_rows["rows"]:
        row = str(dict(zip(keys, cells, strict=True)).get("name") or label)
        yield from ((f"{label} · {column.key}", (f"{row} · {column.label}", column)) for column in columns)


def _both(one: Difference, cells: Mapping[str, tuple[str, Column]]) -> tuple[str, str]:
    column = cells[one.what][1]
    return _written(column, one.published), _written(column, one.now)


def _written(column: Column, cell: object) -> str:
    return formatting.UNKNOWN if cell is None else table.written(column, cell)


def _pairs(subject: str, pairs: Sequence[tuple[str, str]], note: str) -> Table:
    columns = (Column("name", _("Hal"), Unit.TEXT), Column("value", _("Isi"), Unit.TEXT))
    return Table(subject, pd.DataFrame(pairs, columns=["name", "value"]), columns, note)
