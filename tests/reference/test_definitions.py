"""The law the code cites is in the repository: every citation finds its paragraph, every word is explained once."""

import fnmatch
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
REFERENCE: Final = ROOT / "data_access/reference"
PACKAGES: Final = ("dashboard", "data_access")
FOLDERS: Final = (*PACKAGES, "pages", "tests")
WRITTEN: Final = (".py", ".sql", ".md", ".typ", ".css", ".js", ".toml", ".po")
ABROAD: Final = ("DOMAIN" + ".md", "DESIGN" + ".md", "STYLE" + ".md")
"""Documents that are not in the repository: nobody who reads a citation of them could look it up."""
_NUMBER: Final = r"\d+(?:\.\d+)?"
_BREAK: Final = r"\s+(?:(?:--|\#|//|\*)\s+)?"  # a line may end inside a citation, a comment too
_CITATION: Final = re.compile(rf"\bdefinitions{_BREAK}({_NUMBER}(?:(?:,| and| to){_BREAK}{_NUMBER})*)")
_LAW: Final = (REFERENCE / "definitions.md").read_text(encoding="utf-8")
_HEADINGS: Final = re.findall(rf"^#{{2,3}} ({_NUMBER})\.? \S", _LAW, re.MULTILINE)
_WORDS: Final = re.findall(
    r"^\| ([^|]+?) \| (?:`(\w+)`|–) \| [^|]+ \(([\d., ]+)\) \|$",
    (REFERENCE / "glossary.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)
"""Term, its name in code (blank: none), the paragraphs it names."""


def files(*folders: str) -> list[Path]:
    """Every text file of ours in the folders."""
    return sorted(path for name in folders for path in (ROOT / name).rglob("*") if path.suffix in WRITTEN)


def cited(text: str) -> Iterator[str]:
    """The numbers of paragraphs a text cites; `5.1 to 5.6` names its two ends."""
    for citation in _CITATION.findall(text):
        yield from re.findall(_NUMBER, citation)


def test_a_citation_is_read_whole_and_one_of_nothing_is_not_found() -> None:
    said = "the definitions {}, {} and\n    -- {}; definitions\n# {} hold; definitions of 7; definitions {} to {}."
    numbers = ["5.8", "5.9", "7", "5.13", "5.1", "5.19"]
    assert list(cited(said.format(*numbers))) == numbers
    assert [number for number in numbers if number not in _HEADINGS] == ["5.19"]


@pytest.mark.parametrize("folder", [*FOLDERS, "README.md", "pyproject.toml"])
def test_every_citation_finds_its_paragraph(folder: str) -> None:
    path = ROOT / folder
    lost = {
        f"{file.relative_to(ROOT)}: {number}"
        for file in ([path] if path.is_file() else files(folder))
        for number in cited(file.read_text(encoding="utf-8"))
        if number not in _HEADINGS
    }
    assert lost == set()


def test_the_law_is_cited_all_over() -> None:
    numbers = Counter(number for file in files(*FOLDERS) for number in cited(file.read_text(encoding="utf-8")))
    assert numbers.total() >= 100
    assert len(numbers) >= 15


def test_nothing_cites_a_document_that_is_not_here() -> None:
    read = [*files(*FOLDERS), ROOT / "README.md", ROOT / "pyproject.toml"]
    assert [f"{file.relative_to(ROOT)}: {name}" for file in read for name in ABROAD if name in file.read_text()] == []


def test_every_paragraph_stands_once_and_in_order() -> None:
    law = [*map(str, range(1, 6)), *(f"5.{number}" for number in range(1, 19)), *map(str, range(6, 10))]
    assert law == _HEADINGS


def test_paragraphs_name_each_other_by_numbers_that_are_there() -> None:
    named = re.findall(r"(?<![\d.,])5\.\d{1,2}\b(?![.\d])", _LAW)
    assert len(named) > len(_HEADINGS)
    assert set(named) <= set(_HEADINGS)


def test_every_term_of_the_glossary_is_there_once() -> None:
    lines = [line for line in (REFERENCE / "glossary.md").read_text(encoding="utf-8").splitlines() if line[:2] == "| "]
    assert len(_WORDS) == sum(line != "| term | in code | what it is |" for line in lines), "a line is not of the form"
    assert [term for term, times in Counter(term.casefold() for term, *_ in _WORDS).items() if times > 1] == []


def test_every_term_names_paragraphs_that_are_there() -> None:
    assert [term for term, _, numbers in _WORDS if not set(numbers.split(", ")) <= set(_HEADINGS)] == []


def test_every_term_has_the_name_it_has_in_code() -> None:
    code = [file.read_text(encoding="utf-8") for file in files(*PACKAGES) if file.suffix in (".py", ".sql")]
    words = set(re.findall(r"\w+", " ".join(code)))
    assert [name for _, name, _ in _WORDS if name and name not in words] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_whatever_lies_beside_the_modules_is_shipped_with_them(package: str) -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    patterns = ("*.py", *setuptools["package-data"]["*"])
    beside = [path for path in (ROOT / package).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    left_out = [path.name for path in beside if not any(fnmatch.fnmatch(path.name, pattern) for pattern in patterns)]
    assert left_out == []
