"""What the layers of a chart are made of."""

from typing import Final, Self

import altair as alt

PICK: Final = "pick"
"""Name of the selection a click on a mark makes; its field is `code`."""
_PICKED: Final = "picked"


class Layer(alt.Chart):
    """A chart that shares its channels and marks with its copies: nobody changes them once they are drawn.

    Altair copies every layer twice, to the last channel, whenever layers are put together or set in a style; that is a
    third of the time a figure takes. What it then changes is the layer's own (data, parameters, size, name).
    """

    def __deepcopy__(self, memo: object) -> Self:
        return self.copy(deep=False)

    def picked(self) -> Self:
        """The layer with marks that a click picks, one layer of a chart at most. Without a name Altair would write the
        whole layer down to make one of it, and a browser draws again what comes under another name."""
        named = self.copy(deep=False)
        named.name = _PICKED
        return named.add_params(alt.selection_point(name=PICK, fields=["code"], on="click", clear=False))
