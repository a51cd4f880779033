import { rangeText, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkName } from "../../../workbook/promises";
import { prefixOf } from "../../../workbook/sheet-prefix";
import { fixed, namedRange } from "../area";
import { draftNamed, type Draft } from "../draft";
import { ifAnswered, numberOf, part, textOf, valueOf, type Sheet } from "../jsapi";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import { sheetNamed } from "../sheets";

/** A name set again keeps the letters it has. Throws SheetMissing, PlaceInvalid, CannotDo. */
export function name(draft: Draft, { sheet: of, name, range }: Extract<Edit, { kind: "name" }>): Operation[] {
  const sheet = draftNamed(draft, of);
  checkName(of, name, range);
  const known = sheet.names.find((one) => isSameName(one.name, name));
  if (!known && !range) return [];
  const named = known?.name ?? name;
  const others = sheet.names.filter((one) => one !== known);
  sheet.names = range ? [...others, { name: named, range }] : others;
  const { book } = draft.desk;
  let before: string | undefined;
  return [
    {
      run() {
        const there = sheetNamed(book, of);
        before ??= known && meaningOf(there, named);
        putName(there, of, named, range);
      },
      undo: sheet.isNew
        ? GOES_ALONG
        : () => {
            const there = sheetNamed(book, of);
            if (before === undefined) putName(there, of, named, null);
            else part(there, "Names").Add(named, before);
          },
    },
  ];
}

/** Sets a name of a sheet, or with null takes it away. Throws HostRefused where that is not so afterwards. */
export function putName(sheet: Sheet, of: string, name: string, range: Range | null): void {
  if (range) {
    part(sheet, "Names").Add(name, `=${prefixOf(of)}${fixed(range)}`);
    const means = namedRange(meaningOf(sheet, name) ?? "", of);
    makeSure(means !== undefined && rangeText(means) === rangeText(range), "Names.Add");
  } else {
    itemNamed(sheet, name)?.Delete();
    makeSure(itemNamed(sheet, name) === undefined, "Name.Delete");
  }
}

/** What a name of a sheet stands for, as a formula; undefined where there is no such name. */
export function meaningOf(sheet: Sheet, name: string): string | undefined {
  const item = itemNamed(sheet, name);
  return item && String(valueOf(item, "RefersTo"));
}

/** By its name, or where the build does not find it so, one of all. */
function itemNamed(sheet: Sheet, name: string): Et.Name | undefined {
  const names = part(sheet, "Names");
  const isIt = (item: Et.Name | undefined): item is Et.Name =>
    Boolean(item) && isSameName(textOf(item!, "Name").replace(/^.*!/, ""), name);
  const found = ifAnswered(() => names.Item(name));
  if (ifAnswered(() => isIt(found))) return found;
  const count = numberOf(names, "Count");
  return Array.from({ length: count }, (_, i) => names.Item(i + 1)).find(isIt);
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
