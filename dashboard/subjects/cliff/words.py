"""The cliff in words: what it says, what it counts, and the names of its bands."""

from dashboard import formatting
from dashboard.language import _
from dashboard.remainder import OTHERS
from dashboard.subjects.cliff.metrics import MONTHLY, Fall
from dashboard.wording import labels


def months(count: int) -> str:
    """`3 bulan`."""
    return _("1 bulan") if count == 1 else _("{count} bulan").format(count=count)


def sentence(fall: Fall) -> str:
    """`43,1% (20.690 dari 48.000) menjadi 38,6% (18.550 dari 48.000) pada 31 Maret 2027 bila 2.140 pekerja di 14 desa
    tidak diperpanjang`; people without a basis, and where no written rates tell both apart. Where a rate counts fewer
    than fall, people first, then both rates of known regencies."""
    day = formatting.posisi(fall.month)
    if not fall.people:
        text = _("Sampai {day} tidak ada masa bayar yang berakhir: {people} pekerja tetap dibayar")
        return text.format(day=day, people=formatting.number(fall.before))
    rates = _shares(fall)
    if rates and not fall.counted:
        ends = rates
        text = _("{before} menjadi {after} pada {day} bila {people} pekerja {where} tidak diperpanjang")
    else:
        ends = formatting.number(fall.before), formatting.number(fall.after)
        text = _("{before} menjadi {after} pekerja dibayar pada {day} bila {people} pekerja {where} tidak diperpanjang")
    said = text.format(day=day, before=ends[0], after=ends[1], people=formatting.number(fall.people), where=where(fall))
    if not rates or not fall.counted:
        return said
    known = _("di kabupaten/kota yang diketahui {before} menjadi {after}").format(before=rates[0], after=rates[1])
    return f"{said}; {known}"


def _shares(fall: Fall) -> tuple[str, str] | None:
    """Both rates with what they are made of, told apart; None without workers, or where none written does."""
    if not fall.workers:
        return None
    before, after = fall.of_workers
    rates = formatting.rates(before / fall.workers, after / fall.workers)
    if not rates:
        return None
    return formatting.share(before, fall.workers, rates[0]), formatting.share(after, fall.workers, rates[1])


def where(fall: Fall) -> str:
    """`di 14 desa`, and how many have no village."""
    unplaced = _("{people} belum teralokasi").format(people=formatting.number(fall.unplaced))
    if not fall.villages:
        return f"({unplaced})"
    villages = _("di {count} desa").format(count=formatting.number(fall.villages))
    return f"{villages} ({unplaced})" if fall.unplaced else villages


def band_name(code: str) -> str:
    """A sponsor type, the smaller ones together, or those who pay month by month."""
    if code == MONTHLY:
        return _("Mandiri dan pemberi kerja, diasumsikan berlanjut")
    return _("Jenis lain") if code == OTHERS else labels.name("sponsor_type", code)


def measure(fall: Fall) -> str:
    """What the bars count, and what the hollow ones are."""
    text = _(
        "Pekerja yang dibayar pada akhir tiap bulan bila tidak ada yang memperpanjang: {people}; batang "
        "kosong: mandiri dan pemberi kerja, yang diasumsikan berlanjut"
    )
    ends = {"before": formatting.number(fall.before), "after": formatting.number(fall.after)}
    people = _("{before} menjadi {after}").format(**ends)
    if fall.workers:
        counted = dict(zip(ends, map(formatting.number, fall.of_workers), strict=True))
        of = _("{before} menjadi {after} dari {workers} pekerja").format(
            **counted, workers=formatting.number(fall.workers)
        )
        known = _("{people}, di kabupaten/kota yang diketahui {of}").format(people=people, of=of)
        people = known if fall.counted else of
    return text.format(people=people)
