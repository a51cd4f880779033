"""Input checks of every kind; LibreOffice's Excel layer has lists alone."""
import re

import uno

from places import groups_of


class Validation:
    """Of cells in which checks differ, nothing is told."""

    kind = "Validation"
    KINDS = ("ANY", "WHOLE", "DECIMAL", "LIST", "DATE", "TIME", "TEXT_LEN", "CUSTOM")
    OPERATORS = ("", "BETWEEN", "NOT_BETWEEN", "EQUAL", "NOT_EQUAL", "GREATER", "LESS", "GREATER_EQUAL", "LESS_EQUAL")

    def __init__(self, cells):
        self.cells = cells

    def __getattr__(self, member):
        there = self.cells.Validation
        if member == "Type":
            kinds = {group.getByIndex(0).Validation.Type.value for group in groups_of(self.cells)}
            return self.KINDS.index(kinds.pop()) if len(kinds) == 1 else None
        if member == "Formula1":
            formula = there.getFormula1()
            if there.Type.value != "LIST":
                return formula
            written = re.findall(r'"((?:[^"]|"")*)"', formula)
            return ",".join(one.replace('""', '"') for one in written) if written else f"={formula}"
        if member == "ErrorTitle":
            titles = {group.getByIndex(0).Validation.ErrorTitle for group in groups_of(self.cells)}
            return titles.pop() if len(titles) == 1 else None
        return getattr(there, self.PROPERTIES[member])

    PROPERTIES = {
        "ErrorMessage": "ErrorMessage",
        "InputMessage": "InputMessage",
        "InputTitle": "InputTitle",
        "ErrorTitle": "ErrorTitle",
        "ShowError": "ShowErrorMessage",
        "IgnoreBlank": "IgnoreBlankCells",
        "InCellDropdown": "ShowList",
    }

    def put(self, member, value):
        there = self.cells.Validation
        if member == "InCellDropdown":
            value = 1 if value else 0
        there.setPropertyValue(self.PROPERTIES[member], value)
        self.cells.Validation = there

    def Delete(self):
        there = self.cells.Validation
        there.Type = uno.Enum("com.sun.star.sheet.ValidationType", "ANY")
        there.setFormula1("")
        self.cells.Validation = there

    def Add(self, kind, alert=1, operator=1, formula="", second=""):
        there = self.cells.Validation
        if kind == 3 and not formula.startswith("="):
            formula = ";".join('"' + one.replace('"', '""') + '"' for one in formula.split(","))
        there.Type = uno.Enum("com.sun.star.sheet.ValidationType", self.KINDS[int(kind)])
        there.ErrorAlertStyle = uno.Enum("com.sun.star.sheet.ValidationAlertStyle", "STOP")
        if kind != 3:
            there.setOperator(uno.Enum("com.sun.star.sheet.ConditionOperator", self.OPERATORS[int(operator)]))
        there.setFormula1(formula.removeprefix("="))
        self.cells.Validation = there
