"""A figure as it is asked for: its kind, the question, and what the kind asks besides. A value, and text and back."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from data_access import months
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Basis, Movement, Segment


@dataclass(frozen=True, slots=True)
class Asked:
    """`more` is sorted pairs of texts, as `Asked.of` makes them."""

    kind: str
    question: CoverageQuestion
    more: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, kind: str, question: CoverageQuestion, **more: str) -> "Asked":
        """What is blank is not said."""
        return cls(kind, question, tuple(sorted((key, text) for key, text in more.items() if text)))

    def said(self, key: str, default: str = "") -> str:
        """What is asked besides, under this key."""
        return dict(self.more).get(key, default)

    def one_of(self, key: str, known: Collection[str], default: str = "") -> str:
        """As `said`; raises `CakupanError` on a word that is not known, naming those that are."""
        text = self.said(key, default)
        if text not in known:
            raise CakupanError(
                "“{value}” bukan pilihan {key} untuk angka {kind}; pilih salah satu: {known}.",
                value=text,
                key=key,
                kind=self.kind,
                known=", ".join(filter(None, known)),
            )
        return text

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


def read(text: str) -> Asked:
    """The figure a canonical text asks for; raises `CakupanError` on any other text."""
    try:
        value = json.loads(text)
        return Asked.of(str(value["kind"]), _question(value["question"]), **value["more"])
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise CakupanError("Pertanyaan angka ini tidak dapat dibaca: {value}", value=text[:200]) from fault


def _question(value: dict[str, Any]) -> CoverageQuestion:
    return CoverageQuestion(
        posisi=months.month(value["posisi"]),
        region=value["region"],
        grace=value["grace"],
        basis=Basis(value["basis"]),
        segments=frozenset(Segment(code) for code in value["segments"]),
        movement=Movement(value["movement"]) if value["movement"] else None,
    )
