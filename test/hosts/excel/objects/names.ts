import { parseRange, type Range } from "../../../../src/workbook/cell";
import { ALL, quoted, written, type Name, type Sheet } from "../model";
import { HostError, type Wired } from "../protocol";

/** The names of one sheet; print area and repeated rows are names too. */
export function namesOf(sheet: Sheet): Wired {
  const find = (name: string) => {
    const own = sheet.names.find((one) => same(one.name, name));
    if (own) return ownName(sheet, own);
    return builtIn(sheet).find((one) => same(one.Name as string, name));
  };
  return {
    _type: "NamedItemCollection",
    items: () => [...sheet.names.map((name) => ownName(sheet, name)), ...builtIn(sheet)],
    Add(name: string, reference: unknown): Wired {
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || find(name)) throw new HostError("InvalidArgument");
      const made = { name, range: referred(sheet, reference), isVisible: true };
      sheet.names.push(made);
      return ownName(sheet, made);
    },
    Indexer(name: string): Wired {
      const found = find(name);
      if (!found) throw new HostError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (name: string) => find(name) ?? null,
  };
}

function ownName(sheet: Sheet, own: Name): Wired {
  return {
    _type: "NamedItem",
    Name: own.name,
    Type: "Range",
    Scope: "Worksheet",
    get Visible() {
      return own.isVisible;
    },
    set Visible(isVisible: boolean) {
      own.isVisible = isVisible;
    },
    get Formula() {
      return own.range ? formulaOf(sheet, own.range) : `=${quoted(sheet.name)}!#REF!`;
    },
    set Formula(formula: string) {
      own.range = referred(sheet, formula);
    },
    Delete() {
      sheet.names = sheet.names.filter((one) => one !== own);
    },
  };
}

function builtIn(sheet: Sheet): Wired[] {
  const { area, repeatRows } = sheet.page;
  const rows = repeatRows && { ...ALL, top: repeatRows.from, bottom: repeatRows.to };
  const named = (Name: string, range: Range, gone: object): Wired => ({
    _type: "NamedItem",
    Name,
    Visible: true,
    Type: "Range",
    Scope: "Worksheet",
    Formula: formulaOf(sheet, range),
    Delete() {
      sheet.page = { ...sheet.page, ...gone };
    },
  });
  return [
    ...(area ? [named("Print_Area", area, { area: null })] : []),
    ...(rows ? [named("Print_Titles", rows, { repeatRows: null })] : []),
  ];
}

function formulaOf(sheet: Sheet, range: Range): string {
  return `=${quoted(sheet.name)}!${written(range, "$")}`;
}

/** A range that was handed over, or a formula that names one of this sheet. */
function referred(sheet: Sheet, reference: unknown): Range {
  const text =
    typeof reference === "string"
      ? reference.replace(/^=/, "")
      : String((reference as { Address: string }).Address);
  const range = parseRange(text.slice(text.lastIndexOf("!") + 1).replaceAll("$", ""));
  if (!range || !text.startsWith(`${quoted(sheet.name)}!`)) throw new HostError("InvalidArgument", text);
  return range;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
