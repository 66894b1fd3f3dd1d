"""The one error a user may see: a sentence that says what is wrong and what would be right."""

from collections.abc import Sequence


class CakupanError(Exception):
    """An expected fault. `template` is Indonesian (the catalogs translate it), `values` fill its braces."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class SeveralFaults(CakupanError):  # noqa: N818  the house word for what a user may see
    """All that is wrong with one thing, said at once."""

    def __init__(self, faults: Sequence[CakupanError]) -> None:
        super().__init__("{faults}", faults=" ".join(str(fault) for fault in faults))
        self.faults = tuple(faults)
