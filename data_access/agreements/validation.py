"""What must hold of an MoU, said once for the form and for imports: each fault names a column, its value, a remedy."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from data_access import months, personal, reference
from data_access.agreements import faults
from data_access.agreements.faults import Fault
from data_access.agreements.mou import Line, Milestone, Mou
from data_access.personal import Trace
from data_access.vocabulary import MouStatus, Movement, Segment, SponsorType, VillageRole

MOST_PEOPLE: Final = 300_000_000
MOST_RUPIAH: Final = 10**15
_LONGEST: Final = 500
"""Characters of a text; what is longer is a document pasted into a cell."""
_PROFESSIONS: Final = frozenset(profession.code for profession in reference.professions())
_HEADER_TEXTS: Final = {
    "nomor_mou": "number",
    "judul": "title",
    "kantor_cabang": "branch_code",
    "mitra": "counterpart",
    "pendahulu": "predecessor",
}
_LINE_TEXTS: Final = {
    "baris": "line",
    "uraian": "description",
    "acuan_anggaran": "budget_reference",
    "catatan": "notes",
}
_REFERENCES: Final = frozenset({"nomor_mou", "pendahulu", "acuan_anggaran"})
"""Columns of document numbers, in which many digits stand between dots and slashes."""
_REQUIRED: Final = frozenset({"nomor_mou", "judul", "kode_wilayah", "mitra", "baris"})
_CHOICES: Final[dict[str, tuple[str, type[StrEnum]]]] = {
    "peran_desa": ("village_role", VillageRole),
    "segmen": ("segment", Segment),
    "jenis_sponsor": ("sponsor_type", SponsorType),
    "gerakan": ("movement", Movement),
}


def validate(mou: Mou) -> list[Fault]:
    """Every fault of an MoU, those of the whole first; an empty list: it may be kept."""
    found = [*_header(mou), *_repeated_lines(mou.lines)]
    for line in mou.lines:
        found += faults.of_line(line.line, [*_texts(line, _LINE_TEXTS), *_group(line, mou), *_numbers(line, mou)])
        for milestone in line.milestones:
            found += faults.of_line(line.line, _milestone(milestone, line, mou), milestone.month)
    return found


def predecessor(mou: Mou, starts: Mapping[str, dt.date]) -> list[Fault]:
    """Faults of the MoU it renews, among the numbers there are and when each of them starts."""
    if not mou.predecessor:
        return []
    begins = starts.get(mou.predecessor)
    if begins is None:
        return [
            Fault(
                "MoU pendahulu ini tidak ada. Tulis nomor MoU yang sudah tersimpan, atau kosongkan.",
                "pendahulu",
                mou.predecessor,
            )
        ]
    if begins >= mou.starts_on:
        return [
            Fault(
                "MoU pendahulu ini tidak mulai lebih dahulu. Pilih MoU yang mulai sebelum {start}.",
                "pendahulu",
                mou.predecessor,
                start=mou.starts_on,
            )
        ]
    return []


def _header(mou: Mou) -> Iterator[Fault]:
    yield from _texts(mou, _HEADER_TEXTS)
    if not reference.is_known(mou.region_code):
        yield faults.blank_or_unknown("kode_wilayah", mou.region_code)
    if mou.status not in set(MouStatus):
        yield faults.not_listed("status", mou.status, MouStatus)
    if mou.ends_on < mou.starts_on:
        yield Fault(
            "Tanggal berakhir lebih awal daripada mulai. Tulis {start} atau sesudahnya.",
            "berakhir",
            mou.ends_on,
            start=mou.starts_on,
        )


def _texts(holder: Mou | Line, columns: Mapping[str, str]) -> Iterator[Fault]:
    for column, name in columns.items():
        text = str(getattr(holder, name))
        if not text and column in _REQUIRED:
            yield faults.blank(column)
        if len(text) > _LONGEST:
            yield Fault("Teks ini terlalu panjang. Tulis paling banyak {most} huruf.", column, text, most=_LONGEST)
        if personal.is_unreadable(text):
            yield Fault("Teks ini memuat karakter yang tidak terbaca. Ketik ulang.", column, text)
        yield from _personal(column, text)


def _personal(column: str, text: str) -> Iterator[Fault]:
    match personal.trace(text, is_reference=column in _REFERENCES):
        case Trace.NIK:
            yield Fault("Teks ini memuat 16 digit beruntun (mungkin NIK). Hapus nomor itu.", column, text)
        case Trace.PHONE:
            yield Fault("Teks ini memuat nomor telepon. Hapus nomor itu.", column, text)
        case Trace.NUMBER:
            yield Fault("Teks ini memuat 10 digit beruntun atau lebih. Hapus nomor itu.", column, text)
        case Trace.EMAIL:
            yield Fault("Teks ini memuat alamat surel. Hapus alamat itu.", column, text)


def _repeated_lines(lines: Iterable[Line]) -> Iterator[Fault]:
    for line, count in Counter(line.line for line in lines).items():
        if count > 1:
            yield from faults.of_line(
                line, [Fault("Nomor baris ini dipakai lebih dari sekali. Beri nomor lain.", "baris", line)]
            )


def _group(line: Line, mou: Mou) -> Iterator[Fault]:
    """Whom the line selects."""
    for column, (name, choices) in _CHOICES.items():
        value = getattr(line, name)
        if value and value not in set(choices):
            yield faults.not_listed(column, value, choices)
    if line.profession_code and line.profession_code not in _PROFESSIONS:
        yield Fault(
            "Profesi ini tidak dikenal. Tulis kode profesi yang ada, misalnya petani.", "profesi", line.profession_code
        )
    for code in line.place_codes:
        if not reference.is_known(code):
            yield faults.blank_or_unknown("kode_desa", code)
        elif not reference.is_inside(code, mou.region_code):
            yield Fault(
                "Desa ini di luar wilayah MoU. Tulis kode di dalam {region}.", "kode_desa", code, region=mou.region_code
            )


def _numbers(line: Line, mou: Mou) -> Iterator[Fault]:
    """How many, by when, at what cost."""
    yield from _counted("target_orang", line.target_people, MOST_PEOPLE)
    yield from _quota(line, mou)
    yield from _counted("dianggarkan_orang", line.budgeted_people, MOST_PEOPLE)
    yield from _counted("dianggarkan_rupiah", line.budgeted_rupiah, MOST_RUPIAH)
    if months.of(line.due_on) < months.of(mou.starts_on):
        yield Fault(
            "Jatuh tempo lebih awal daripada bulan mulai. Tulis {month} atau sesudahnya.",
            "jatuh_tempo",
            line.due_on,
            month=months.text(months.of(mou.starts_on)),
        )


def _quota(line: Line, mou: Mou) -> Iterator[Fault]:
    """The target of a quota is that of all its villages, so that it is reached where every village is at its quota."""
    yield from _counted("kuota_desa", line.village_quota, MOST_PEOPLE)
    if line.village_quota is None or line.village_quota < 0:
        return
    villages = reference.villages_inside(line.place_codes or (mou.region_code,))
    if line.target_people != line.village_quota * villages:
        yield Fault(
            "Target ini bukan kuota tiap desa kali banyaknya desa. Tulis {target}, atau perbaiki kuotanya.",
            "target_orang",
            line.target_people,
            target=line.village_quota * villages,
        )


def _counted(column: str, value: int | None, most: int) -> Iterator[Fault]:
    if value is not None and not 0 <= value <= most:
        yield Fault("Bilangan ini di luar batas. Tulis bilangan bulat 0 sampai {most}.", column, value, most=most)


def _milestone(milestone: Milestone, line: Line, mou: Mou) -> Iterator[Fault]:
    first, due = months.of(mou.starts_on), months.of(line.due_on)
    yield from _counted("target_orang", milestone.target_people, MOST_PEOPLE)
    if not first <= milestone.month <= due:
        yield Fault(
            "Tonggak di luar masa baris ini. Tulis {first} sampai {due}.",
            "tanggal",
            milestone.due_on,
            first=months.text(first),
            due=months.text(due),
        )
    elif milestone.month == due and milestone.target_people != line.target_people:
        yield Fault(
            "Tonggak pada bulan jatuh tempo berbeda dengan target. Tulis {target}, atau hapus tonggaknya.",
            "target_orang",
            milestone.target_people,
            target=line.target_people,
        )
    if sum(other.month == milestone.month for other in line.milestones) > 1:
        yield Fault("Bulan ini sudah punya tonggak. Sisakan satu tonggak sebulan.", "tanggal", milestone.due_on)
