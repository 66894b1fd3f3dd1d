"""From a draft to the ledger and the archive: all or nothing, recomputed, and the same bytes each time."""

import csv
import datetime as dt
import hashlib
import io
import subprocess
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
import zxingcpp
from PIL import Image

from dashboard import language
from dashboard.asking import Clerk
from dashboard.desks.ledger import again
from dashboard.desks.press import bundle, checking, preparing, protecting, publishing, read
from dashboard.desks.press.bundle import Release
from dashboard.desks.press.checks import Rule
from dashboard.disclosure.differencing import refusals
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.ledger import keeping as ledger
from data_access.press import keeping
from data_access.press.draft import Draft, Item
from data_access.settings import Settings
from tests.desks.press.conftest import asked, copied, drafted

NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 12, 5, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def published(office: Settings, clerk: Clerk, *items: Item, release: dt.datetime | None = None) -> Draft:
    draft = keeping.write(office, replace(drafted(office, *items), release=release), "sari")
    return publishing.publish(office, clerk, draft, actor="sari", now=NOW)


def archive(office: Settings, draft: Draft, now: dt.datetime) -> bytes:
    askers = read.askers(office, ledger.entries(office))
    return bundle.archive(askers, Release(draft, bundle.is_held(draft, now)))


def failures(office: Settings, clerk: Clerk, draft: Draft) -> list[list[Rule]]:
    found = checking.check(office, clerk, draft, protecting.of_entries(ledger.entries(office)))
    return [[check.rule for check in checks if not check.is_passed] for _made, checks in found]


@dataclass(frozen=True)
class Out:
    """A release that is out: the coverage of Jawa Tengah, then its trend, which corrects it."""

    office: Settings
    clerk: Clerk
    draft: Draft


@pytest.fixture(scope="module")
def out(demo_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Out:
    office = copied(demo_home, tmp_path_factory.mktemp("press") / "home")
    clerk = Clerk(opening.current(office))
    titled = replace(asked(clerk), title="Petani terbanyak di Jawa Tengah", subtitle="Anak judul", notes="Catatan.")
    first = published(office, clerk, titled)
    second = published(office, clerk, replace(asked(clerk, "trend"), corrects=first.items[0].figure_id), release=LATER)
    assert second.is_published
    return Out(office, clerk, second)


def test_what_is_published_is_in_the_ledger_and_recomputes(out: Out) -> None:
    first, second = ledger.entries(out.office)
    assert (first.figure_id, first.published_by, first.release_at) == ("CKP-2026-10-0001", "sari", None)
    assert (second.figure_id, second.corrects, second.release_at) == ("CKP-2026-10-0002", first.figure_id, LATER)
    assert first.title == "Petani terbanyak di Jawa Tengah"
    assert [check["rule"] for check in first.checks] == list(Rule)
    assert all(check["is_passed"] for check in first.checks)
    assert again.of_its_edition(out.office, first) == again.of_its_edition(out.office, second) == []
    assert keeping.get(out.office, out.draft.draft_id).items[0].figure_id == second.figure_id


def test_every_file_of_the_archive_opens_in_another_program(out: Out, tmp_path: Path) -> None:
    content = archive(out.office, out.draft, NOW)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        files = {Path(name).name: packed.read(name) for name in packed.namelist()}
    stem = "CKP-2026-10-0002"
    kinds = [f"-{shape}.{kind}" for shape in ("16x9", "1x1", "4x5", "a4") for kind in ("png", "svg")]
    rest = [".pdf", ".xlsx", ".csv", "-teks-id.txt", "-teks-en.txt"]
    assert set(files) == {"README.txt", *(f"{stem}{end}" for end in kinds + rest)}
    for name in files:
        if name.endswith("png"):
            codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(files[name])))
            assert [code.text for code in codes] == [f"https://angka.example/{stem}"]
        if name.endswith("svg"):
            root = ElementTree.fromstring(files[name])  # noqa: S314  our own
            assert "Di Jawa Tengah" in root.findtext("{http://www.w3.org/2000/svg}desc", default="")
    (tmp_path / "a.pdf").write_bytes(files[f"{stem}.pdf"])
    read = subprocess.run(["pdftotext", "a.pdf", "-"], cwd=tmp_path, capture_output=True, check=True, text=True).stdout
    fonts = subprocess.run(["pdffonts", "a.pdf"], cwd=tmp_path, capture_output=True, check=True, text=True).stdout
    facts = subprocess.run(["pdfinfo", "a.pdf"], cwd=tmp_path, capture_output=True, check=True, text=True).stdout
    for said in (stem, "BELUM UNTUK DISIARKAN sebelum 5 Desember 2026 pukul 10.00 WIB", "DATA CONTOH", "Humas"):
        assert said in " ".join(read.split())
    lines = fonts.splitlines()[2:]
    assert lines
    assert all("SourceSans3" in line and " yes yes yes " in line for line in lines)
    assert "Subject:" in facts
    assert "Di Jawa Tengah" in facts
    sheet = openpyxl.load_workbook(io.BytesIO(files[f"{stem}.xlsx"]))["Sumber"]
    assert f"https://angka.example/{stem}" in {cell.value for cell in sheet["B"]}
    rows = list(csv.reader(io.StringIO(files[f"{stem}.csv"].decode("utf-8-sig")), delimiter=";"))
    assert all("BELUM UNTUK DISIARKAN" in row[-1] and stem in row[-1] for row in rows[1:])
    assert "In Jawa Tengah" in files[f"{stem}-teks-en.txt"].decode()
    readme = files["README.txt"].decode()
    assert readme.startswith("DATA CONTOH")
    assert all(hashlib.sha256(made).hexdigest() in readme for name, made in files.items() if name != "README.txt")


def test_the_archive_is_the_same_bytes_and_its_files_have_the_hashes_of_the_ledger(out: Out) -> None:
    entry = ledger.get(out.office, "CKP-2026-10-0002")
    office, draft = out.office, out.draft
    early, late = archive(office, draft, NOW), archive(office, draft, LATER)
    assert early == archive(office, draft, NOW)
    assert early != late
    for content, prefix in ((early, bundle.HELD), (late, "")):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = [name for name in packed.namelist() if "/" in name]
            hashes = {prefix + Path(name).name: hashlib.sha256(packed.read(name)).hexdigest() for name in names}
        assert hashes.items() <= entry.files.items()
    assert len(entry.files) == 2 * len(names)


def test_a_failed_check_publishes_nothing_and_names_the_rule(office: Settings, clerk: Clerk) -> None:
    good, bad = asked(clerk), replace(asked(clerk, "trend"), title="Cakupan 31,4%")
    with pytest.raises(CakupanError) as refused:
        published(office, clerk, good, bad)
    assert refused.value.values["rule"] == "Setiap persentase menyebut dari berapa"
    assert ledger.entries(office) == []
    assert not any(draft.is_published for draft in keeping.drafts(office))


def test_a_release_without_figures_is_not_published(office: Settings, clerk: Clerk) -> None:
    with pytest.raises(CakupanError):
        published(office, clerk)


def test_whoever_changed_the_draft_meanwhile_is_not_overridden(office: Settings, clerk: Clerk) -> None:
    stale = drafted(office, asked(clerk))
    keeping.write(office, replace(stale, byline="Lain"), "budi")
    with pytest.raises(CakupanError):
        publishing.publish(office, clerk, stale, actor="sari", now=NOW)
    assert ledger.entries(office) == []


def test_a_file_changed_since_its_page_was_drawn_is_not_published_from(office: Settings, clerk: Clerk) -> None:
    clerk.edition.path.chmod(0o640)
    with clerk.edition.path.open("ab") as file:
        file.write(b"!")
    with pytest.raises(CakupanError, match="berubah sejak diterbitkan"):
        published(office, clerk, asked(clerk))
    assert ledger.entries(office) == []


def test_a_published_release_is_not_published_again(out: Out) -> None:
    with pytest.raises(CakupanError):
        publishing.publish(out.office, out.clerk, out.draft, actor="sari", now=NOW)
    assert len(ledger.entries(out.office)) == 2


def test_an_open_posisi_and_small_cells_fail_in_the_demo(office: Settings, clerk: Clerk) -> None:
    items = asked(clerk, "sponsor_endings"), asked(clerk)
    draft = drafted(office, *items)
    assert failures(office, clerk, draft) == [[Rule.SMALL_CELLS], []]
    early = Clerk(replace(clerk.edition, extract_taken_on=dt.date(2026, 11, 1)))
    assert Rule.CLOSED in failures(office, early, draft)[1]


def test_what_a_crossing_hides_its_professions_hide_too_and_both_pass(office: Settings, clerk: Clerk) -> None:
    """The same people by profession alone would tell what the crossing hides."""
    draft = drafted(office, asked(clerk, "across"), asked(clerk))
    found = checking.check(office, clerk, draft, protecting.of_entries([]))
    assert [[check.rule for check in checks if not check.is_passed] for _each, checks in found] == [[], []]
    assert any(each.item.also for each, _checks in found)
    alone = [each.bare for each in draft.items]
    together = [count for item in alone if (out := preparing.prepared(clerk, item).out) for count in out.counts]
    assert refusals(together, [])


def test_what_passes_in_indonesian_passes_in_english(office: Settings, clerk: Clerk) -> None:
    draft = drafted(office, asked(clerk, "sponsor_types"), asked(clerk, "sponsor_endings"))
    said = failures(office, clerk, draft)
    with language.speaking("en"):
        assert failures(office, clerk, draft) == said == [[], [Rule.SMALL_CELLS]]
        (_kept, checks) = checking.check(office, clerk, draft, protecting.of_entries([]))[1]
    assert "cannot be hidden" in next(check.reason for check in checks if check.rule == Rule.SMALL_CELLS)


def test_a_figure_that_is_gone_fails_by_its_own_sentence(office: Settings, clerk: Clerk) -> None:
    draft = drafted(office, Item("bukan pertanyaan"))
    ((made, (check,)),) = checking.check(office, clerk, draft, protecting.of_entries([]))
    assert not check.is_passed
    assert "tidak dapat dibaca" in check.reason == made.fault


def test_words_of_the_editor_stand_in_the_files_of_their_language_alone(out: Out) -> None:
    entry = ledger.get(out.office, "CKP-2026-10-0001")
    (first,) = [draft for draft in keeping.drafts(out.office) if draft.items[0].figure_id == entry.figure_id]
    with zipfile.ZipFile(io.BytesIO(archive(out.office, first, NOW))) as packed:
        folder = f"{entry.figure_id}/{entry.figure_id}"
        ends = ("-1x1.svg", "-teks-id.txt", "-teks-en.txt")
        svg, ours, english = (packed.read(f"{folder}{end}").decode() for end in ends)
    assert '<title id="title">Petani terbanyak di Jawa Tengah</title>' in svg
    assert "Petani terbanyak di Jawa Tengah" in ours
    assert "Petani" not in english
