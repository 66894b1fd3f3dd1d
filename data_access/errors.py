"""The one error a user may see: a sentence that says what is wrong and what would be right."""


class CakupanError(Exception):
    """An expected fault. `template` is Indonesian (the catalogs translate it), `values` fill its braces."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)
