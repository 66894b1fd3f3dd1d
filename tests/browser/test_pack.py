"""From an agenda on the page to slides and paper, opened by other programs."""

import io
import re

from playwright.sync_api import Page, expect
from pptx import Presentation
from pypdf import PdfReader

from tests.browser.serving import settled
from tests.browser.visiting import downloaded

WAIT = 60_000


def test_an_agenda_becomes_slides_and_paper(page: Page, demo_address: str) -> None:
    page.goto(f"{demo_address}/bahan_rapat?wilayah=33.10&agenda=rapat_desa")
    expect(page.get_by_role("button", name="Siapkan PPTX dan PDF")).to_be_visible(timeout=WAIT)
    settled(page)
    page.get_by_role("button", name="Turunkan").first.click()
    expect(page).to_have_url(re.compile("susunan=rapat_desa"))
    settled(page)
    page.get_by_role("button", name="Siapkan PPTX dan PDF").click()
    expect(page.get_by_role("button", name="Unduh PPTX")).to_be_visible(timeout=WAIT)
    name, slides = downloaded(page, "Unduh PPTX")
    assert name == "cakupan-rapat-rapat-desa-33.10-2026-10.pptx"
    name, paper = downloaded(page, "Unduh PDF")
    assert name == "cakupan-rapat-rapat-desa-33.10-2026-10.pdf"
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(io.BytesIO(slides)).slides]
    assert titles[0] == "Bahan rapat: Rapat desa"
    assert len(PdfReader(io.BytesIO(paper)).pages) == len(titles)
    for title in titles[2:]:
        expect(page.get_by_text(title, exact=False).first).to_be_visible()
