"""Parts of an office program's chart that python-pptx has no name for."""

from collections.abc import Mapping
from typing import Any

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement

from dashboard import formatting


def name_every(axis: Any, step: int) -> None:  # noqa: ANN401  python-pptx has no name for this part of an axis
    """Which categories are named; without it a program leaves out names as it likes."""
    skip = OxmlElement("c:tickLblSkip")
    skip.set("val", str(step))
    no_levels = axis._element.find(qn("c:noMultiLvlLbl"))
    if no_levels is None:
        axis._element.append(skip)
    else:
        no_levels.addprevious(skip)


def lift(label: Any, by: float) -> None:  # noqa: ANN401
    """Words that a program would write into a column, above it: by so much of the chart's height."""
    label._get_or_add_dLbl().find(qn("c:idx")).addnext(_layout({"x": 0, "y": -by}))


def put(part: Any, *, layoutTarget: str = "", x: float, y: float, w: float, h: float) -> None:  # noqa: ANN401, N803
    """A part of a chart at its place, in fractions of the chart, under the names the format has for them."""
    for old in part.findall(qn("c:layout")):
        part.remove(old)
    target = {"layoutTarget": layoutTarget} if layoutTarget else {}
    layout = _layout(target | {"xMode": "edge", "yMode": "edge", "x": x, "y": y, "w": w, "h": h})
    before = part.find(qn("c:legendPos"))
    if before is None:
        part.insert(0, layout)
    else:
        before.addnext(layout)


def _layout(said: Mapping[str, str | float]) -> Any:  # noqa: ANN401
    """A place of its own, by the tags the format has for it, in their order."""
    layout, manual = OxmlElement("c:layout"), OxmlElement("c:manualLayout")
    layout.append(manual)
    for tag, value in said.items():
        place = OxmlElement(f"c:{tag}")
        place.set("val", value if isinstance(value, str) else f"{value:.4f}")
        manual.append(place)
    return layout


def thousands() -> str:
    """Whole numbers as the words beside them are written: "#,##0" is by the machine, `1,800` beside `1.607`."""
    parted = f"0\\{formatting.number(1000)[1]}000"
    return f"[>=1000000]{parted}{parted[1:]};[>=1000]{parted};0"
