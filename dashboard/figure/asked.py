"""A figure as it is asked for: its kind, the question, and the choices of its kind. It can be written as text and read
back."""

import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dashboard.asking import Asker
from data_access import months
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Basis, Movement, Segment, is_region_code

if TYPE_CHECKING:
    from dashboard.figure.made import Made, Nothing

_WHOLE = re.compile(r"\d{1,9}", re.ASCII)

Maker = Callable[[Asker, "Asked"], "Made | Nothing"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of figure: its name, which the ledger keeps for good; what makes a figure of it; and the keys of the
    choices it takes beyond the question. `is_of_workers`: its numerator counts people active, and its denominator the
    workers of the basis, so sentences may say "n of m workers are protected"."""

    name: str
    maker: Maker = field(compare=False, repr=False)
    choices: tuple[str, ...] = ()
    is_of_workers: bool = False

    def asked(self, question: CoverageQuestion, /, **more: str) -> "Asked":
        """A figure of this kind; what is blank is not said."""
        return Asked(self.name, question, tuple(sorted((key, text) for key, text in more.items() if text)), self.maker)


@dataclass(frozen=True, slots=True)
class Asked:
    """`more` is sorted pairs of texts, as `Kind.asked` makes them."""

    kind: str
    question: CoverageQuestion
    more: tuple[tuple[str, str], ...]
    maker: Maker = field(compare=False, repr=False)

    def make(self, who: Asker) -> "Made | Nothing":
        """The figure, in the language in force; raises `CakupanError` on a choice its kind does not know."""
        return self.maker(who, self)

    def said(self, key: str, default: str = "") -> str:
        """The choice under this key, or the default."""
        return dict(self.more).get(key, default)

    def one_of(self, key: str, known: Collection[str], default: str = "") -> str:
        """As `said`; raises `CakupanError` on a word that is not known, naming those that are."""
        text = self.said(key, default)
        if text not in known:
            raise self._strange(key, text, ", ".join(filter(None, known)))
        return text

    def whole(self, key: str, known: range, default: int) -> int:
        """The whole number asked for under this key; raises `CakupanError` on any other text, naming the range."""
        text = self.said(key, str(default))
        if not _WHOLE.fullmatch(text) or int(text) not in known:
            raise self._strange(key, text, f"{known.start}–{known.stop - 1}")
        return int(text)

    def month(self, key: str, default: int) -> int:
        """The month asked for under this key, written as `2026-10`; raises `CakupanError` on any other text."""
        text = self.said(key)
        return months.month(text) if text else default

    def period(self, since: int) -> tuple[int, int]:
        """The months from `since` to `until`, both in it: where nothing is said from the month given to the posisi.

        Raises `CakupanError` on a period that is reversed, or ends after the posisi.
        """
        posisi = self.question.posisi
        first, last = self.month("since", since), self.month("until", posisi)
        if last > posisi:
            raise self._strange("until", self.said("until"), f"… {months.text(posisi)}")
        if first > last:
            raise self._strange("since", self.said("since", months.text(first)), f"… {months.text(last)}")
        return first, last

    def _strange(self, key: str, text: str, known: str) -> CakupanError:
        return CakupanError(
            "“{value}” bukan pilihan {key} untuk angka {kind}; pilih salah satu: {known}.",
            value=text,
            key=key,
            kind=self.kind,
            known=known,
        )

    def text(self) -> str:
        """Canonical JSON: sorted keys, no spaces, months as `2026-10`. Equal figures have equal texts, for good."""
        asked = self.question
        value = {
            "kind": self.kind,
            "more": dict(self.more),
            "question": {
                "basis": asked.basis.value,
                "grace": asked.grace,
                "movement": asked.movement.value if asked.movement else None,
                "posisi": months.text(asked.posisi),
                "region": asked.region,
                "segments": [segment.value for segment in Segment if segment in asked.segments],
            },
        }
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parts(text: str) -> tuple[str, CoverageQuestion, dict[str, str]]:
    """The kind, the question and the choices that a canonical text holds; raises `CakupanError` on any other text."""
    try:
        value = json.loads(text)
        more = {str(key): str(said) for key, said in value["more"].items()}
        return str(value["kind"]), _question(value["question"]), more
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise CakupanError("Pertanyaan angka ini tidak dapat dibaca: {value}", value=text[:200]) from fault


def _question(value: dict[str, Any]) -> CoverageQuestion:
    """As `Asked.text` writes it, and in no other way: else two texts would ask for one figure."""
    if type(value["grace"]) is not int or value["grace"] not in range(4) or not is_region_code(value["region"]):
        raise ValueError(value)
    return CoverageQuestion(
        posisi=months.month(value["posisi"]),
        region=value["region"],
        grace=value["grace"],
        basis=Basis(value["basis"]),
        segments=frozenset(Segment(code) for code in value["segments"]),
        movement=Movement(value["movement"]) if value["movement"] else None,
    )
