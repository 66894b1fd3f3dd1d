"""Columns under names nobody listed: what their cells say they are, how many rows fill them, and what a file lacks."""

import functools
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access import letters, reference
from data_access.errors import CakupanError
from data_access.intake import numbering, signs
from data_access.intake.columns import Field, Kind
from data_access.reference import contributions, regions, spelling
from data_access.vocabulary import Level, SponsorType

Reader = Callable[[str], bool]
"""Whether a cell reads as one of a column."""

_MOST: Final = 1000
"""Distinct cells looked at, spread over all of them."""
_ROWS: Final = 20_000
"""Rows in which is seen whether the distinct cells are few."""
_SHARE: Final = 0.8
"""Share of the distinct cells, or of the rows, that must read."""
_FEWEST_VILLAGES: Final = 3
"""Distinct cells below which names of villages may be anybody's."""
_NONSENSE: Final = ("Qx7", "2")
"""What a reader accepts that takes any text, or any number: it tells no column from another."""
_OF_BIRTH: Final = re.compile("lahir|birth|usia|umur", re.IGNORECASE)
_PLACES: Final = {"kabupaten": Level.REGENCY, "kecamatan": Level.DISTRICT, "desa": Level.VILLAGE}
_IN_FORCE: Final = frozenset({"aktif", "tidak"})
_STATES: Final = _IN_FORCE | frozenset(
    {
        "ya",
        "batal",
        "dibatalkan",
        "dicabut",
        "cabut",
        "hapus",
        "dihapus",
        "nonaktif",
        "tidakaktif",
        "berhenti",
        "keluar",
    }
)
"""What stands in a column that says whether a row still holds."""
_BODY: Final = re.compile(
    r"(?:pt|cv|ud|pd|yayasan|koperasi|ksp|bank|bpr|bumd|bumdes|bumdesa|pemdes|pemkab|pemkot|pemprov|pemerintah|baznas"
    r"|rs|rsu|rsud|klinik|puskesmas|dinas|iik|perumda|paguyuban)\b\W*\w",
    re.IGNORECASE,
)


def looked(cells: pa.ChunkedArray) -> tuple[int, Mapping[str, int]]:
    """How many rows fill a column, and some of its distinct cells, each with its rows; all of them where they are few,
    so that the one cancellation among a million rows is seen."""
    texts = pc.utf8_trim_whitespace(pc.fill_null(cells.cast(pa.string()), ""))
    filled = texts.filter(pc.invert(pc.match_substring_regex(texts, f"{signs.BLANKS}|{signs.NOTHING}")))
    counted = pc.value_counts(_spread(filled, _ROWS))
    if len(counted) <= _MOST and len(filled) > _ROWS:
        counted = pc.value_counts(filled)
    words, rows = (_spread(counted.field(name), _MOST).to_pylist() for name in ("values", "counts"))
    return len(filled), dict(zip(words, rows, strict=True))


def _spread(values: pa.Array | pa.ChunkedArray, most: int) -> pa.Array | pa.ChunkedArray:
    """Some of the values, at most so many, at equal distances."""
    return values.take(pa.array(range(0, len(values), 1 + max(0, len(values) - 1) // most), pa.int64()))


def meant(kind: Kind, present: Collection[str], title: str, cells: Mapping[str, int]) -> tuple[str, ...]:
    """The columns of the kind, absent from the file, that most of these cells (with their rows) read as."""
    if not cells or _OF_BIRTH.search(title):
        return ()
    shares = {}
    for column, reads in _readers(kind, present).items():
        found = [text for text in cells if reads(letters.plain(text))]
        rows = sum(cells[text] for text in found) / sum(cells.values())
        shares[column] = 0.0 if _says_nothing(column, cells) else max(len(found) / len(cells), rows)
    best = max(shares.values(), default=0.0)
    return tuple(column for column, share in shares.items() if share == best >= _SHARE)


def refused(meanings: Mapping[str, tuple[str, ...]]) -> CakupanError:
    """Titles (fit to be shown), each with the columns its cells read as."""
    return CakupanError(
        "Menurut isinya, judul kolom ini tampaknya bermaksud lain: {pairs}. Ganti judulnya, atau hapus kolomnya bila "
        "bukan itu.",
        pairs=", ".join(f"“{title}” = {'/'.join(columns)}" for title, columns in meanings.items()),
    )


def lacking(absent: Collection[str], cells: pa.Table, refused_lines: pa.Array) -> Iterator[CakupanError]:
    """What every row of people is loaded without, since the file has no column for it."""
    good = cells.filter(pc.invert(pc.is_in(cells["line"], value_set=refused_lines.cast(pa.int64()))))
    paid_by_others = pc.sum(pc.not_equal(good["sponsor_type"].cast(pa.string()), SponsorType.MANDIRI)).as_py() or 0
    if good.num_rows and {"kode_desa", *_PLACES} <= set(absent):
        yield CakupanError(
            "{count} baris dimuat tanpa wilayah: berkas ini tanpa kolom kode_desa, desa, kecamatan, dan kabupaten.",
            count=good.num_rows,
        )
    if good.num_rows and "profesi" in absent:
        yield CakupanError("{count} baris dimuat tanpa profesi: berkas ini tanpa kolom profesi.", count=good.num_rows)
    if paid_by_others and {"id_sponsor", "nama_sponsor"} <= set(absent):
        yield CakupanError(
            "{count} baris dimuat dengan pembayar tidak diketahui: berkas ini tanpa kolom id_sponsor dan nama_sponsor.",
            count=paid_by_others,
        )


def _says_nothing(column: str, cells: Mapping[str, int]) -> bool:
    """Whether the column loses nobody anything: all in force, or too few names to be villages'."""
    if column == "batal":
        return {_word(text) for text in cells} <= _IN_FORCE
    return column == "desa" and len(cells) < _FEWEST_VILLAGES


def _readers(kind: Kind, present: Collection[str]) -> dict[str, Reader]:
    """Of the kind's columns the file lacks: those that can be told by their cells, and how."""
    alone = [field for field in kind.fields if len(field.sources) == 1 and not field.is_kept]
    readers = {field.sources[0]: functools.partial(_is_read, field) for field in alone if _tells(field)}
    own: dict[str, Reader] = {**readers, "kode_desa": _is_code, "batal": _is_state, "iuran_per_bulan": _is_rate}
    if not {"id_sponsor", "nama_sponsor"} & set(present):
        own["nama_sponsor"] = _is_body
    if not {"kode_desa", *_PLACES} & set(present):
        own |= {name: functools.partial(_is_name, level) for name, level in _PLACES.items()}
    if "desa" in present:
        del own["kode_desa"]
    return {name: own[name] for name in kind.column_names if name in own and name not in present}


def _tells(field: Field) -> bool:
    return not any(_is_read(field, text) for text in _NONSENSE)


def _is_read(field: Field, text: str) -> bool:
    return not field.read(text).reason


def _is_code(text: str) -> bool:
    """A code of a regency or below, known where it has no dots."""
    code = numbering.dotted(text)
    if code is None or "." not in code:
        return False
    return "." in reference.known_prefix(code) if "." in text else reference.is_known(code)


def _is_name(level: Level, text: str) -> bool:
    bare = spelling.bare_regency(text) if level is Level.REGENCY else spelling.without_prefix(text, level) or text
    return spelling.key(bare) in _names(level)


@functools.cache
def _names(level: Level) -> frozenset[str]:
    names = [name for code, name in regions.names().items() if Level.of(code) is level]
    return frozenset(spelling.key(spelling.bare_regency(name) if level is Level.REGENCY else name) for name in names)


def _word(text: str) -> str:
    return re.sub(r"[\W_]+", "", letters.plain(text)).lower()


def _is_state(text: str) -> bool:
    return _word(text) in _STATES


def _is_body(text: str) -> bool:
    return _BODY.match(text) is not None


def _is_rate(text: str) -> bool:
    """A rate of a month: other numbers of rupiah may be wages, or what was paid in all."""
    return re.sub(r"^Rp\.?\s*|[.,]00?$|[.,](?=\d{3})", "", text, flags=re.IGNORECASE) in _rates()


@functools.cache
def _rates() -> frozenset[str]:
    sold = {rate.rupiah for rate in contributions.rates()}
    return frozenset(str(rupiah) for rupiah in sold | {one + other for one in sold for other in sold if one < other})
