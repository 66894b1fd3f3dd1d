"""Files as LibreOffice shows them, and the words of a PDF with where they stand."""

import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final

_WORD: Final = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True, slots=True)
class Word:
    """In points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def is_inside(word: Word) -> bool:
    """On a slide of 960 by 540 points."""
    return word.left >= 0 and word.right <= 960 and word.top >= 0 and word.bottom <= 540


def as_pdf(content: bytes, folder: Path, name: str = "rapat.pptx") -> Path:
    """The file opened by LibreOffice and printed."""
    file = folder / name
    file.write_bytes(content)
    own = f"-env:UserInstallation=file://{folder / 'office'}"
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return file.with_suffix(".pdf")


def pages(printed: Path) -> int:
    found = subprocess.run(["pdfinfo", str(printed)], check=True, capture_output=True, text=True).stdout
    return int(found.partition("Pages:")[2].split()[0])


def words(printed: Path, page: int) -> list[Word]:
    """The words of a page, as pdftotext reads them."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(printed), "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [
        Word(float(left), float(top), float(right), float(bottom), unescape(text))
        for left, top, right, bottom, text in _WORD.findall(told)
    ]


def fonts(printed: Path) -> list[tuple[str, bool]]:
    """Name of each font, and whether it is embedded, as pdffonts lists them."""
    told = subprocess.run(["pdffonts", str(printed)], check=True, capture_output=True, text=True).stdout
    return [(line.split()[0], line.split()[-5] == "yes") for line in told.splitlines()[2:]]
