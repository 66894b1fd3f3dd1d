"""Office files that are the same bytes each time: every date inside is a given one."""

import datetime as dt
import io
import re
import zipfile
from typing import Final

from dashboard import characters

_LONGEST: Final = 255
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_DATED: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def steady(content: bytes, at: dt.datetime) -> bytes:
    """The same ZIP without the time of its making, in it and in the workbooks inside it; documents say `at`."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, _steady_part(name, before.read(name), at))
    return made.getvalue()


def property_of(text: str) -> str:
    """What a document may say of itself, as long as the format lets it be."""
    return characters.writable(text)[:_LONGEST]


def _steady_part(name: str, content: bytes, at: dt.datetime) -> bytes:
    if name.endswith(".xlsx"):
        return steady(content, at)
    return (
        _DATED.sub(rb"\g<1>" + f"{at:%Y-%m-%dT%H:%M:%SZ}".encode(), content) if name.endswith("core.xml") else content
    )
