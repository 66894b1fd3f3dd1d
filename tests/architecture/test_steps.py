"""The lists of steps in `dashboard/README.md`, followed on a copy of the product: what they add works everywhere, and
they touch as many files as the README says."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from data_access.dimensions import Dimension
from data_access.settings import CHECKOUT, Settings

STEPS = (CHECKOUT / "dashboard/README.md").read_text(encoding="utf-8")
PRODUCT = ("dashboard", "data_access", "pages", "pyproject.toml", ".streamlit")
ROOM = "dashboard/subjects/coverage"
ENGLISH = "dashboard/language/catalogs/en.po"


class Copy:
    """A copy of the product that may be changed."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, text: str) -> None:
        """A new file."""
        assert not (self.root / path).exists()
        (self.root / path).write_text(text, encoding="utf-8")

    def put(self, path: str, before: str, text: str) -> None:
        """A text before the first place where another one stands."""
        file = self.root / path
        head, found, tail = file.read_text(encoding="utf-8").partition(before)
        assert found, f"{path} has no {before!r}"
        file.write_text(head + text + found + tail, encoding="utf-8")

    def add(self, path: str, text: str) -> None:
        """A text at the end of a file."""
        assert (self.root / path).exists()
        with (self.root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def english(self, **texts: str) -> None:
        """Texts at the end of the English catalog, each by a word for it: `name="Indonesian|English"`."""
        pairs = (pair.split("|") for pair in texts.values())
        self.add(ENGLISH, "".join(f'\nmsgid "{said}"\nmsgstr "{english}"\n' for said, english in pairs))

    def touched(self) -> set[str]:
        """Files of the product that are new, or are no longer as they were."""
        files = {str(file.relative_to(self.root)) for file in self.root.rglob("*") if file.is_file()}
        own = {file for file in files if "__pycache__" not in file and file.startswith(PRODUCT)}
        return {file for file in own if not _same(self.root / file, CHECKOUT / file)}

    def run(self, program: str) -> Any:
        """What a program, run by a process that knows only the copy, prints last, read as JSON."""
        env = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-c", f"{SCRIPT}\n{program}"]
        ran = subprocess.run(command, cwd=self.root, env=env, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr[-3000:]
        return json.loads(ran.stdout.splitlines()[-1])


SCRIPT = """
import json, sys, io, contextlib
from pathlib import Path
import dashboard
assert Path(dashboard.__file__).parents[1] == Path.cwd(), dashboard.__file__

def command(*words):
    from dashboard.cli import app
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        app(list(words), standalone_mode=False)
    return out.getvalue()

def page(name, **query):
    from streamlit.testing.v1 import AppTest
    from dashboard.screen import menu
    at = AppTest.from_file(str(Path('dashboard/app.py').resolve()), default_timeout=60)
    for key, value in query.items():
        at.query_params[key] = value
    at.switch_page(menu.script(name)).run()
    assert not at.exception, at.exception
    assert not at.error, at.error
    return at

def heads(at):
    return [head.value for head in at.header]

def made(kind, **choices):
    from dashboard import kinds
    from dashboard.asking import Clerk
    from data_access.edition import opening
    from data_access.questions.question import CoverageQuestion
    from data_access.settings import Settings
    clerk = Clerk(opening.current(Settings()))
    asked = kinds.asked(kind, CoverageQuestion(clerk.edition.posisi), **choices)
    assert kinds.read(asked.text()) == asked
    return asked.make(clerk)
"""


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _counted(heading: str) -> int:
    """The product files that a list of steps touches, as the README says."""
    found = re.search(rf"^## How to add {re.escape(heading)}\n\nProduct files: (\d+)\.$", STEPS, re.MULTILINE)
    assert found, heading
    return int(found[1])


@pytest.fixture
def copy(tmp_path: Path, published_home: Settings) -> Iterator[Copy]:
    """Beside it, the small published world is what the environment points to."""
    assert published_home.editions.is_dir()
    root = tmp_path / "copy"
    root.mkdir()
    for name in PRODUCT:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__", "secrets.toml"))
        else:
            shutil.copy(source, root / name)
    yield Copy(root)
    shutil.rmtree(root)


def _breakdowns(copy: Copy) -> None:
    """Two: `package`, which is new in every list, and `entry`, whose codes have their names already."""
    copy.add(
        "data_access/vocabulary.py",
        '''

class Package(StrEnum):
    """Programmes paid together; a longer package than these is none of them."""

    TWO = "JKK+JKM"


class Entry(StrEnum):
    """How a counted spell begins (definitions 5.6)."""

    BARU = "baru"
    AWAL = "awal"
    LANJUT = "lanjut"
    ALIH = "alih"
    REAKTIVASI = "reaktivasi"
''',
    )
    copy.put("data_access/dimensions.py", "Level, Movement", "Entry, Package, ")
    copy.put(
        "data_access/dimensions.py",
        '    ACQUIRER = "',
        '    PACKAGE = "package", "paket", "package", _EVERYWHERE, Package\n'
        '    ENTRY = "entry", "entri", "entry", [Use.COVERAGE], Entry\n',
    )
    copy.add(
        "dashboard/wording/codes.py",
        '\nPACKAGES: Final = MappingProxyType({"JKK+JKM": d("Hanya kecelakaan dan kematian")})\n',
    )
    copy.put(
        "dashboard/wording/labels.py",
        '        "acquirer": d(',
        '        "package": d("Paket uji"),\n        "entry": d("Entri uji"),\n',
    )
    copy.put("dashboard/wording/labels.py", '        "acquirer": closed.', '        "package": closed.PACKAGES,\n')
    copy.english(
        package="Paket uji|Test package",
        entry="Entri uji|Test entry",
        two="Hanya kecelakaan dan kematian|Accident and death",
    )
    copy.put(
        "pages/profesi.py",
        "if below :=",
        'card.figure(coverage.by(question, "package"))\ncard.figure(coverage.by(question, "entry"))\n',
    )


def test_the_steps_add_a_breakdown(copy: Copy) -> None:
    _breakdowns(copy)
    assert len(copy.touched()) == _counted("a breakdown whose column is in the edition") <= 8
    seen = copy.run("""
told = {by: json.loads(command('show', 'coverage', '--by', by, '--json')) for by in ('profession', 'package', 'entry')}
for by in ('package', 'entry'):
    for suffix in ('.png', '.xlsx', '.csv'):
        command('figure', 'coverage', '--by', by, '-o', by + suffix)
        assert Path(by + suffix).stat().st_size
at, english = page('profesi', segmen='PU,BPU,JAKON'), page('profesi', bahasa='en')
boards, cohorts = page('papan_sertakan', kredit='package'), page('kelangsungan', per='paket')
offered = [option for one in boards.selectbox for option in one.options]
print(json.dumps({
    'shown': {by: answer['rows'] for by, answer in told.items()},
    'heads': heads(at), 'english': [one.value for one in english.caption],
    'board': offered, 'cohorts': [option for one in cohorts.selectbox for option in one.options],
    'credited': made('board', by='package').shown.rows['name'].tolist(),
}))
""")
    people = {by: sum(row["active"] for row in rows) for by, rows in seen["shown"].items()}
    assert people["package"] == people["entry"] == people["profession"] > 5
    assert {row["name"] for row in seen["shown"]["entry"]} >= {"Baru", "Reaktivasi", "Belum teralokasi"}
    assert any("Hanya kecelakaan dan kematian" in head for head in seen["heads"])
    assert any("test package" in text for text in seen["english"])
    assert "Paket uji" in seen["board"]
    assert "Hanya kecelakaan dan kematian" in seen["credited"]


def test_a_breakdown_whose_list_lacks_a_code_loses_nobody(copy: Copy) -> None:
    """Every breakdown that was there still adds up, too: nobody falls out of a list that knows one member more."""
    _breakdowns(copy)
    vocabulary = copy.root / "data_access/vocabulary.py"
    vocabulary.write_text(vocabulary.read_text().replace('    BARU = "baru"\n', ""))
    seen = copy.run("""
from data_access import dimensions
print(json.dumps({one.value: made('coverage', by=one).shown.rows[['code', 'active']].to_dict('records')
                  for one in dimensions.COVERAGE if not one.overlaps}))
""")
    assert {"entry", "package", "profession", "village"} <= set(seen)
    people = {by: sum(row["active"] for row in rows) for by, rows in seen.items()}
    assert set(people.values()) == {people["profession"]}
    last = seen["entry"][-1]
    assert last["code"] == "unallocated"
    assert last["active"] > 0


CHART = '''"""People of every village role as bars."""

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts.house_style import Figure
from dashboard.language import _


def bars(rows: pd.DataFrame) -> Figure:
    """One bar a row."""
    title = _("{people} pekerja diuji").format(people=formatting.number(int(rows["active"].sum())))
    chart = alt.layer(alt.Chart(rows).mark_bar(style="measure").encode(x="active:Q", y="code:N"), height=120)
    return Figure(title, _("Pekerja uji"), chart, title)
'''
TABLE = '''"""People of every village role as a table."""

import pandas as pd

from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _


def rows(found: pd.DataFrame) -> Table:
    """One row a code."""
    columns = (Column("code", _("Kode"), Unit.TEXT), Column("active", _("Pekerja aktif"), Unit.COUNT))
    return Table("uji", found, columns, _("Semua baris uji."))
'''
MAKER = '''
def trial(question: CoverageQuestion) -> Asked:
    """People tried."""
    return TRIAL.asked(question)


def _make_trial(who: Asker, asked: Asked) -> Made | Nothing:
    rows = {rows}
    source = who.recall(backing.provenance, asked.question)
    counts = Counts.partition(ACTIVE, told_by(rows, "segment", asked.question))
    drawn, shown = trial_chart.bars(rows), trial_table.rows(rows)
    return Made(trial(asked.question), drawn, shown, source, int(rows["active"].sum()), counts=counts)


TRIAL: Final = Kind("trial", _make_trial)
'''
QUESTION = '''"""People active, by segment."""

from sqlalchemy import func, select

from data_access.edition.schema import coverage_fact
from data_access.questions.active import active_at, asked_for
from data_access.questions.question import CoverageQuestion
from data_access.scope import Scope, ScopedSelect


def tried(scope: Scope, question: CoverageQuestion) -> ScopedSelect:
    """Columns: code (of a segment), active (people)."""
    code = coverage_fact.c.segment.label("code")
    people = select(code, func.count().label("active")).where(active_at(question), asked_for(question)).group_by(code)
    return scope.limit(people, coverage_fact)
'''
PAGE = '''"""Uji: a page on trial."""

from dashboard.screen import card, filters
from dashboard.subjects.coverage import figure

card.figure(figure.trial(filters.question()))
'''
WORKS = """
at = page({page!r}, segmen='PU,BPU,JAKON')
for suffix in ('.png', '.svg', '.pdf', '.xlsx', '.csv'):
    command('figure', 'trial', '-o', 'trial' + suffix)
    assert Path('trial' + suffix).stat().st_size
from dashboard.figure import outside
from dashboard.figure.made import TooSmall
from dashboard.screen import menu
with contextlib.suppress(TooSmall):
    outside.outside(made('trial'))
    raise SystemExit('a few people left the house')
print(json.dumps({{
    'heads': heads(at), 'english': heads(page({page!r}, bahasa='en')), 'title': [one.value for one in at.title],
    'pages': list(menu.PAGES),
}}))
"""


def _figure(copy: Copy, rows: str) -> None:
    """Steps 1 to 4 of a kind of figure."""
    copy.write(f"{ROOM}/trial_chart.py", CHART)
    copy.write(f"{ROOM}/trial_table.py", TABLE)
    copy.put(f"{ROOM}/figure.py", "spark_chart, table,", "trial_chart, trial_table, ")
    copy.put(f"{ROOM}/figure.py", "KINDS: Final = (COVERAGE, TREND)", MAKER.format(rows=rows))
    copy.put(f"{ROOM}/figure.py", "COVERAGE, TREND)", "TRIAL, ")
    copy.english(
        title="{people} pekerja diuji|{people} workers tried",
        measure="Pekerja uji|Workers",
        note="Semua baris uji.|All rows.",
    )


def test_the_steps_add_a_kind_of_figure(copy: Copy) -> None:
    _figure(copy, 'who.recall(answer.breakdown, asked.question, "segment")')
    copy.put(
        "pages/kabupaten.py",
        "card.figure(regency",
        "card.figure(figure.trial(question))\n",
    )
    copy.put("pages/kabupaten.py", "from dashboard.subjects.mou", "from dashboard.subjects.coverage import figure\n")
    assert len(copy.touched()) == _counted("a kind of figure in a room")
    seen = copy.run(WORKS.format(page="kabupaten"))
    assert any(head.endswith("pekerja diuji") for head in seen["heads"])
    assert any(head.endswith("workers tried") for head in seen["english"])


def test_the_steps_add_a_page(copy: Copy) -> None:
    copy.write("data_access/questions/trial.py", QUESTION)
    _figure(copy, "who.ask(questions_of_trial.tried, asked.question)")
    copy.put(
        f"{ROOM}/figure.py",
        "from data_access.questions.question",
        "from data_access.questions import trial as questions_of_trial\n",
    )
    copy.write("pages/uji.py", PAGE)
    copy.put(
        "dashboard/screen/menu.py",
        '        "desa": MenuEntry',
        '        "uji": MenuEntry(_PROTECTED, d("Halaman uji"), ":material/work:"),\n',
    )
    copy.english(page="Halaman uji|Page on trial")
    assert len(copy.touched()) == _counted("a page with a new question, chart and table") <= 7
    seen = copy.run(WORKS.format(page="uji"))
    assert seen["title"] == ["Halaman uji"]
    assert [head.endswith("pekerja diuji") for head in seen["heads"]] == [True]
    assert [head.endswith("workers tried") for head in seen["english"]] == [True]
    assert "uji" in seen["pages"]


def test_the_steps_add_a_file_format(copy: Copy) -> None:
    copy.write(
        "dashboard/export/lines.py",
        '''"""A table as JSON."""

import json

from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table


def json_bytes(table: Table, source: Provenance, stamp: Stamp = INTERNAL) -> bytes:
    """One object."""
    said = [*stamp.marks(source), *source.heading(), *source.footer()]
    return json.dumps({"rows": table.rows["code"].tolist(), "behind": said}).encode()
''',
    )
    copy.put("dashboard/export/formats.py", "delimited, document", "lines, ")
    copy.put(
        "dashboard/export/formats.py",
        ')\n"""In the order',
        '    _spreadsheet(".json", "application/json", lines.json_bytes),\n',
    )
    assert len(copy.touched()) == _counted("a file format") <= 2
    seen = copy.run("""
command('figure', 'coverage', '-o', 'coverage.json')
at = page('profesi')
switch = next(one.key for one in at.button_group if one.key.startswith('shows_'))
at.session_state[switch.replace('shows_', 'ways_', 1)] = True
at.run()
from dashboard.export import formats
from dashboard.export.stamp import INTERNAL
found = made('coverage')
out = formats.released(found.drawn, found.shown, found.source, INTERNAL)
print(json.dumps({
    'file': json.loads(Path('coverage.json').read_text()), 'released': sorted(out), 'many': formats.RELEASED,
    'offered': [one.label for one in at.get('download_button')],
}))
""")
    assert "petani" in seen["file"]["rows"]
    assert any("Posisi" in line for line in seen["file"]["behind"])
    assert ".json" in seen["released"]
    assert len(seen["released"]) == seen["many"]
    assert "Tabel JSON" in seen["offered"]


def test_the_steps_add_a_language(copy: Copy) -> None:
    copy.put(
        "dashboard/language/__init__.py",
        ')\n"""The one list of languages',
        '    Language("jv", "jv-ID", "Basa Jawa", "HH:mm"),\n',
    )
    copy.write(
        "dashboard/language/catalogs/jv.po",
        'msgid ""\nmsgstr ""\n"Language: jv\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Profesi"\nmsgstr "Pagawean"\n\nmsgid "Petani"\nmsgstr "Wong tani"\n',
    )
    assert len(copy.touched()) == _counted("a language") <= 2
    seen = copy.run("""
at = page('profesi', bahasa='jv')
from dashboard import language
with language.speaking('jv'):
    found = made('coverage')
print(json.dumps({'title': [one.value for one in at.title], 'heads': heads(at),
                  'offered': [name for one in at.button_group for name in one.options if 'Jawa' in name],
                  'names': found.shown.rows['name'].tolist(), 'warned': [one.value for one in at.warning]}))
""")
    assert seen["title"] == ["Pagawean"]
    assert any(head.startswith("Wong tani") for head in seen["heads"])
    assert "Wong tani" in seen["names"]
    assert "Basa Jawa" in seen["offered"]
    assert seen["warned"] == []


def test_the_floors_of_the_readme_are_those_of_the_contract() -> None:
    contracts = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract.get("containers") == ["dashboard"])
    told = STEPS.partition("## Floors")[2].split("```")[1].strip().splitlines()
    listed = [name for line in told for name in re.split(r" {2,}", line)[0].split(", ")]
    assert listed == [name for layer in layers for name in layer.split(" | ")]


def _slugs() -> list[str]:
    return [one.slug for one in Dimension]


@pytest.mark.parametrize("law", [lambda slugs: len(set(slugs)) == len(slugs), all], ids=["no two alike", "none blank"])
def test_every_breakdown_has_a_slug_of_its_own(law: Callable[[list[str]], bool]) -> None:
    assert law(_slugs())
