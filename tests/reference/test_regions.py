"""The region tree: complete, rooted, and the prefix rule of definitions 5.5."""

import csv
import gzip
import io
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.reference import build_regions, is_known, known_prefix, path
from data_access.reference.regions import children, names, parent, regions
from data_access.vocabulary import Level


def test_every_region_of_the_decree_is_there() -> None:
    levels = Counter(Level.of(code) for code in names())
    assert levels == {Level.PROVINCE: 38, Level.REGENCY: 514, Level.DISTRICT: 7_285, Level.VILLAGE: 83_762}


def test_every_code_has_a_parent_and_a_name() -> None:
    assert {parent(code) for code in names()} <= {"", *names()}
    assert all(name and name == " ".join(name.split()) for name in names().values())


def test_codes_are_sorted_unique_text() -> None:
    codes = regions()["code"].to_pylist()
    assert codes == sorted(set(codes))
    assert codes[0] == "11"


def test_the_sizes_the_domain_names() -> None:
    assert len(children()["33.10"]) == 26
    assert sum(len(children()[district]) for district in children()["33.10"]) == 401
    assert len(children()["65.03"]) == 21
    assert sum(len(children()[district]) for district in children()["65.03"]) == 240


def test_kemendagri_65_03_is_nunukan_though_bps_6503_is_tana_tidung() -> None:
    assert names()["65.03"] == "Kabupaten Nunukan"
    assert names()["65.04"] == "Kabupaten Tana Tidung"


def test_a_position_is_whole_or_blank_and_lies_in_indonesia() -> None:
    pairs = list(zip(regions()["latitude"].to_pylist(), regions()["longitude"].to_pylist(), strict=True))
    assert sum(latitude is None for latitude, _ in pairs) == 384
    assert all((latitude is None) == (longitude is None) for latitude, longitude in pairs)
    assert all(-11.5 <= pair[0] <= 6.5 and 94.5 <= pair[1] <= 141.5 for pair in pairs if pair[0] is not None)


def test_every_regency_and_nothing_else_has_a_population() -> None:
    with path("population.csv").open(encoding="utf-8") as lines:
        people = {row["code"]: int(row["population"]) for row in csv.DictReader(lines)}
    assert set(people) == {code for code in names() if Level.of(code) is Level.REGENCY}
    assert min(people.values()) > 10_000


def test_the_shared_tree_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        names()["33"] = "lain"  # type: ignore[index]


@pytest.mark.parametrize(
    ("code", "prefix"),
    [
        ("33.10.22.2002", "33.10.22.2002"),
        ("33.10.22.2999", "33.10.22"),
        ("33.10.99.2001", "33.10"),
        ("33.99", "33"),
        ("99.01.01.2001", ""),
        ("33.10.", "33.10"),
        ("", ""),
    ],
)
def test_an_unknown_code_keeps_its_longest_known_prefix(code: str, prefix: str) -> None:
    assert known_prefix(code) == prefix


@given(st.one_of(st.sampled_from(sorted(names())), st.from_regex(r"\d{2}(\.\d{2}){0,2}(\.\d{4})?", fullmatch=True)))
def test_a_known_prefix_is_known_or_blank_and_is_a_prefix(code: str) -> None:
    prefix = known_prefix(code)
    parts = code.split(".")
    assert prefix in {"", *names()}
    assert prefix in {".".join(parts[:many]) for many in range(len(parts) + 1)}
    assert is_known(code) == (prefix == code)


def test_the_blank_code_is_no_place() -> None:
    assert not is_known("")


def _wheel(folder: Path) -> Path:
    tables = {
        "provinces": "id,name,latitude,longitude,population\n99,Contoh,-7.5,110.123456,7\n",
        "regencies": "id,province_id,name,latitude,longitude,population\n9901,99,Kabupaten  Jauh,-5.3,23.5389,7\n",
        "districts": "id,regency_id,name,latitude,longitude\n990101,9901,Kota,-7.5,110\n",
        "villages/villages_99": 'id,district_id,name,latitude,longitude\n9901012001,990101,"I,II",,\n',
    }
    with zipfile.ZipFile(folder / "small.whl", "w") as wheel:
        for name, text in tables.items():
            wheel.writestr(f"{build_regions.DATA}{name}.csv.gz", gzip.compress(text.encode()))
    return folder / "small.whl"


def test_the_build_dots_codes_rounds_positions_and_drops_impossible_ones(tmp_path: Path) -> None:
    build_regions.build(_wheel(tmp_path), tmp_path)
    table = gzip.decompress((tmp_path / "regions.csv.gz").read_bytes()).decode()
    assert list(csv.reader(io.StringIO(table))) == [
        ["code", "name", "latitude", "longitude"],
        ["99", "Contoh", "-7.5000", "110.1235"],
        ["99.01", "Kabupaten Jauh", "", ""],
        ["99.01.01", "Kota", "-7.5000", "110.0000"],
        ["99.01.01.2001", "I,II", "", ""],
    ]
    assert (tmp_path / "population.csv").read_text() == "code,population\n99.01,7\n"


def test_the_same_wheel_builds_the_same_bytes(tmp_path: Path) -> None:
    wheel = _wheel(tmp_path)
    build_regions.build(wheel, tmp_path)
    first = (tmp_path / "regions.csv.gz").read_bytes()
    build_regions.build(wheel, tmp_path)
    assert (tmp_path / "regions.csv.gz").read_bytes() == first
    assert first[4:8] == bytes(4), "gzip carries no time"
    assert path("regions.csv.gz").read_bytes()[4:8] == bytes(4)
