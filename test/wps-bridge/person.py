"""What a person does in LibreOffice, and what LibreOffice tells of it: as dispatched from its menus and its formula
bar, so that it is heard of as what people do is."""
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import XActivationEventListener
from com.sun.star.util import XChangesListener
from com.sun.star.view import XSelectionChangeListener

from places import address_of, area


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Hearing(unohelper.Base, XChangesListener, XSelectionChangeListener, XActivationEventListener):
    def __init__(self, heard):
        self.heard = heard

    def changesOccurred(self, event):
        for change in event.Changes:
            if change.Accessor in ("cell-change", "insert-rows", "delete-rows"):
                cells = change.ReplacedElement
                self.tell("SheetChange", cells)

    def selectionChanged(self, event):
        chosen = event.Source.getSelection()
        if hasattr(chosen, "RangeAddress"):
            self.tell("SheetSelectionChange", chosen)

    def activeSpreadsheetChanged(self, event):
        self.heard.append(("SheetActivate", event.ActiveSheet.Name, None))

    def tell(self, name, cells):
        one = cells if hasattr(cells, "RangeAddress") else cells.getByIndex(0)
        if not hasattr(cells, "RangeAddress"):
            every = ",".join(address_of(*area(cells.getByIndex(i))) for i in range(cells.getCount()))
        else:
            every = address_of(*area(one))
        told = (name, one.getSpreadsheet().Name, every)
        if told not in self.heard[-1:]:
            self.heard.append(told)

    def disposing(self, event):
        pass


class Person:
    def __init__(self, context, document):
        services = context.ServiceManager
        self.desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        self.document = document
        self.view = document.getCurrentController()
        self.heard = []
        hearing = Hearing(self.heard)
        document.addChangesListener(hearing)
        self.view.addSelectionChangeListener(hearing)
        self.view.addActivationEventListener(hearing)

    def does(self, edit):
        return getattr(self, edit["kind"])(**{key: value for key, value in edit.items() if key != "kind"})

    def dispatch(self, command, **given):
        self.dispatcher.executeDispatch(
            self.view.getFrame(), f".uno:{command}", "", 0, tuple(setting(*one) for one in given.items())
        )

    def goes(self, sheet, address):
        self.view.setActiveSheet(self.document.Sheets.getByName(sheet))
        self.dispatch("GoToCell", ToPoint=address)

    def types(self, sheet, address, text):
        """Into the cell, as into the formula bar, and Enter."""
        self.goes(sheet, address)
        self.dispatch("EnterString", StringName=text)

    def write(self, sheet, row, column, values):
        """One cell is typed, more are pasted."""
        wide = max(len(line) for line in values)
        at = address_of(column, row, column, row)
        if len(values) == 1 and wide == 1:
            one = values[0][0]
            if one is None:
                self.goes(sheet, at)
                self.dispatch("ClearContents")
            else:
                self.types(sheet, at, str(one))
            return
        other = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
        cells = other.Sheets.getByIndex(0).getCellRangeByPosition(0, 0, wide - 1, len(values) - 1)
        cells.setDataArray(tuple(tuple("" if one is None else one for one in line) for line in values))
        other.getCurrentController().select(cells)
        copied = other.getCurrentController().getTransferable()
        self.goes(sheet, at)
        self.view.insertTransferable(copied)
        other.close(True)

    def insertRows(self, sheet, row, count):
        self.goes(sheet, f"A{row}:A{row + count - 1}")
        self.dispatch("InsertRowsBefore")

    def deleteRows(self, sheet, row, count):
        self.goes(sheet, f"A{row}:A{row + count - 1}")
        self.dispatch("DeleteRows")

    def addSheet(self, sheet):
        self.document.Sheets.insertNewByName(sheet, self.document.Sheets.Count)

    def renameSheet(self, sheet, to):
        self.document.Sheets.getByName(sheet).setName(to)

    def removeSheet(self, sheet):
        self.document.Sheets.removeByName(sheet)

    def protect(self, sheet):
        self.document.Sheets.getByName(sheet).protect("")

    def selection(self):
        chosen = self.view.getSelection()
        return {"sheet": chosen.getSpreadsheet().Name, "address": address_of(*area(chosen))}
