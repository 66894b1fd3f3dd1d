"""Workers for the example to be a share of: published figures divided by a thousand, as its people are few."""

import csv
from collections.abc import Iterable
from typing import Final

from data_access import reference

DIVISOR: Final = 1000
REGENCIES: Final = ("18.71", "33.02", "33.03", "33.04", "33.10", "33.74", "65.03", "65.71")
Row = dict[str, str]
Figure = tuple[int, str, str]
"""Workers, year, source."""


def rows() -> list[Row]:
    """Rows of kind penyebut: the example's regencies, and above them the sums of these regencies only."""
    published = _published()
    employed = {code: _employed(published, code) for code in REGENCIES}
    informal = {code: _informal(published, code, workers) for code, workers in employed.items()}
    figures = [_row(code, "semua", *figure) for code, figure in employed.items()]
    figures += [_row(code, "informal", *figure) for code, figure in informal.items()]
    for above in ("", "18", "33", "65"):
        figures += [_row(above, "semua", *_sum(employed, above)), _row(above, "informal", *_sum(informal, above))]
    return sorted(figures, key=lambda row: (row["kode_wilayah"], row["segmen"]))


def _published() -> list[Row]:
    with reference.path("workforce.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _figure(published: Iterable[Row], code: str, segment: str, basis: str) -> Figure | None:
    """The latest published figure."""
    found = [row for row in published if (row["kode_wilayah"], row["segmen"], row["dasar"]) == (code, segment, basis)]
    latest = max(found, key=lambda row: row["tahun"], default=None)
    return (int(latest["jumlah"]), latest["tahun"], latest["sumber"]) if latest else None


def _employed(published: list[Row], code: str) -> Figure:
    """Employed people; for Semarang only the official target population is published."""
    found = _figure(published, code, "semua", "bekerja") or _figure(published, code, "semua", "eligible")
    if found is None:
        raise KeyError(code)
    workers, year, source = found
    return round(workers / DIVISOR), year, f"DATA CONTOH: {source}, dibagi {DIVISOR}"


def _informal(published: list[Row], code: str, employed: Figure) -> Figure:
    """Published informal workers, else the national share of them (57,95% in August 2024)."""
    found = _figure(published, code, "informal", "bekerja")
    if found:
        return round(found[0] / DIVISOR), found[1], f"DATA CONTOH: {found[2]}, dibagi {DIVISOR}"
    workers, year, source = employed
    return round(workers * 0.5795), year, f"{source}, dikali 57,95% (informal nasional, Sakernas Agustus 2024)"


def _sum(figures: dict[str, Figure], above: str) -> Figure:
    parts = [workers for code, (workers, *_) in figures.items() if code.startswith(above)]
    return sum(parts), "2024", f"DATA CONTOH: jumlah {len(parts)} kabupaten/kota contoh saja"


def _row(code: str, segment: str, workers: int, year: str, source: str) -> Row:
    return {
        "kode_wilayah": code, "profesi": "", "segmen": segment, "dasar": "bekerja", "tahun": year,
        "jumlah": str(workers), "sumber": source,
    }  # fmt: skip
