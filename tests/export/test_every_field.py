"""A letter of every block of Unicode in every name somebody can enter, from the file an office imports and the forms it
fills in to every file that leaves: none is refused, none ends the making, none is lost where text is kept."""

import datetime as dt
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Final

import docx
import openpyxl
import pytest
from PIL import Image
from pptx import Presentation

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.desks.meetings import minutes, minutes_paper, packing
from dashboard.desks.meetings.agenda import Agenda, Slide
from dashboard.export import delimited, document, pack_pdf, picture, slides, typefaces, workbook
from dashboard.export import minutes as papers
from dashboard.export.shape import Shape
from dashboard.export.stamp import Stamp
from dashboard.figure import backing
from dashboard.figure.made import Made
from data_access import own_agendas, personal
from data_access.minutes import keeping as decisions
from data_access.minutes.decision import LONGEST, Decision
from data_access.press import keeping as drafts
from data_access.press.draft import Item
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.export.alphabet import ALPHABET

_TOGETHER: Final = 180
_NOTHING: Final = "\ufffe\uffff"
"""No characters: no keyboard types them."""
TYPED: Final = tuple(one for one in ALPHABET if not (personal.is_unreadable(one) or one.isspace() or one in _NOTHING))
"""What a form or a file may hold; blanks of all kinds become one."""
NAMES: Final = tuple(
    f"Nama {at:02d} " + "".join(TYPED[at * _TOGETHER : (at + 1) * _TOGETHER])
    for at in range(-(-len(TYPED) // _TOGETHER))
)
TEXTS: Final = tuple("; ".join(NAMES[at : at + 2]) for at in range(0, len(NAMES), 2))
"""As long as a text of an agreement may be."""
REGENCIES: Final = ("33.01", "33.02", "33.10")
BOARDS: Final = tuple(product(REGENCIES, ({"by": "sponsor"}, {"by": "chapter", "iik": "yes"})))
DAY: Final = dt.date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Home:
    """Every name in every field, published."""

    settings: Settings
    clerk: Clerk

    def question(self, region: str = "") -> CoverageQuestion:
        return CoverageQuestion(self.clerk.edition.posisi, region)

    def figures(self) -> Iterator[Made]:
        """The boards of sponsors and of chapters, a regency each, and the lines of an agreement."""
        asked = [kinds.asked("board", self.question(region), **more) for region, more in BOARDS]
        for one in (*asked, kinds.asked("mou_lines", self.question("65.03"), number="0/2026")):
            made = one.make(self.clerk)
            assert isinstance(made, Made)
            yield made


def members() -> Iterator[dict[str, str]]:
    """Two workers a name: of a sponsor and an IIK chapter called so, and of a person who agreed to be named so."""
    usual = dict(worlds.USUAL) | {"gerakan": "sertakan"}
    yield usual | {"nik": worlds.nik("lama"), "tanggal_daftar": "2024-01-01", "bulan_mulai": "2024-01"}
    for at, name in enumerate(NAMES):
        begun = {"kode_desa": REGENCIES[at % 3], "tanggal_daftar": "2026-10-01", "bulan_mulai": "2026-10"}
        company = {"jenis_sponsor": "perusahaan_csr", "jenis_pencatat": "iik", "nama_pencatat": name}
        for of, more in (("a", company), ("b", {"jenis_sponsor": "individu", "izin_nama": "ya"})):
            yield usual | begun | more | {"nik": worlds.nik(f"{at}{of}"), "nama_sponsor": name}


def agreements() -> Iterator[dict[str, str]]:
    """Of the first a line is called by every name; each has a title, an office and remarks of its own."""
    usual = dict(worlds.USUAL_MOU) | {"dianggarkan_orang": "10", "dianggarkan_rupiah": "1000000"}
    for at, text in enumerate(TEXTS):
        of_mou = {"nomor_mou": f"{at}/2026", "judul": text, "mitra": text, "catatan": text}
        for line, name in enumerate(NAMES if at == 0 else NAMES[:1], 1):
            yield usual | of_mou | {"baris": str(line), "uraian": name, "acuan_anggaran": name}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    settings = worlds.new_home(tmp_path_factory.mktemp("names") / "home")
    for rows, kind in (([*members()], "keanggotaan"), ([*agreements()], "mou")):
        report = worlds.load(settings, rows, kind)
        assert (report.added, report.quarantined) == (len(rows), 0), report.findings
    return Home(settings, Clerk(worlds.publish(settings, "2026-10", "2024-01")))


def alike(text: str) -> str:
    """Without blanks, and with letters put together as an import puts them."""
    return "".join(unicodedata.normalize("NFC", text.replace("\u2060", " ")).split())


def test_every_name_stands_in_the_tables_as_it_was_typed(home: Home) -> None:
    """As a sponsor, a chapter, a person and a line."""
    cells, lines = list[str](), ""
    for made in home.figures():
        sheet: Any = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(made.shown, made.source))).worksheets[0]
        cells += [alike(str(cell.value)) for row in sheet.iter_rows() for cell in row]
        lines += alike(delimited.csv_bytes(made.shown, made.source).decode("utf-8-sig"))
    assert [name for name in NAMES if cells.count(alike(name)) != 3] == []
    assert [name for name in NAMES if lines.count(alike(name)) < 4] == [], "the title of an agreement says some again"


def test_every_name_leaves_in_every_picture_and_document(home: Home) -> None:
    drawn = 0
    for made in home.figures():
        assert Image.open(io.BytesIO(picture.png(made.drawn, made.source))).format == "PNG"
        assert picture.svg(made.drawn, made.source).startswith(b"<svg")
        assert document.pdf(made.drawn, made.shown, made.source).startswith(b"%PDF")
        drawn += 1
    assert drawn == len(BOARDS) + 1


def test_every_name_leaves_on_a_slide_and_every_title_on_a_cover(home: Home) -> None:
    found = tuple(Slide(made.asked, "board_sertakan", str(at)) for at, made in enumerate(home.figures()))
    deck = packing.deck(home.clerk, Agenda("uji", " ".join(NAMES), found), home.question())
    assert len(deck.sheets) == len(found)
    assert pack_pdf.pdf(deck).startswith(b"%PDF")
    opened = Presentation(io.BytesIO(slides.pptx(deck)))
    cover = opened.slides[0].shapes.title
    assert cover is not None
    assert typefaces.legible(" ".join(NAMES)) in cover.text_frame.text
    charts = [shape.chart for slide in opened.slides for shape in slide.shapes if shape.has_chart]
    named = "\n".join(str(name) for chart in charts for name in chart.plots[0].categories)
    assert [name for name in NAMES if typefaces.legible(name) not in named] == []


def test_every_name_of_an_agenda_is_kept(home: Home) -> None:
    names = [name[at : at + own_agendas.LONGEST].strip() for name in NAMES for at in (0, own_agendas.LONGEST)]
    for name in names:
        assert own_agendas.save(home.settings, name, ["trend"], actor="uji") == name
    assert set(own_agendas.saved(home.settings)) == set(names)


def test_every_decision_leaves_in_the_minutes(home: Home) -> None:
    for name, text in product(NAMES, (0, LONGEST["who"])):
        who = name[text:][: LONGEST["who"]].strip()
        made = Decision("", DAY, name, who, DAY + dt.timedelta(30))
        decisions.record(NATION, home.settings, made, actor="uji")
    kept = decisions.of_region(NATION, home.settings, "")
    assert {one.what for one in kept} == set(NAMES)
    paper = minutes_paper.of(minutes.of(home.clerk, kept, DAY), backing.provenance(home.clerk, home.question()))
    source = backing.provenance(home.clerk, home.question())
    assert papers.pdf(paper, source).startswith(b"%PDF")
    written = docx.Document(io.BytesIO(papers.document(paper, source)))
    said = "\n".join(paragraph.text for paragraph in written.paragraphs)
    assert [one.who for one in kept if typefaces.legible(one.who) not in said] == []
    assert [name for name in NAMES if typefaces.legible(name) not in said] == []


def test_every_word_of_an_editor_leaves_in_every_format(home: Home) -> None:
    draft = drafts.begin(home.settings, NAMES[0], "id", "uji")
    for text in TEXTS:
        item = Item("{}", title=text, subtitle=text, notes=text)
        draft = drafts.write(home.settings, replace(draft, items=(*draft.items, item), byline=text), "uji")
    assert [(item.title, item.subtitle, item.notes) for item in draft.items] == [(text,) * 3 for text in TEXTS]
    made = next(home.figures())
    for text in map(" ".join, zip(TEXTS[::2], TEXTS[1::2], strict=True)):
        stamp = Stamp("CKP-2026-10-0001", notes=text, byline=text)
        drawn = replace(made.drawn, title=text, measure=text)
        assert Image.open(io.BytesIO(picture.png(drawn, made.source, stamp, Shape.A4))).format == "PNG"
        assert picture.svg(drawn, made.source, stamp, Shape.A4).startswith(b"<svg")
        assert document.pdf(drawn, made.shown, made.source, stamp).startswith(b"%PDF")
        assert workbook.xlsx(made.shown, made.source, stamp).startswith(b"PK")
        assert text in delimited.csv_bytes(made.shown, made.source, stamp).decode("utf-8-sig")
