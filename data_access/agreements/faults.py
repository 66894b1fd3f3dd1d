"""Why an MoU cannot be kept: a fault names a column, its value and a remedy; those that several rules find."""

from collections.abc import Iterable, Iterator

from data_access.errors import CakupanError


class Fault(CakupanError):  # noqa: N818  the house word for what a user may see
    """Why an MoU cannot be kept: its template is two sentences, what is wrong and what would be right.

    `column` is named as in a file; `line` is blank where the whole MoU is meant; `month` is that of a milestone.
    """

    def __init__(self, template: str, column: str, cell: object = "", **values: object) -> None:
        super().__init__(template, **values)
        self.column = column
        self.cell = "" if cell is None else str(cell)
        self.line = ""
        self.month: int | None = None

    @property
    def reason(self) -> str:
        return self.template.partition(". ")[0] + "."

    @property
    def remedy(self) -> str:
        return self.template.partition(". ")[2].format(**self.values)


def no_such_mou(number: str) -> Fault:
    return Fault("MoU ini tidak ada. Impor MoU-nya dahulu, atau periksa nomornya.", "nomor_mou", number)


def no_such_line(line: str, lines: Iterable[str]) -> Fault:
    return Fault(
        "Baris ini tidak ada di MoU-nya. Tulis salah satu: {lines}.", "baris", line, lines=", ".join(lines) or "-"
    )


def blank(column: str) -> Fault:
    return Fault("Isian wajib ini kosong. Isi dahulu.", column)


def of_line(line: str, faults: Iterable[Fault], month: int | None = None) -> Iterator[Fault]:
    """The faults, as those of a line."""
    for fault in faults:
        fault.line, fault.month = line, month
        yield fault


def blank_or_unknown(column: str, code: str) -> Fault:
    return Fault("Kode wilayah tidak dikenal. Tulis kode Kemendagri yang berlaku, misalnya 65.03.", column, code)


def not_listed(column: str, value: str, choices: Iterable[str]) -> Fault:
    return Fault(
        "Nilai ini tidak ada dalam daftar. Pilih salah satu: {choices}.", column, value, choices=", ".join(choices)
    )
