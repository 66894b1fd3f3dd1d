"""The lines of an MoU, the funnel, path and villages of one, and regencies by rank: what is drawn, and its sentence."""

from dataclasses import replace

from dashboard.subjects.mou import funnel_chart, lines_chart, path_chart, path_words, villages_chart
from dashboard.subjects.mou import metrics as mou
from tests.charts.samples.mou import COURSE, FIGURES, LINES, MONTHS, NAME, NOW, STAGES, ranks, standings
from tests.reading import datasets, unclothed


def test_lines_say_how_many_need_somebody_of_how_many() -> None:
    assert FIGURES["mou_lines"]().title == (
        "MoU 7/2026: 1 dari 4 baris perlu perhatian, tertinggal, atau lewat tenggat"
    )
    assert lines_chart.bars(LINES.drop(index=1), "7/2026").title == (
        "MoU 7/2026: semua 3 baris tercapai atau sesuai jalur"
    )
    waiting = LINES.assign(status="belum_mulai", expected=None)
    assert lines_chart.bars(waiting, "7/2027").title == "MoU 7/2027: 4 baris belum mulai"


def test_a_line_is_a_share_of_its_own_target_with_both_parts_and_the_shape_of_its_status() -> None:
    rows = {row["name"]: row for row in datasets(FIGURES["mou_lines"]()) if "share" in row}
    assert {name: row["label"] for name, row in rows.items()} == {
        "Baris 1 · Perangkat desa": "◆ 60,0% (30 dari 50)",
        NAME: "▼ 25,0% (20 dari 80)",
        "Baris 3 · Linmas": "✓ 120,0% (12 dari 10)",
        "Baris 4 · Kader": "✓ 0",
    }
    assert (rows[NAME]["share"], rows[NAME]["expected"], rows[NAME]["style"]) == (0.25, 0.5, "loss")
    assert rows["Baris 3 · Linmas"]["share"] == 1.2, "more than the target is drawn as it is"


def test_a_hidden_line_has_a_name_and_tells_nothing() -> None:
    hidden = LINES.copy()
    hidden.loc[1, ["status", "paid", "expected"]] = None
    drawn = lines_chart.bars(hidden, "7/2026")
    assert drawn.title == "MoU 7/2026: semua 3 baris tercapai atau sesuai jalur; 1 baris disembunyikan"
    (row,) = (row for row in datasets(drawn) if row.get("name") == NAME)
    told = {key: value for key, value in row.items() if key not in ("code", "name", "whole")}
    assert set(told.values()) <= {"disembunyikan", "", None}
    assert "tertinggal" not in drawn.measure + drawn.alt_text


def test_a_funnel_says_how_many_of_the_target_are_paid_and_how_many_registered_are_not() -> None:
    assert FIGURES["funnel"]().title == f"{NAME}: dibayar 50,0% (40 dari 80); 50 terdaftar tidak terbayar bulan ini"
    everybody = funnel_chart.bars(mou.funnel(40, 40, dict.fromkeys(mou.STAGES, 40)), NAME)
    assert everybody.title == f"{NAME}: dibayar 100,0% (40 dari 40)"


def test_a_target_of_nobody_has_no_share_and_no_budget_no_bar() -> None:
    drawn = funnel_chart.bars(mou.funnel(0, None, STAGES), NAME)
    assert drawn.title == f"{NAME}: dibayar 40, tanpa target; 50 terdaftar tidak terbayar bulan ini"
    labels = {row["stage"]: row["label"] for row in datasets(drawn)}
    assert labels["budgeted"] == "tidak diisi"
    assert not any("%" in label for label in labels.values())


def test_a_line_that_was_at_its_target_when_due_says_how_many_there_are_today() -> None:
    below = replace(COURSE, status="tercapai", due=NOW - 1, at_due=104, forecast=None)
    assert path_chart.line(MONTHS, below).title == (
        f"{NAME}: tercapai pada jatuh tempo (104 dibayar), kini 40 dari target 100"
    )
    above = replace(below, people=110)
    assert path_chart.line(MONTHS, above).title == (
        f"{NAME}: tercapai pada jatuh tempo (104 dibayar), kini 110 dari target 100"
    )
    today = replace(above, due=NOW, at_due=110)
    assert path_chart.line(MONTHS, today).title == f"{NAME}: tercapai, 110 dari target 100 dibayar"


def test_a_line_that_reached_its_target_only_after_it_was_due_says_so() -> None:
    late = replace(COURSE, status="tercapai", due=NOW - 1, people=110, at_due=80, forecast=None)
    assert path_chart.line(MONTHS, late).title == (
        f"{NAME}: tercapai sesudah jatuh tempo (80 dibayar saat itu), kini 110 dari target 100"
    )
    assert path_words.at_due(late) == "tercapai sesudah jatuh tempo, saat itu 80"
    assert path_words.at_due(replace(late, at_due=104)) == "tercapai pada jatuh tempo dengan 104"
    assert path_words.at_due(replace(late, status="lewat_tenggat")) == "pada jatuh tempo 80"


def test_what_was_agreed_is_hollow_and_who_is_counted_filled() -> None:
    hollow, filled = unclothed(FIGURES["funnel"]())["layer"][:2]
    assert (hollow["mark"]["style"], filled["mark"]["style"]) == ("hollow", "measure")


def test_a_path_says_its_status_beside_what_was_expected() -> None:
    drawn = FIGURES["pathway"]()
    assert drawn.title == f"{NAME}: tertinggal, 40 dari target 100 dibayar; diharapkan 62,5"
    assert "Perkiraan Desember 2026: 44 orang, antara 38 dan 50" in drawn.alt_text


def test_a_pace_that_leads_nowhere_names_no_month() -> None:
    drawn = path_chart.line(MONTHS, replace(COURSE, forecast=(30, 40, 40), is_out_of_reach=True))
    assert drawn.alt_text.endswith("; target tidak tercapai pada laju ini.")


ON_PATH = replace(COURSE, status="sesuai_jalur", people=70, expected=62.5, needed=15)


def test_a_line_on_its_path_whose_pace_falls_short_says_both_in_one_sentence() -> None:
    short = replace(ON_PATH, forecast=(70, 84, 99))
    due = "Desember 2026"
    assert path_words.sentence(short) == (
        f"{NAME}: sesuai jalur, 70 dari target 100 dibayar; diharapkan 62,5; pada laju ini 84 pada {due}"
    )
    assert path_words.both(short) == (
        "Kini sesuai jalur: 70 dibayar, diharapkan 62,5. Namun laju bulan-bulan terakhir belum cukup: perkiraan 84 "
        f"dari target 100 pada {due}; perlu 15 orang sebulan."
    )


def test_a_line_behind_whose_pace_reaches_the_target_says_both() -> None:
    said = path_words.both(replace(COURSE, forecast=(90, 104, 120)))
    assert said.startswith("Kini tertinggal: 40 dibayar, diharapkan 62,5. Namun laju bulan-bulan terakhir cukup: ")


def test_where_status_and_pace_point_to_one_side_nothing_more_is_said() -> None:
    alike = [COURSE, replace(ON_PATH, forecast=(90, 100, 120)), replace(ON_PATH, forecast=None)]
    assert [path_words.both(course) for course in alike] == ["", "", ""]
    assert [path_words.sentence(course).count("pada laju ini") for course in alike] == [0, 0, 0]


def test_from_the_due_month_on_nothing_is_expected_or_forecast() -> None:
    late = replace(COURSE, status="lewat_tenggat", due=NOW - 1, forecast=None)
    drawn = path_chart.line(MONTHS.iloc[:3], late)
    assert drawn.title == f"{NAME}: lewat tenggat, 40 dari target 100 dibayar"
    texts = {str(row.get("text")) for row in datasets(drawn)}
    assert [text for text in texts if "perkiraan" in text] == []
    assert [text for text in texts if "diharapkan" in text] == []


def test_villages_are_counted_by_standing_and_the_unallocated_in_none() -> None:
    drawn = FIGURES["villages"]()
    assert drawn.title == f"{NAME}: di 50,0% (2 dari 4) desa/kelurahan tidak seorang pun terbayar bulan ini"
    assert {row["code"]: row["villages"] for row in datasets(drawn)} == {
        "belum_didaftarkan": 1,
        "belum_dibayar": 1,
        "terhenti": 0,
        "sebagian": 1,
        "lunas": 1,
    }
    every = villages_chart.bars(standings(("a", 5, 5, 5), ("b", 9, 9, 4)), NAME)
    assert every.title == f"{NAME}: di semua 2 desa/kelurahan ada yang dibayar"


def test_every_standing_has_a_shape_of_its_own() -> None:
    shapes = [str(row["name"])[0] for row in datasets(FIGURES["villages"]())]
    assert len(set(shapes)) == len(shapes)


def test_a_regency_is_ranked_by_its_rate_among_those_with_a_basis() -> None:
    assert ranks("33.10.22").title == "Kabupaten Klaten peringkat 2 dari 3 kabupaten/kota: 34,0% (34 dari 100)"
    assert (
        ranks("33.04").title
        == "Kabupaten Banjarnegara tanpa peringkat, karena belum ada data pembanding: 7 pekerja aktif"
    )
    assert ranks("").title == "Kabupaten Purbalingga peringkat 1 dari 3 kabupaten/kota: 50,0% (40 dari 80)"
    assert {row["code"] for row in datasets(ranks("33.10"))} == {"33.10", "33.02", "33.03"}
