"""The demo's MoUs as files of kinds `mou` and `mou_tonggak`."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from data_access import months, whole_file
from data_access.agreements.mou import Mou
from data_access.demo import agreements
from data_access.demo.spells import SpellPart
from data_access.demo.stage import Stage

Row = dict[str, str]


def files(stage: Stage, everybody: SpellPart, folder: Path) -> dict[str, Path]:
    """The MoUs and their milestones as CSV, by kind of import."""
    mous = agreements.drawn(stage, everybody)
    lines = [row for mou in mous for row in _line_rows(mou)]
    milestones = [row for mou in mous for row in _milestone_rows(mou)]
    return {
        "mou": _written(lines, folder / "mou.csv"),
        "mou_tonggak": _written(milestones, folder / "mou_tonggak.csv"),
    }


def _line_rows(mou: Mou) -> Iterator[Row]:
    for line in mou.lines:
        yield {
            "nomor_mou": mou.number,
            "judul": mou.title,
            "kantor_cabang": mou.branch_code,
            "kode_wilayah": mou.region_code,
            "mitra": mou.counterpart,
            "tanggal_ttd": str(mou.signed_on or ""),
            "mulai": str(mou.starts_on),
            "berakhir": str(mou.ends_on),
            "baris": line.line,
            "uraian": line.description,
            "peran_desa": line.village_role,
            "profesi": line.profession_code,
            "segmen": line.segment,
            "jenis_sponsor": line.sponsor_type,
            "kode_desa": ";".join(line.place_codes),
            "target_orang": str(line.target_people),
            "jatuh_tempo": months.text(months.of(line.due_on)),
            "dianggarkan_orang": _optional(line.budgeted_people),
            "dianggarkan_rupiah": _optional(line.budgeted_rupiah),
            "gerakan": line.movement,
            "acuan_anggaran": line.budget_reference,
            "catatan": line.notes,
            "pendahulu": mou.predecessor,
            "status": mou.status,
        }


def _milestone_rows(mou: Mou) -> Iterator[Row]:
    for line in mou.lines:
        for one in line.milestones:
            yield {
                "nomor_mou": mou.number,
                "baris": line.line,
                "tanggal": months.text(one.month),
                "target_orang": str(one.target_people),
            }


def _optional(count: int | None) -> str:
    return "" if count is None else str(count)


def _written(rows: Iterable[Row], file: Path) -> Path:
    rows = list(rows)
    with whole_file.writing(file, 0o600) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return file
