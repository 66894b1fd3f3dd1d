"""Workers for the demo's people to be a share of: published figures at the demo's scale; what is made up says so."""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from data_access import reference, whole_file
from data_access.demo.stage import Stage
from data_access.demo.villages import REGENCIES

Row = dict[str, str]
REGISTERED_DISTRICTS: Final = ("33.10.16", "33.10.23")
"""Delanggu and Kalikotes: the only villages with a register of their own workers."""
VULNERABLE_BANYUMAS: Final = 11_000
_YEARS: Final = (2023, 2024, 2025)
_GROWTH: Final = 1.012
"""Workers grow by so much a year where only one year is published."""
_EMPLOYED_OF_POPULATION: Final = 0.543
_INFORMAL: Final = {"33": 0.5795, "18": 0.6914, "65": 0.5795}
"""Where a regency's own is not published: Lampung's, else the nation's informal share (Sakernas August 2024)."""
_TRADES: Final = {
    "petani": 0.14,
    "buruh_tani": 0.09,
    "pedagang_pasar": 0.06,
    "buruh_bangunan": 0.05,
    "tukang_ojek": 0.01,
}
"""Shares of Klaten's employed, made up, so that professions of one regency have a rate."""
_TRADES_INFORMAL: Final = 0.92


class Employed(NamedTuple):
    """Everybody employed in a year before scaling, the informal among them, and who said so."""

    workers: int
    informal: float
    year: int
    source: str


def write(stage: Stage, scale: float, file: Path) -> None:
    """The rows as CSV."""
    content = rows(stage, scale)
    with whole_file.writing(file, 0o600) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(content[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(content)


def rows(stage: Stage, scale: float) -> list[Row]:
    """Rows of kind penyebut."""
    figures = [row for code in REGENCIES for row in _regency(code, scale)]
    kinds = [(segment, year) for segment in ("semua", "informal") for year in _YEARS]
    above = [_above(code, figures, *kind) for code in ("", "18", "33", "65") for kind in kinds]
    return [
        *figures,
        *above,
        *_published(scale),
        *_professions(scale),
        *_villages(stage, scale),
        _vulnerable(),
    ]


@cache
def _figures() -> tuple[Row, ...]:
    with reference.path("workforce.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row for row in csv.DictReader(file) if row["kode_wilayah"] in REGENCIES)


def _latest(code: str, segment: str, basis: str) -> Row | None:
    """The latest published figure."""
    found = [row for row in _figures() if (row["kode_wilayah"], row["segmen"], row["dasar"]) == (code, segment, basis)]
    return max(found, key=lambda row: row["tahun"], default=None)


@cache
def _employed(code: str) -> Employed:
    """For Semarang nothing is published on this basis, so the ratio that its neighbours' estimates use."""
    row = _latest(code, "semua", "bekerja") or _estimate(code)
    informal, workers = _latest(code, "informal", "bekerja"), int(row["jumlah"])
    share = int(informal["jumlah"]) / workers if informal else _INFORMAL[code[:2]]
    return Employed(workers, share, int(row["tahun"]), row["sumber"])


def _estimate(code: str) -> Row:
    with reference.path("population.csv").open(encoding="utf-8", newline="") as file:
        people = next(int(row["population"]) for row in csv.DictReader(file) if row["code"] == code)
    source = "perkiraan: 0,543 x penduduk 2024 (rasio Jawa Tengah)"
    return {"jumlah": str(round(people * _EMPLOYED_OF_POPULATION)), "tahun": "2024", "sumber": source}


def _regency(code: str, scale: float) -> Iterator[Row]:
    """Everybody employed and the informal among them, year by year."""
    employed = _employed(code)
    for year in _YEARS:
        people = employed.workers * _GROWTH ** (year - employed.year) / scale
        source = employed.source if year == employed.year else f"{employed.source}, digeser 1,2% setahun"
        yield _row(code, "semua", "bekerja", year, people, _scaled(source, scale))
        part = f"{employed.informal:.2%}".replace(".", ",")
        informal = _scaled(f"{source}, bagian informal {part}", scale)
        yield _row(code, "informal", "bekerja", year, people * employed.informal, informal)


def _above(code: str, figures: Iterable[Row], segment: str, year: int) -> Row:
    """A province or the nation: the demo's regencies only, since nobody of the demo lives elsewhere."""
    parts = [
        int(row["jumlah"])
        for row in figures
        if (row["segmen"], row["tahun"]) == (segment, str(year)) and row["kode_wilayah"].startswith(code)
    ]
    source = f"DATA CONTOH: jumlah {len(parts)} kabupaten/kota contoh saja"
    return _row(code, segment, "bekerja", year, sum(parts), source)


def _published(scale: float) -> Iterator[Row]:
    """Figures published on another basis, for the years they were published for."""
    for row in _figures():
        if row["dasar"] != "bekerja":
            source, year = _scaled(row["sumber"], scale), int(row["tahun"])
            yield _row(row["kode_wilayah"], row["segmen"], row["dasar"], year, int(row["jumlah"]) / scale, source)


def _professions(scale: float) -> Iterator[Row]:
    source = "DATA CONTOH: bagian profesi buatan, bukan angka terbitan"
    employed = _employed("33.10")
    for profession, share in _TRADES.items():
        for year in _YEARS:
            people = employed.workers * share * _GROWTH ** (year - employed.year) / scale
            yield _row("33.10", "semua", "bekerja", year, people, source, profession)
            yield _row("33.10", "informal", "bekerja", year, people * _TRADES_INFORMAL, source, profession)


def _villages(stage: Stage, scale: float) -> Iterator[Row]:
    """A register of workers in each village of two districts: shares of the regency by the size of the village."""
    ground, employed = stage.grounds["33.10"], _employed("33.10")
    source = "DATA CONTOH: register desa buatan"
    for code, size in zip(ground.codes, ground.sizes, strict=True):
        if code[:8] in REGISTERED_DISTRICTS:
            people = float(size) * employed.workers / scale
            yield _row(code, "semua", "register_desa", 2025, people, source)
            yield _row(code, "informal", "register_desa", 2025, people * employed.informal, source)


def _vulnerable() -> Row:
    """Of about 11.000 vulnerable workers of Banyumas (definitions 7): at full size, as are the 6.900 among them."""
    source = "DATA CONTOH: sekitar 11.000 pekerja rentan Banyumas, Desember 2024 (tidak diskalakan)"
    return _row("33.02", "BPU", "mou", 2024, VULNERABLE_BANYUMAS, source)


def _scaled(source: str, scale: float) -> str:
    return f"DATA CONTOH: {source}, diskalakan 1:{str(scale).replace('.', ',')}"


def _row(code: str, segment: str, basis: str, year: int, workers: float, source: str, profession: str = "") -> Row:
    return {
        "kode_wilayah": code or "nasional",
        "profesi": profession,
        "segmen": segment,
        "dasar": basis,
        "tahun": str(year),
        "jumlah": str(max(round(workers), 1)),
        "sumber": source,
    }
