"""Names that belong to one sheet, whatever dots they have in them."""
import re

from com.sun.star.table import CellAddress


class Names:
    kind = "Names"

    def __init__(self, sheet):
        self.sheet = sheet

    @property
    def Count(self):
        return self.sheet.NamedRanges.getCount()

    def Item(self, which):
        every = [self.sheet.NamedRanges.getByIndex(i) for i in range(self.Count)]
        if isinstance(which, str):
            return next((Name(self.sheet, one) for one in every if one.Name.lower() == which.lower()), None)
        return Name(self.sheet, every[int(which) - 1])

    def Add(self, name, refers):
        of, _, place = refers[1:].rpartition("!")
        content = f"${of}.{place}"
        known = self.Item(name)
        if known:
            known.name.setContent(content)
            return known
        # LibreOffice keeps, shows and saves names with dots, but adds none; one that is there may be called so.
        self.sheet.NamedRanges.addNewByName("_new_", content, CellAddress(), 0)
        made = self.sheet.NamedRanges.getByName("_new_")
        made.setName(name)
        return Name(self.sheet, made)


class Name:
    kind = "Name"

    def __init__(self, sheet, name):
        self.sheet, self.name = sheet, name

    @property
    def Name(self):
        return f"{self.sheet.Name}!{self.name.Name}"

    @property
    def RefersTo(self):
        found = re.match(r"\$?('(?:[^']|'')*'|[^.']+)\.(.*)$", self.name.Content)
        return f"={found[1]}!{found[2]}" if found else f"={self.name.Content}"

    def Delete(self):
        self.sheet.NamedRanges.removeByName(self.name.Name)
