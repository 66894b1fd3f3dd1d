"""What needs attention, as sentences, each with the way to the page that explains it."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from dashboard import formatting
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import layout, menu
from dashboard.screen.address import REGION
from dashboard.subjects.attention.metrics import Kind, Matter
from dashboard.wording import labels

_EXPLAINS: Final = {
    Kind.PLACE_FELL: "desa",
    Kind.PAYER_FELL: "sponsor",
    Kind.TERM_ENDS: "sponsor",
    Kind.VILLAGES_ONCE: "desa",
    Kind.VILLAGES_NEVER: "desa",
    Kind.BASIS_MISSING: "pengaturan",
    Kind.BASIS_OLD: "pengaturan",
    Kind.PROVISIONAL: "pengaturan",
}
_ICONS: Final = {
    Kind.PLACE_FELL: ":material/trending_down:",
    Kind.PAYER_FELL: ":material/trending_down:",
    Kind.TERM_ENDS: ":material/event_busy:",
    Kind.VILLAGES_ONCE: ":material/location_off:",
    Kind.VILLAGES_NEVER: ":material/location_off:",
    Kind.BASIS_MISSING: ":material/rule:",
    Kind.BASIS_OLD: ":material/rule:",
    Kind.PROVISIONAL: ":material/hourglass_top:",
}

_SENTENCES: Final = {
    Kind.PLACE_FELL: d("{who}: {people} pekerja aktif lebih sedikit daripada bulan lalu ({before} → {now})."),
    Kind.PAYER_FELL: d(
        "Dibayar oleh {who}: {people} pekerja aktif lebih sedikit daripada bulan lalu ({before} → {now})."
    ),
    Kind.TERM_ENDS: d(
        "{who}: masa bayar {people} pekerja habis dalam tiga bulan bila tidak diperpanjang; "
        "yang pertama dibayar sampai {month}."
    ),
    Kind.VILLAGES_ONCE: d(
        "{count} dari {of} desa/kelurahan kini tanpa pekerja aktif, padahal {people} orang pernah terlindungi di sana."
    ),
    Kind.VILLAGES_NEVER: d("{count} dari {of} desa/kelurahan belum pernah punya pekerja terlindungi."),
    Kind.BASIS_MISSING: d("Tidak ada angka “{basis}” untuk wilayah dan segmen ini, maka tidak ada cakupan."),
    Kind.BASIS_OLD: d("Penyebut “{basis}” terakhir dari tahun {year}, lebih dari dua tahun sebelum posisi ini."),
    Kind.PROVISIONAL: d(
        "Posisi {day} masih sementara: angkanya dapat berubah sampai data yang diambil setelah tanggal jatuh "
        "tempo dimuat."
    ),
}


def show(matters: Sequence[Matter], source: Provenance, query: Mapping[str, str]) -> None:
    """One line a matter; `query` is what the page asks, so that a link asks the same."""
    st.header(_("Perlu perhatian bulan ini"), anchor=False)
    if not matters:
        layout.empty_state(
            _("Tidak ada yang menonjol bulan ini"),
            _("Tidak ada penurunan, masa bayar yang segera habis, atau desa tanpa pekerja aktif pada pilihan ini."),
        )
        return
    with st.container(border=True, gap="small"):
        for matter in matters:
            _line(matter, source, query)


def _line(matter: Matter, source: Provenance, query: Mapping[str, str]) -> None:
    name = _EXPLAINS[matter.kind]
    place = {REGION: matter.code} if matter.kind is Kind.PLACE_FELL else {}
    said, way = st.columns([6, 1], gap="small", vertical_alignment="center")
    said.markdown(f"{_ICONS[matter.kind]} {layout.literal(sentence(matter, source))}")
    label = _("Lihat {page}").format(page=_(menu.PAGES[name].title))
    way.page_link(
        menu.script(name),
        label=label,
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={**query, **place},
    )


def sentence(matter: Matter, source: Provenance) -> str:
    """The matter in words, with all its figures."""
    return _(_SENTENCES[matter.kind]).format(
        who=matter.name if matter.kind is Kind.PLACE_FELL else _payer(matter),
        people=formatting.number(matter.people),
        before=formatting.number(matter.before),
        now=formatting.number(matter.now),
        count=formatting.number(matter.count),
        of=formatting.number(matter.of),
        month=formatting.month_in_full(matter.month) if matter.month else "",
        year=matter.year,
        basis=labels.name("basis", source.basis),
        day=formatting.posisi(source.posisi),
    )


def _payer(matter: Matter) -> str:
    """A payer by name and type; by type alone where it is nobody in particular."""
    kind = labels.name("sponsor_type", matter.code)
    return f"{matter.name} ({kind})" if matter.name else kind
