"""What the layers of a chart are made of."""

from typing import Final, Self

import altair as alt
from altair.utils import schemapi

schemapi.disable_debug_mode()  # else each part of a chart is checked when it is made, and again in tests
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

    def _compute_hash(self) -> str:
        """Names the layer for Altair, which would write it down with its rows, whether it needs a name or not."""
        return _PICKED

    def picked(self) -> Self:
        """The layer with marks that a click picks; a chart has one of them at most."""
        named = self.copy(deep=False)
        named.name = _PICKED
        return named.add_params(alt.selection_point(name=PICK, fields=["code"], on="click", clear=False))
