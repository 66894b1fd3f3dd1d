"""Kinds `mou` and `mou_tonggak`: one row is one line of an MoU, or one milestone of a line (definitions 5.11)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

import pyarrow as pa

from data_access import months, personal
from data_access.agreements.mou import Line, Milestone, Mou, tidied
from data_access.intake import cells, mou_rules, numbering, places
from data_access.intake.cells import CellReading, refused
from data_access.intake.columns import Column, Field, Kind
from data_access.vocabulary import MouStatus, Movement, Segment, SponsorType, VillageRole

_EXAMPLES: Final = ("CONTOH 119/2026", "CONTOH 119/2026")

_NUMBER: Final = Column("nomor_mou", "Nomor MoU, sama di semua barisnya.", _EXAMPLES, True)
_LINE: Final = Column("baris", "Nomor baris di dalam MoU, misalnya 1 atau 2a.", ("1", "2a"), True)
_MOU_COLUMNS: Final = (
    _NUMBER,
    Column("judul", "Judul MoU.", ("Perlindungan ekosistem desa", "Perlindungan ekosistem desa"), True),
    Column("kantor_cabang", "Kode atau nama kantor cabang.", ("tarakan", "tarakan"), True),
    Column("kode_wilayah", "Kode Kemendagri, biasanya kabupaten.", ("65.03", "65.03"), True),
    Column("mitra", "Kantor mitra, misalnya DPMD atau Disnaker; bukan nama orang.", ("DPMD", "DPMD"), True),
    Column(
        "tanggal_ttd",
        "Tanggal tanda tangan, tahun-bulan-tanggal; kosong bila belum.",
        ("2026-01-22", "2026-01-22"),
        True,
    ),
    Column("mulai", "Tanggal atau bulan mulai; yang berarti adalah bulannya.", ("2026-02-01", "2026-02-01"), True),
    Column("berakhir", "Tanggal atau bulan berakhir.", ("2026-12-31", "2026-12-31"), True),
    _LINE,
    Column("uraian", "Siapa yang dimaksud baris ini.", ("Ketua RT/RW", "Petani di dua desa"), True),
    Column("peran_desa", "Peran di desa; kosong = semua.", ("rt_rw", ""), True, cells.listed(VillageRole)),
    Column("profesi", "Kode, nama, atau sebutan profesi; kosong = semua.", ("", "petani"), True),
    Column("segmen", "Segmen kepesertaan; kosong = semua.", ("", "BPU"), True, cells.listed(Segment)),
    Column(
        "jenis_sponsor", "Siapa yang membayar; kosong = siapa saja.", ("apbd_kab", ""), True, cells.listed(SponsorType)
    ),
    Column(
        "kode_desa",
        "Kode Kemendagri dipisah titik koma; kosong = seluruh wilayah MoU.",
        ("", "65.03.01.2001;65.03.01.2002"),
        True,
    ),
    Column("target_orang", "Banyaknya orang yang ditargetkan, bilangan bulat.", ("400", "250"), True),
    Column(
        "jatuh_tempo",
        "Tanggal atau bulan target harus tercapai; yang berarti adalah bulannya.",
        ("2026-12", "2026-09"),
        True,
    ),
    Column(
        "kuota_desa", "Orang per desa, bila baris ini kuota tiap desa; targetnya kuota kali banyaknya desa.", ("", "")
    ),
    Column("dianggarkan_orang", "Banyaknya orang yang dianggarkan, bila ada.", ("300", ""), True),
    Column("dianggarkan_rupiah", "Anggarannya dalam rupiah bulat, bila ada.", ("60480000", ""), True),
    Column("gerakan", "Nama gerakan; kosong = semua.", ("", ""), choices=cells.listed(Movement)),
    Column("acuan_anggaran", "Dokumen APBD atau APBDes yang memuat anggarannya.", ("APBD 2026", "")),
    Column("catatan", "Catatan, tanpa nama orang.", ("", "")),
    Column("pendahulu", "Nomor MoU yang diperbarui oleh MoU ini, bila ada.", ("", "")),
    Column(
        "status",
        "draft = rancangan, active = berlaku, ended = berakhir; kosong = berlaku.",
        ("", ""),
        choices=cells.listed(MouStatus),
    ),
)
_MILESTONE_COLUMNS: Final = (
    _NUMBER,
    _LINE,
    Column("tanggal", "Tanggal atau bulan tonggak; yang berarti adalah bulannya.", ("2026-03", "2026-06"), True),
    Column("target_orang", "Banyaknya orang pada akhir bulan itu, bilangan bulat.", ("100", "200"), True),
)


@dataclass(frozen=True, slots=True)
class AgreementKind(Kind):
    """A kind that is about MoUs. `content`: the typed fields of a row as what it says."""

    content: Callable[[Mapping[str, Any]], Mou | Milestone]


def first_day(text: str) -> CellReading:
    """A date, or a month as its first day."""
    return _day(text, months.first_day)


def last_day(text: str) -> CellReading:
    """A date, or a month as its last day."""
    return _day(text, months.last_day)


def _day(text: str, of: Callable[[int], object]) -> CellReading:
    day, month = cells.date(text), cells.month(text)
    if day.refused and month.refused:
        return refused("Tanggal ini tidak dikenal.", "Tulis seperti 2026-12-31, atau bulannya: 2026-12.", value=None)
    return CellReading(of(month.value)) if day.refused else day  # type: ignore[arg-type]  # a month read is a whole number


def optional_date(text: str) -> CellReading:
    return cells.date(text) if text else CellReading(None)


def optional_people(text: str) -> CellReading:
    return cells.people(text) if text else CellReading(None)


def regions(text: str) -> CellReading:
    """Codes joined by semicolons, in order; blank stays blank."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    readings = [numbering.listed(part) for part in parts]
    wrong = [(part, reading) for part, reading in zip(parts, readings, strict=True) if reading.refused]
    if wrong:
        said = personal.mask(", ".join(part for part, _reading in wrong))
        return refused(wrong[0][1].reason, f"Perbaiki {said}; tulis seperti 65.03.01.2001;65.03.01.2002.")
    return CellReading(";".join(sorted({str(reading.value) for reading in readings})))


_NUMBER_FIELD: Final = Field(
    "number", pa.string(), ("nomor_mou",), cells.filled(cells.source), is_reference=True, is_kept=True
)
_LABEL_FIELD: Final = Field("label", pa.string(), ("baris",), cells.filled(cells.plain), is_kept=True)
_TARGET_FIELD: Final = Field("target_people", pa.int64(), ("target_orang",), cells.filled(cells.people, None))

_MOU_FIELDS: Final = (
    _NUMBER_FIELD,
    Field("title", pa.string(), ("judul",), cells.filled(cells.plain), is_kept=True),
    Field("branch_code", pa.string(), ("kantor_cabang",), places.branch, is_kept=True),
    Field("region_code", pa.string(), ("kode_wilayah",), cells.filled(numbering.listed)),
    Field("counterpart", pa.string(), ("mitra",), cells.filled(cells.plain), is_kept=True),
    Field("signed_on", pa.date32(), ("tanggal_ttd",), optional_date),
    Field("starts_on", pa.date32(), ("mulai",), cells.filled(first_day, None)),
    Field("ends_on", pa.date32(), ("berakhir",), cells.filled(last_day, None)),
    Field("status", pa.string(), ("status",), cells.one_of(MouStatus)),
    Field("predecessor", pa.string(), ("pendahulu",), cells.plain, is_reference=True, is_kept=True),
    _LABEL_FIELD,
    Field("description", pa.string(), ("uraian",), cells.plain, is_kept=True),
    Field("village_role", pa.string(), ("peran_desa",), cells.one_of(VillageRole)),
    Field("profession_code", pa.string(), ("profesi",), places.known_profession),
    Field("segment", pa.string(), ("segmen",), cells.one_of(Segment)),
    Field("sponsor_type", pa.string(), ("jenis_sponsor",), cells.one_of(SponsorType)),
    Field("movement", pa.string(), ("gerakan",), cells.one_of(Movement)),
    Field("place_codes", pa.string(), ("kode_desa",), regions),
    _TARGET_FIELD,
    Field("due_on", pa.date32(), ("jatuh_tempo",), cells.filled(last_day, None)),
    Field("village_quota", pa.int64(), ("kuota_desa",), optional_people),
    Field("budgeted_people", pa.int64(), ("dianggarkan_orang",), optional_people),
    Field("budgeted_rupiah", pa.int64(), ("dianggarkan_rupiah",), cells.rupiah),
    Field("budget_reference", pa.string(), ("acuan_anggaran",), cells.plain, is_reference=True, is_kept=True),
    Field("notes", pa.string(), ("catatan",), cells.plain, is_kept=True),
)
_MILESTONE_FIELDS: Final = (
    _NUMBER_FIELD,
    _LABEL_FIELD,
    Field("due_on", pa.date32(), ("tanggal",), cells.filled(last_day, None)),
    _TARGET_FIELD,
)


def _one_line(row: Mapping[str, Any]) -> Mou:
    """The MoU of a row, with the one line it is about; a blank status is none said."""
    codes = tuple(code for code in row["place_codes"].split(";") if code)
    said = dict(row) | {"place_codes": codes, "line": row["label"]}
    line = Line(**{field.name: said[field.name] for field in fields(Line) if field.name in said})
    header = {field.name: said[field.name] for field in fields(Mou) if field.name in said}
    return tidied(Mou(**header, lines=(line,)))


def _one_milestone(row: Mapping[str, Any]) -> Milestone:
    return Milestone(row["due_on"], row["target_people"])


MOU: Final = AgreementKind(
    "mou", "Satu baris adalah satu baris sebuah MoU.", _MOU_COLUMNS, _MOU_FIELDS, _one_line, rules=mou_rules.LINES
)
MILESTONES: Final = AgreementKind(
    "mou_tonggak",
    "Satu baris adalah satu tonggak satu baris MoU.",
    _MILESTONE_COLUMNS,
    _MILESTONE_FIELDS,
    _one_milestone,
    rules=mou_rules.MILESTONES,
)
