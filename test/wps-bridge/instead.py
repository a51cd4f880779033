"""What WPS does and LibreOffice's Excel layer does not, done through LibreOffice's own interfaces (UNO).

Names of one sheet that may have dots in them, merged areas asked of a mixture, the cells that are used, truth values and
errors told from numbers, fills, input checks of every kind, and each sheet's own print set-up. All of it is stored, shown and
saved by LibreOffice as anything else is; what stands here is how it is asked for in the words of the Excel object model.
"""
import re

import uno

from interior import Interior
from names import Names
from page_setup import PageSetup
from places import LAST_COLUMN, LAST_ROW, address_of, area, area_of, groups_of
from validation import Validation

VALIDATED, GENERAL = -4174, 1
#: What may change which cells are merged.
MOVING = ("Merge", "UnMerge", "Insert", "Delete", "Add", "Clear")
#: What LibreOffice calls kinds of formats, of results and of errors; and Excel's number for each of those.
LOGICAL, ERROR_RESULT = 1024, 4
ERRORS = {
    **{521: -2146826288, 532: -2146826281, 519: -2146826273, 524: -2146826265, 525: -2146826259},
    **{508: -2146826259, 503: -2146826252, 502: -2146826252, 32767: -2146826246},
}


class Instead:
    """Answers what stands above, and leaves all else to LibreOffice's Excel layer."""

    def __init__(self, ask, document):
        self.ask, self.documents = ask, [document]
        self.held = []
        #: Workbooks of objects, where there are several; some objects are of none.
        self.homes, self.nobodys = {}, {1}
        self.known = {}
        self.parts = {
            ("Worksheet", "Names"): lambda of, given: Names(self.sheet(of)),
            ("Worksheet", "UsedRange"): self.used,
            ("Worksheet", "PageSetup"): lambda of, given: PageSetup(self.home(of), self.sheet(of)),
            ("Range", "Value"): self.values,
            ("Range", "NumberFormat"): self.format,
            ("Range", "HorizontalAlignment"): self.aligned,
            ("Range", "Interior"): lambda of, given: Interior(self.cells(of)[0]),
            ("Range", "Validation"): lambda of, given: Validation(self.cells(of)[0]),
            ("Range", "MergeCells"): self.are_merged,
            ("Range", "MergeArea"): self.merged_around,
            ("Range", "SpecialCells"): self.special,
            ("Range", "AutoFit"): self.fit,
        }

    def answer(self, question):
        """Undefined where it is none of these."""
        of, member, given, how = (question[one] for one in ("of", "member", "given", "how"))
        if how == "set" or member in MOVING or len(self.documents) > 1:
            self.known = {}
        if of < 0:
            return self.through(self.held[-of - 1], how, member, given)
        if how == "set" and (question.get("type"), member) == ("Range", "Value") and isinstance(given[0], list):
            return self.enter(of, given[0])
        if how == "set" and (question.get("type"), member, given[0]) == ("Range", "HorizontalAlignment", GENERAL):
            for cells in self.cells(of):
                cells.HoriJustify = uno.Enum("com.sun.star.table.CellHoriJustify", "STANDARD")
            return {"value": None}
        part = self.parts.get((question.get("type"), member))
        if not part or how == "set" or (member == "Value" and how != "get") or (member == "SpecialCells" and given[0] != VALIDATED):
            return None
        return self.told(part(of, given))

    def through(self, thing, how, member, given):
        if how == "set":
            thing.put(member, given[0])
            return {"value": None}
        found = getattr(thing, member)
        return self.told(found(*given) if how == "call" else found)

    def told(self, answer):
        if isinstance(answer, dict):
            return answer
        if hasattr(answer, "kind"):
            self.held.append(answer)
            return {"object": -len(self.held), "type": answer.kind}
        return {"value": answer}

    def member(self, of, member, *given, how="get"):
        answer = self.ask({"of": of, "how": how, "member": member, "given": list(given)})
        return answer.get("object", answer.get("value"))

    def home(self, of):
        """The workbook an object is of; ranges do not say it themselves."""
        return self.homes.get(of, self.documents[0])

    def came(self, of, answer, in_front):
        """An object was handed over, by another of the same workbook or as what is in front."""
        if len(self.documents) == 1 or "object" not in answer:
            return
        home = self.homes.get(of, None if of in self.nobodys else self.documents[0]) or in_front()
        if answer["type"] == "Workbook":
            name = self.member(answer["object"], "Name")
            home = next(one for one in self.documents if one.Title == name)
        self.homes[answer["object"]] = home

    def sheet(self, of):
        return self.home(of).Sheets.getByName(self.member(of, "Name"))

    def cells(self, of):
        """The areas a range is made of."""
        sheet = self.sheet(self.member(of, "Worksheet"))
        address = self.member(of, "Address", False, False, how="call")
        return [self.cells_at(sheet, one) for one in address.split(",")]

    def cells_at(self, sheet, address):
        left, top, right, bottom = area_of(address)
        return sheet.getCellRangeByPosition(left, top, right, bottom)

    def merges(self, cells):
        """Merged areas that meet these cells."""
        sheet = cells.getSpreadsheet()
        known = self.known.get(sheet.Name)
        if known is None:
            known = self.known[sheet.Name] = self.all_merges(sheet)
        left, top, right, bottom = area(cells)
        return [m for m in known if m[0] <= right and m[2] >= left and m[1] <= bottom and m[3] >= top]

    def all_merges(self, sheet):
        found = {}
        for group in groups_of(sheet):
            for i in range(group.getCount()):
                part = group.getByIndex(i)
                if not part.getIsMerged():
                    continue
                left, top, right, bottom = area(part)
                for row in range(top, bottom + 1):
                    for column in range(left, right + 1):
                        found[self.merge_at(sheet, column, row)] = None
        return list(found)

    def merge_at(self, sheet, column, row):
        """The merged area around a cell, or the cell alone."""
        cursor = sheet.createCursorByRange(sheet.getCellByPosition(column, row))
        cursor.collapseToMergedArea()
        return area(cursor)

    def used(self, of, given):
        """Around all that holds something or looks different; to LibreOffice only what holds something is used."""
        sheet = self.sheet(of)
        cursor = sheet.createCursor()
        cursor.gotoStartOfUsedArea(False)
        cursor.gotoEndOfUsedArea(True)
        around = [area(cursor)]
        for group in groups_of(sheet):
            areas = [area(group.getByIndex(i)) for i in range(group.getCount())]
            if not any(right == LAST_COLUMN and bottom == LAST_ROW for _, _, right, bottom in areas):
                around += areas
        lefts, tops, rights, bottoms = zip(*around)
        at = address_of(min(lefts), min(tops), max(rights), max(bottoms))
        return self.ask({"of": of, "how": "call", "member": "Range", "given": [at]})

    def values(self, of, given):
        """With truth values and errors told from numbers, which LibreOffice's Excel layer does for neither."""
        [cells] = self.cells(of)
        left, top, _, _ = area(cells)
        # A text of several looks comes with a sign of LibreOffice's own for each tab.
        whole = lambda one, i, j: cells.getCellByPosition(j, i).String if isinstance(one, str) and "\x01" in one else one
        table = [
            [None if one == "" else whole(one, i, j) for j, one in enumerate(line)]
            for i, line in enumerate(cells.getDataArray())
        ]
        formats = self.home(of).getNumberFormats()
        for group in groups_of(cells):
            if not formats.getByKey(group.getByIndex(0).NumberFormat).Type & LOGICAL:
                continue
            for i in range(group.getCount()):
                l, t, r, b = area(group.getByIndex(i))
                for line in table[t - top : b - top + 1]:
                    for j in range(l - left, r - left + 1):
                        line[j] = bool(line[j]) if line[j] in (0, 1) else line[j]
        wrong = cells.queryFormulaCells(ERROR_RESULT)
        for i in range(wrong.getCount()):
            l, t, r, b = area(wrong.getByIndex(i))
            for row in range(t, b + 1):
                for column in range(l, r + 1):
                    error = cells.getCellByPosition(column - left, row - top).getError()
                    table[row - top][column - left] = ERRORS.get(error, ERRORS[519])
        return table[0][0] if len(table) == 1 and len(table[0]) == 1 else table

    def enter(self, of, table):
        """Formulas one by one: of many at once LibreOffice's Excel layer expects semicolons in them."""
        is_formula = lambda one: isinstance(one, str) and one.startswith("=")
        rest = [[None if is_formula(one) else one for one in line] for line in table]
        answer = self.ask({"of": of, "how": "set", "member": "Value", "given": [rest]})
        for i, line in enumerate(table):
            for j, one in enumerate(line):
                if is_formula(one):
                    cell = self.member(of, "Item", i + 1, j + 1, how="call")
                    self.ask({"of": cell, "how": "set", "member": "Formula", "given": [one]})
        return answer

    def aligned(self, of, given):
        """Of cells that nobody aligned LibreOffice's Excel layer says nothing."""
        answer = self.ask({"of": of, "how": "get", "member": "HorizontalAlignment", "given": []})
        kinds = {group.getByIndex(0).HoriJustify.value for cells in self.cells(of) for group in groups_of(cells)}
        return GENERAL if kinds == {"STANDARD"} else answer

    def format(self, of, given):
        """As Excel writes it: days and years in small letters, truth values in none of their own."""
        answer = self.ask({"of": of, "how": "get", "member": "NumberFormat", "given": []})
        code = answer.get("value")
        if not isinstance(code, str):
            formats = self.home(of).getNumberFormats()
            keys = {group.getByIndex(0).NumberFormat for cells in self.cells(of) for group in groups_of(cells)}
            codes = {formats.getByKey(key).FormatString for key in keys}
            return "General" if codes <= {"General", "BOOLEAN"} else answer
        if code == "BOOLEAN":
            return "General"
        pieces = re.split(r'("[^"]*"|\\.|\[[^\]]*\]|AM/PM|A/P|General)', code)
        # A sign of its own stands in quotes in Excel, behind a stroke here.
        quoted = (f'"{one[1]}"' if one.startswith("\\") and ord(one[1]) > 127 else one for one in pieces)
        return "".join(one if i % 2 else re.sub("[YMDHS]+", lambda m: m[0].lower(), one) for i, one in enumerate(quoted))

    def are_merged(self, of, given):
        [cells] = self.cells(of)
        left, top, right, bottom = area(cells)
        if (left, top) == (right, bottom):
            return self.merge_at(cells.getSpreadsheet(), left, top) != (left, top, left, top)
        covered = 0
        for l, t, r, b in self.merges(cells):
            covered += (min(r, right) - max(l, left) + 1) * (min(b, bottom) - max(t, top) + 1)
        if covered in (0, (right - left + 1) * (bottom - top + 1)):
            return covered > 0
        return None

    def merged_around(self, of, given):
        sheet = self.member(of, "Worksheet")
        [cells] = self.cells(of)
        left, top, _, _ = area(cells)
        at = self.merge_at(cells.getSpreadsheet(), left, top)
        return self.ask({"of": sheet, "how": "call", "member": "Range", "given": [address_of(*at)]})

    def fit(self, of, given):
        """Of whole rows that are written as such LibreOffice's Excel layer fits none."""
        for cells in self.cells(of):
            cells.Rows.OptimalHeight = True
        return {"value": None}

    def special(self, of, given):
        """Cells with an input check; none is an error, as there."""
        found = [
            address_of(*area(group.getByIndex(i)))
            for cells in self.cells(of)
            for group in groups_of(cells)
            if group.getByIndex(0).Validation.Type.value != "ANY"
            for i in range(group.getCount())
        ]
        return Areas(found) if found else {"error": "no cells were found"}


class Areas:
    """Cells here and there, as far as they are asked where."""

    kind = "Range"

    def __init__(self, places):
        self.places = places

    def Address(self, *how):
        return ",".join(self.places)

    @property
    def Areas(self):
        return Areas(self.places)

    @property
    def Count(self):
        return len(self.places)

    def Item(self, number):
        return Areas([self.places[int(number) - 1]])
