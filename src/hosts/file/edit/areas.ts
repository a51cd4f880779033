import { cutOut, LAST_ROW, overlaps, parseRange, rangeText, type Range } from "../../../workbook/cell";
import { childOf, toText, type Element } from "./element";
import { content, next, opens, scan } from "../xml";

/** A piece of a list of areas (`sqref`); one we cannot read is kept as written and overlaps nothing. */
export type Area = Range | string;

/** `A1:B2 C3 D:D` → areas */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((piece) => (piece ? [parseArea(piece)] : []));
}

function parseArea(text: string): Area {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return parseRange(`A${rows[1]}:XFD${rows[2]}`) ?? text;
  const columns = /^\$?([A-Za-z]+):\$?([A-Za-z]+)$/.exec(text);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${LAST_ROW + 1}`) ?? text;
  return parseRange(text) ?? text;
}

export function areasText(areas: readonly Area[]): string {
  return areas.map((area) => (typeof area === "string" ? area : rangeText(area))).join(" ");
}

export function overlapsAny(areas: readonly Area[], range: Range): boolean {
  return areas.some((area) => typeof area !== "string" && overlaps(area, range));
}

/** What is left of areas when a range is cut out of them. */
export function without(areas: readonly Area[], range: Range): Area[] {
  return areas.flatMap((area): Area[] => (typeof area === "string" ? [area] : cutOut(area, range)));
}

/** The areas of newer elements of that name, which a sheet keeps among its extensions; they are only looked at. */
export function extendedAreas(root: Element, name: string): Area[] {
  const extensions = childOf(root, "extLst");
  const areas: Area[] = [];
  const cursor = scan(extensions ? toText(extensions) : "");
  while (next(cursor)) {
    if (opens(cursor, "sqref") && cursor.path.some((step) => step.endsWith(`:${name}`))) {
      areas.push(...parseAreas(content(cursor)));
    }
  }
  return areas;
}
