import { parseAreas, type Area } from "./areas";
import { childOf, toText, type Element } from "./element";
import { content, next, opens, scan } from "../xml";

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
