"""Objects of LibreOffice's own Excel object model, for a test that asks one question a line.

pyuno cannot hold these objects, so that they stay in a table inside a Basic module, and each kind of question (get,
set, call; which member; how many arguments of what shape) becomes a Basic function the first time it is asked.
Questions come as JSON lines from one pipe, answers go as JSON lines to another.
"""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

from instead import Instead
from person import Person

TABLE = """Option VBASupport 1
Global Held(400000) As Variant
Global Count As Long
Function Hold(thing) As Long
  Count = Count + 1
  Set Held(Count) = thing
  Hold = Count
End Function
Function Begin(thing)
  Count = 0
  Begin = Hold(thing)
End Function
Function Told(answer)
  If IsObject(answer) Then
    If answer Is Nothing Then
      Told = Array("value", Null)
    Else
      Told = Array("object", Hold(answer), TypeName(answer))
    End If
  ElseIf IsArray(answer) Then
    Told = Array("value", Undated(answer))
  ElseIf VarType(answer) = 7 Then
    Told = Array("value", CDbl(answer))
  Else
    Told = Array("value", answer)
  End If
End Function
Function Undated(cells)
  On Error GoTo Done
  Dim i As Long, j As Long
  For i = LBound(cells, 1) To UBound(cells, 1)
    For j = LBound(cells, 2) To UBound(cells, 2)
      If VarType(cells(i, j)) = 7 Then cells(i, j) = CDbl(cells(i, j))
    Next j
  Next i
Done:
  Undated = cells
End Function
Function Square(lines)
  Dim i As Long, j As Long, last As Long, wide As Long
  last = UBound(lines)
  wide = UBound(lines(0))
  Dim made(0 To last, 0 To wide) As Variant
  For i = 0 To last
    For j = 0 To wide
      made(i, j) = lines(i)(j)
    Next j
  Next i
  Square = made
End Function
"""


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def is_gone(process):
    """Ended, whether or not anybody has taken note of it."""
    try:
        with open(f"/proc/{process}/stat") as told:
            return told.read().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True


class Office:
    def __init__(self, pipe, process):
        here = uno.getComponentContext()
        resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
        for _ in range(1200):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if is_gone(process):
                    raise SystemExit("LibreOffice ended before it answered")
                time.sleep(0.1)
        else:
            raise SystemExit("LibreOffice did not answer within two minutes")
        self.services = self.context.ServiceManager
        self.desktop = self.services.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        self.document = None
        self.person = None
        self.instead = None

    def open(self, url):
        for one in self.instead.documents if self.instead else ():
            one.close(True)
        how = (setting("MacroExecutionMode", 4),)
        self.document = self.desktop.loadComponentFromURL(url or "private:factory/scalc", "_blank", 0, how)
        libraries = self.document.BasicLibraries
        if not libraries.hasByName("Standard"):
            libraries.createLibrary("Standard")
        self.library = libraries.getByName("Standard")
        self.library.insertByName("Table", TABLE)
        self.scripts = self.document.getScriptProvider()
        self.asked = {}
        excel = self.services.createInstanceWithArgumentsAndContext(
            "ooo.vba.excel.Globals", (self.document,), self.context
        )
        self.script("Table", "Begin").invoke((excel,), (), ())
        self.instead = Instead(self.ask, self.document)
        self.person = Person(self.context, self.document)
        application = self.ask({"of": 1, "how": "get", "member": "Application", "given": []})
        self.application = application["object"]
        self.instead.nobodys.add(self.application)
        return application

    def end(self):
        for one in self.instead.documents if self.instead else ():
            one.close(True)
        self.desktop.terminate()

    def beside(self):
        """Another workbook, in front, while the one before stays open; answers its place."""
        other = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
        self.instead.documents.append(other)
        return len(self.instead.documents) - 1

    def in_front(self, place):
        frame = self.instead.documents[place].CurrentController.Frame
        frame.activate()
        frame.ContainerWindow.setFocus()

    def script(self, module, name):
        place = f"vnd.sun.star.script:Standard.{module}.{name}?language=Basic&location=document"
        return self.scripts.getScript(place)

    def function(self, how, member, shape):
        known = self.asked.get((how, member, shape))
        if known:
            return known
        written = {"object": "Held({0})", "table": "Square({0})", "value": "{0}", "none": ""}
        given = [written[kind].format(f"a{i}") for i, kind in enumerate(shape)]
        target = f"Held(this).{member}"
        if how == "set":
            # What is emptied is given nothing.
            given = ["Empty" if kind == "none" else one for kind, one in zip(shape, given)]
            put = "Set " if shape[-1] == "object" else ""
            body = f'{put}{target} = {given[-1]}\n  Ask = Array("value", Null)'
        elif how == "get":
            body = f"Ask = Told({target})"
        else:
            body = f"Ask = Told({target}({', '.join(given)}))"
        name = f"Ask{len(self.asked)}"
        names = ", ".join(["this", *(f"a{i}" for i in range(len(shape)))])
        self.library.insertByName(
            name,
            f"Option VBASupport 1\nFunction Ask({names})\n  On Error GoTo Wrong\n  {body}\n  Exit Function\n"
            f'Wrong:\n  Ask = Array("error", Err.Description)\nEnd Function\n',
        )
        made = self.asked[(how, member, shape)] = self.script(name, "Ask")
        return made

    def ask(self, question):
        shape, given = [], [question["of"]]
        for one in question["given"]:
            if one is None:
                shape.append("none")
                given.append(0)
            elif isinstance(one, dict):
                shape.append("object")
                given.append(one["object"])
            elif isinstance(one, list):
                shape.append("table")
                given.append(tuple(tuple("" if cell is None else cell for cell in line) for line in one))
            else:
                shape.append("value")
                given.append(one)
        function = self.function(question["how"], question["member"], tuple(shape))
        told = function.invoke(tuple(given), (), ())[0]
        if told is None:
            return {"error": "no answer"}
        if told[0] == "object":
            answer = {"object": told[1], "type": told[2]}
            self.instead.came(question["of"], answer, self.desktop.getCurrentComponent)
            return answer
        if told[0] == "error":
            return {"error": str(told[1])}
        value = told[1]
        if isinstance(value, tuple):
            value = [list(line) if isinstance(line, tuple) else line for line in value]
        return {"value": value}

    def answer(self, question):
        if question["how"] == "open":
            return self.open(question.get("url"))
        if question["how"] == "beside":
            return {"value": self.beside()}
        if question["how"] == "front":
            return {"value": self.in_front(question["place"])}
        if question["how"] == "save":
            self.document.storeToURL(question["url"], (setting("FilterName", "Calc MS Excel 2007 XML"),))
            return {"value": True}
        if question["how"] == "person":
            return {"value": self.person.does(question["edit"])}
        return self.instead.answer(question) or self.ask(question)

    def told(self):
        """What happened meanwhile, as events of WPS: each with its sheet, and with its cells."""
        events = []
        while self.person and self.person.heard:
            name, sheet, address = self.person.heard.pop(0)
            about = [self.ask({"of": self.application, "how": "call", "member": "Worksheets", "given": [sheet]})]
            if address:
                cells = {"of": about[0]["object"], "how": "call", "member": "Range", "given": [address]}
                about.append(self.ask(cells))
            if all("object" in one for one in about):
                events.append({"name": name, "about": about})
        return events


def plain(value):
    inner = getattr(value, "Value", getattr(value, "value", None))
    return str(value) if inner is None else inner


def main(pipe, process, questions, answers):
    office = Office(pipe, process)
    with open(questions, encoding="utf8") as asked, open(answers, "w", encoding="utf8") as told:
        told.write("ready\n")
        told.flush()
        for line in asked:
            try:
                answer = office.answer(json.loads(line))
                events = office.told()
                if events:
                    answer = {**answer, "told": events}
            except Exception as problem:
                answer = {"error": f"{type(problem).__name__}: {str(problem)[:300]}"}
            told.write(json.dumps(answer, ensure_ascii=False, default=plain) + "\n")
            told.flush()
    # Nobody asks any more, not even to end.
    office.end()


main(*sys.argv[1:])
