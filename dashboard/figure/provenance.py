"""What stands behind a figure, said in words under every chart and inside every file."""

from dataclasses import dataclass, replace
from typing import Final

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import codes, labels, places, spans

GRACES: Final = {
    0: d("Dibayar: iuran bulan posisi sudah dibayar"),
    1: d("Aktif dengan tenggang 1 bulan belum bayar"),
    2: d("Aktif dengan tenggang sampai 2 bulan belum bayar"),
    3: d("Aktif (toleransi 3 bulan): paling banyak 3 bulan belum bayar"),
}


@dataclass(frozen=True, slots=True)
class BasisInForce:
    """The denominator as it was found: its year or years and source; `parts` > 0 is a sum of that many children;
    `later` the month from which it is in force, where that is after the posisi: then no earlier one is known."""

    first_year: int
    last_year: int
    source: str
    parts: int
    later: int | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Of one figure: which edition, which posisi, which question. `basis_in_force` None: it has no workers."""

    edition_id: str
    file_sha256: str
    posisi: int
    is_closed: bool
    is_synthetic: bool
    region: str
    region_name: str
    grace: int
    segments: tuple[str, ...]
    movement: str
    basis: str
    basis_in_force: BasisInForce | None
    rule: tuple[str, ...] = ()
    """Of a figure that is not of the workers of a basis: what its percentages are of, or its period and the rules it
    follows. They stand where the basis would."""
    workers: int | None = None
    """Of the basis; None where there is none."""
    shares: str = ""
    """What the percentage of its title is of, where that is not the workers of the basis."""
    draws_rates: bool = True
    """Whether its picture has rates on the basis."""
    whom: str = ""
    """Who is counted, where no choice of segments says so: the people of an MoU's line."""
    extent: tuple[int, int] | None = None
    """Regencies of the region the edition knows, of how many; None where it knows them all (definitions 5.16)."""
    begins: int | None = None
    """The month from which on the data hold all of the region, where that is later than the edition's own first."""

    def of_others(self, what: str) -> "Provenance":
        """Of a figure whose percentages are of others than the workers of a basis: `what` says of whom."""
        return replace(self, rule=(what,), basis_in_force=None, workers=None)

    def titled_of(self, what: str, *, draws_rates: bool) -> "Provenance":
        """Of a figure of the workers of a basis whose title is a share of others: `what` says of whom."""
        return replace(self, shares=what, draws_rates=draws_rates)

    def place(self) -> str:
        """The region in words, and how much of it is known; the blank code is the nation."""
        return places.named(self.region_name if self.region else "", self.extent)

    def closing(self) -> str:
        """Whether figures of this posisi may still change (definitions 5.15)."""
        return _("tertutup") if self.is_closed else _("sementara")

    def as_of(self) -> str:
        return _("Posisi {day} ({closing})").format(day=formatting.posisi(self.posisi), closing=self.closing())

    def grace_in_words(self) -> str:
        return _(GRACES[self.grace])

    def segments_in_words(self) -> str:
        """`Segmen BPU`, `Segmen PU + BPU + Jakon`, with the movement when one is chosen; or else whom it counts."""
        if self.whom:
            return self.whom
        segments = " + ".join(codes.SHORT_SEGMENTS[code] for code in self.segments)
        chosen = _("Segmen {segments}").format(segments=segments)
        if self.movement:
            chosen += " · " + _("Gerakan {movement}").format(movement=labels.name("movement", self.movement))
        return chosen

    def narrowed(self, sentence: str) -> str:
        """A sentence that does not say who is counted, with whom it counts, where these are not all segments."""
        is_whole = not self.whom and not self.movement and len(self.segments) == len(codes.SHORT_SEGMENTS)
        return sentence if is_whole else f"{sentence.removesuffix('.')} ({self.segments_in_words()})."

    def basis_years(self) -> str:
        """`2025`, of a sum the span `2022-2026`, with the mark of a later figure; blank without a basis."""
        found = self.basis_in_force
        return spans.of_figure(found.first_year, found.last_year, found.later) if found else ""

    def wholes_in_short(self) -> str:
        """What the percentages of its picture are of: the basis, as `basis_in_short`, what its title's is of, or
        both."""
        return " · ".join(self._wholes(self.basis_in_short()))

    def _wholes(self, *basis: str) -> tuple[str, ...]:
        return (*filter(None, [self.shares]), *(basis if self.draws_rates else ()))

    def basis_undrawn(self) -> tuple[str, ...]:
        """The basis in words, where it is only the table's: nothing in the picture uses it."""
        return () if self.draws_rates else (self.basis_in_words(),)

    def basis_in_short(self) -> str:
        """`Penyebut: Penduduk bekerja 2025`, or that there is none; of a board, that it needs none."""
        if self.rule:
            return self.rule[0]
        basis, found = labels.name("basis", self.basis), self.basis_in_force
        if found is None and self.begins is not None and self.posisi < self.begins:
            return _("Tanpa cakupan: posisi ini lebih awal daripada data wilayah ini")
        if found is None:
            return _("Belum ada data pembanding: tidak ada angka “{basis}” untuk wilayah dan segmen ini").format(
                basis=basis
            )
        return _("Penyebut: {basis} {years}").format(basis=basis, years=self.basis_years())

    def basis_in_words(self) -> str:
        """`Penyebut: Penduduk bekerja 2025, Sakernas Agustus 2025, BPS`, or that there is none."""
        basis, found = labels.name("basis", self.basis), self.basis_in_force
        if found is None:
            return self.basis_in_short()
        stated = _("Penyebut: {basis} {years}, {source}").format(
            basis=basis, years=self.basis_years(), source=found.source
        )
        if known := places.known(self.extent):
            return f"{stated} " + _("(jumlah {known})").format(known=known)
        return stated + (" " + _("(jumlah {parts} bagian)").format(parts=found.parts) if found.parts else "")

    def beginning(self) -> tuple[str, ...]:
        """That before a month nothing is said of the region: no rate, nobody new, nothing compared; nothing where the
        data begin as everywhere."""
        if self.begins is None:
            return ()
        text = _("Data wilayah ini lengkap mulai {month}: sebelum itu tanpa cakupan, peserta baru, dan pembanding")
        return (text.format(month=formatting.month_in_full(self.begins)),)

    def source(self) -> str:
        """Who published the numerator, and from which frozen edition it can be recomputed."""
        text = _("Sumber: data kepesertaan BPJS Ketenagakerjaan, edisi {edition}").format(edition=self.edition_id)
        return f"{text} · {_('DATA CONTOH')}" if self.is_synthetic else text

    def heading(self) -> tuple[str, ...]:
        """Lines under a picture's title: where, who, when."""
        return (" · ".join((self.place(), self.segments_in_words(), self.as_of())),)

    def in_short(self) -> tuple[str, ...]:
        """As `heading`, and how active is counted: where no `footer` says so."""
        return (" · ".join((*self.heading(), self.grace_in_words())),)

    def footer(self) -> tuple[str, ...]:
        """Lines under a picture: how active is counted, of whom, since when, from where."""
        return (
            self.grace_in_words(),
            *self._wholes(*(self.rule or (self.basis_in_words(),))),
            *self.beginning(),
            self.source(),
        )

    def file_stem(self, subject: str) -> str:
        """A file name that says what is inside: `cakupan-profesi-33.10-2026-10`."""
        return f"cakupan-{subject}-{self.region or 'indonesia'}-{formatting.iso_month(self.posisi)}"
