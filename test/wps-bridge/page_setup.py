"""How one sheet prints."""
from com.sun.star.table import CellRangeAddress

from places import address_of, area_of

#: Hundredths of a millimetre in a point.
POINT = 2540 / 72
A4 = (21000, 29700)


class PageSetup:
    """The set-up of one sheet alone: in LibreOffice sheets share it until one is given its own."""

    kind = "PageSetup"

    def __init__(self, document, sheet):
        self.document, self.sheet = document, sheet

    @property
    def style(self):
        return self.document.StyleFamilies.getByName("PageStyles").getByName(self.sheet.PageStyle)

    def own(self):
        sheets = [self.document.Sheets.getByIndex(i) for i in range(self.document.Sheets.Count)]
        if self.sheet.PageStyle.startswith("Own") and sum(one.PageStyle == self.sheet.PageStyle for one in sheets) == 1:
            return self.style
        styles = self.document.StyleFamilies.getByName("PageStyles")
        name = next(f"Own{i}" for i in range(10000) if not styles.hasByName(f"Own{i}"))
        before = self.style
        styles.insertByName(name, self.document.createInstance("com.sun.star.style.PageStyle"))
        made = styles.getByName(name)
        for one in ("IsLandscape", "Width", "Height", "LeftMargin", "RightMargin", "TopMargin", "BottomMargin"):
            made.setPropertyValue(one, before.getPropertyValue(one))
        for one in ("CenterHorizontally", "PageScale", "ScaleToPagesX", "ScaleToPagesY", "HeaderIsOn", "FooterIsOn"):
            made.setPropertyValue(one, before.getPropertyValue(one))
        self.sheet.PageStyle = name
        return made

    def __getattr__(self, member):
        style = self.style
        if member == "PaperSize":
            return 9 if tuple(sorted((style.Width, style.Height))) == A4 else 0
        if member == "Orientation":
            return 2 if style.IsLandscape else 1
        if member == "CenterHorizontally":
            return style.CenterHorizontally
        if member in ("LeftMargin", "RightMargin"):
            return getattr(style, member) / POINT
        if member in ("TopMargin", "BottomMargin"):
            band = "Header" if member == "TopMargin" else "Footer"
            more = getattr(style, f"{band}Height") if getattr(style, f"{band}IsOn") else 0
            return (getattr(style, member) + more) / POINT
        if member == "Zoom":
            return False if style.ScaleToPagesX or style.ScaleToPagesY else style.PageScale
        if member in ("FitToPagesWide", "FitToPagesTall"):
            return getattr(style, "ScaleToPagesX" if member.endswith("Wide") else "ScaleToPagesY") or False
        if member == "PrintArea":
            areas = self.sheet.getPrintAreas()
            return ",".join(address_of(a.StartColumn, a.StartRow, a.EndColumn, a.EndRow, "$") for a in areas)
        if member == "PrintTitleRows":
            rows = self.sheet.getTitleRows()
            has = self.sheet.getPrintTitleRows()
            return f"${rows.StartRow + 1}:${rows.EndRow + 1}" if has else ""
        raise AttributeError(member)

    def put(self, member, value):
        # A file's own names for both come in as any other name, and would bring them back.
        built_in = {"PrintArea": "_xlnm.Print_Area", "PrintTitleRows": "_xlnm.Print_Titles"}.get(member)
        if built_in and self.sheet.NamedRanges.hasByName(built_in):
            self.sheet.NamedRanges.removeByName(built_in)
        if member == "PrintArea":
            number = self.sheet.RangeAddress.Sheet
            places = (area_of(one) for one in value.split(",")) if value else ()
            self.sheet.setPrintAreas(tuple(CellRangeAddress(number, *place) for place in places))
            return
        if member == "PrintTitleRows":
            rows = CellRangeAddress(self.sheet.RangeAddress.Sheet, *(area_of(value) if value else (0, 0, 0, 0)))
            self.sheet.setTitleRows(rows)
            self.sheet.setPrintTitleRows(bool(value))
            return
        style = self.own()
        if member == "PaperSize":
            sizes = A4 if value == 9 else (style.Width, style.Height)
            style.Width, style.Height = sorted(sizes, reverse=style.IsLandscape)
        elif member == "Orientation":
            sizes = sorted((style.Width, style.Height), reverse=value == 2)
            style.IsLandscape = value == 2
            style.Width, style.Height = sizes
        elif member == "CenterHorizontally":
            style.CenterHorizontally = bool(value)
        elif member.endswith("Margin"):
            # Sheets of WPS have neither header nor footer as long as nobody writes one.
            style.HeaderIsOn = style.FooterIsOn = False
            setattr(style, member, round(value * POINT))
        elif member == "Zoom":
            if value is False:
                style.ScaleToPagesX = style.ScaleToPagesX or 1
                style.ScaleToPagesY = style.ScaleToPagesY or 1
            else:
                style.ScaleToPagesX = style.ScaleToPagesY = 0
                style.PageScale = int(value)
        elif member in ("FitToPagesWide", "FitToPagesTall"):
            setattr(style, "ScaleToPagesX" if member.endswith("Wide") else "ScaleToPagesY", int(value or 0))
