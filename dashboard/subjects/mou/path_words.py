"""The path of an MoU line in words: where it stands, what was expected, where the pace leads."""

from dataclasses import dataclass

from dashboard import formatting
from dashboard.charts.margin import Label
from dashboard.language import _
from dashboard.subjects.mou import words


@dataclass(frozen=True, slots=True)
class CourseSaid:
    """A line at the posisi: what its chart says in words. `forecast` (low, likely, high) at the due month, None where
    that is past or there is no pace; `expected` None before the line begins, `at_due` before the due month."""

    name: str
    status: str
    posisi: int
    due: int
    target: int
    people: int
    expected: float | None
    forecast: tuple[int, int, int] | None
    is_out_of_reach: bool
    at_due: int | None = None
    needed: int | None = None

    @property
    def falls_short(self) -> bool:
        """Whether the line is on its path today and its pace does not lead to the target: two true things that look
        like one contradiction, so they are said together."""
        return self.status == "sesuai_jalur" and self.forecast is not None and self.forecast[1] < self.target

    @property
    def catches_up(self) -> bool:
        """Whether it is behind its path today and its pace leads to the target all the same."""
        return self.status in words.BEHIND and self.forecast is not None and self.forecast[1] >= self.target

    @property
    def is_judged(self) -> bool:
        """Whether its status is what is paid against what was expected by now."""
        return self.expected is not None and self.posisi < self.due and self.status not in ("tercapai", "belum_mulai")


def sentence(course: CourseSaid) -> str:
    """`Baris 1 · Perangkat desa: tertinggal, 412 dibayar padahal diharapkan 500; pada laju ini tidak tercapai`."""
    said = _template(course).format(
        name=course.name,
        status=_(words.STATUSES[course.status]),
        people=formatting.number(course.people),
        target=formatting.number(course.target),
        at_due=formatting.number(course.at_due),
    )
    if course.expected is None or course.posisi >= course.due:
        return said
    said += _("; diharapkan {expected}").format(expected=formatting.decimal(course.expected))
    return f"{said}; {at_this_pace(course)}" if course.falls_short else said


def _template(course: CourseSaid) -> str:
    """Once the due month is past, reached says when: then, or only since (definitions 5.11)."""
    if course.at_due is None or course.posisi == course.due or course.status != "tercapai":
        return _("{name}: {status}, {people} dari target {target} dibayar")
    if course.at_due >= course.target:
        return _("{name}: {status} pada jatuh tempo ({at_due} dibayar), kini {people} dari target {target}")
    return _("{name}: {status} sesudah jatuh tempo ({at_due} dibayar saat itu), kini {people} dari target {target}")


def at_due(course: CourseSaid) -> str:
    """How many were paid at the due month, and of a line that reached its target whether by then; blank before."""
    if course.at_due is None:
        return ""
    text = _("pada jatuh tempo {people}")
    if course.status == "tercapai":
        reached = _("tercapai pada jatuh tempo dengan {people}")
        text = reached if course.at_due >= course.target else _("tercapai sesudah jatuh tempo, saat itu {people}")
    return text.format(people=formatting.number(course.at_due))


def at_this_pace(course: CourseSaid) -> str:
    """`pada laju ini 450 pada Desember 2026`; blank where nothing lies ahead."""
    if course.forecast is None:
        return ""
    text = _("pada laju ini {likely} pada {due}")
    return text.format(likely=formatting.number(course.forecast[1]), due=formatting.month_in_full(course.due))


def both(course: CourseSaid) -> str:
    """Today's status and where the pace leads, as one thing to understand, where they point to different sides; else
    blank. The status is judged on the path agreed, the forecast on the last months."""
    if course.falls_short:
        text = _(
            "Kini sesuai jalur: {people} dibayar, diharapkan {expected}. Namun laju bulan-bulan terakhir belum cukup: "
            "perkiraan {likely} dari target {target} pada {due}; perlu {needed} orang sebulan."
        )
    elif course.catches_up:
        text = _(
            "Kini {status}: {people} dibayar, diharapkan {expected}. Namun laju bulan-bulan terakhir cukup: perkiraan "
            "{likely} dari target {target} pada {due}."
        )
    else:
        return ""
    return text.format(
        status=_(words.STATUSES[course.status]),
        people=formatting.number(course.people),
        expected=formatting.decimal(course.expected),
        likely=formatting.number(course.forecast[1] if course.forecast else None),
        target=formatting.number(course.target),
        due=formatting.month_in_full(course.due),
        needed=formatting.number(course.needed),
    )


def outlook(course: CourseSaid) -> str:
    """Where the pace leads by the due month; blank where nothing lies ahead."""
    if course.forecast is None:
        return ""
    low, likely, high = (formatting.number(people) for people in course.forecast)
    said = _("Perkiraan {due}: {likely} orang, antara {low} dan {high}").format(
        due=formatting.month_in_full(course.due), likely=likely, low=low, high=high
    )
    return f"{said}; {_('target tidak tercapai pada laju ini')}" if course.is_out_of_reach else said


def takeaway(course: CourseSaid) -> str:
    """For those who hear the chart: where it leads, and by when."""
    due = _("Target {target} orang jatuh tempo {due}.").format(
        target=formatting.number(course.target), due=formatting.month_in_full(course.due)
    )
    ahead = outlook(course)
    return f"{due} {ahead}." if ahead else due


def measure(first: int, last: int) -> str:
    return _(
        "Orang dibayar pada akhir tiap bulan, {first} – {last}; garis putus: yang diharapkan, lewat tonggak "
        "atau garis lurus ke target; belah ketupat: tonggak; bidang: kisaran perkiraan"
    ).format(first=formatting.month(first), last=formatting.month(last))


def labels(course: CourseSaid) -> list[Label]:
    """What stands to the right: today, what was expected today, the target, the forecast."""
    now = formatting.month(course.posisi)
    due = formatting.month(course.due)
    people, target = formatting.number(course.people), formatting.number(course.target)
    beside = [
        Label(course.people, people, (_("dibayar, {month}").format(month=now),), "current-label"),
        Label(course.target, target, (_("target, {month}").format(month=due),), "direct-label"),
    ]
    if course.expected is not None and course.posisi < course.due:
        text = _("diharapkan, {month}").format(month=now)
        beside.append(Label(course.expected, formatting.decimal(course.expected), (text,), "direct-label"))
    if course.forecast is not None:
        low, likely, high = course.forecast
        said = _("perkiraan, {month}").format(month=due)
        between = f"{formatting.number(low)} – {formatting.number(high)}"
        beside.append(Label(likely, formatting.number(likely), (said, between), "direct-label"))
    return beside
