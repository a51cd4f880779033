"""What cells are filled with; LibreOffice's Excel layer does not say when that is nothing."""
from places import groups_of

NO_PATTERN, SOLID = -4142, 1
WHITE = 0xFFFFFF


def turned(colour):
    """BGR for RGB, and the other way round."""
    return (colour & 0xFF) << 16 | colour & 0xFF00 | colour >> 16


class Interior:
    """Of cells that differ nothing is told."""

    kind = "Interior"

    def __init__(self, cells):
        self.cells = cells

    def one(self, tell):
        found = {tell(group.getByIndex(0).CellBackColor) for group in groups_of(self.cells)}
        return found.pop() if len(found) == 1 else None

    @property
    def Pattern(self):
        return self.one(lambda colour: NO_PATTERN if colour == -1 else SOLID)

    @property
    def Color(self):
        return self.one(lambda colour: WHITE if colour == -1 else turned(colour))

    def put(self, member, value):
        if member == "Pattern":
            self.cells.CellBackColor = -1 if value == NO_PATTERN else max(self.cells.CellBackColor, 0)
        else:
            self.cells.CellBackColor = turned(int(value))
