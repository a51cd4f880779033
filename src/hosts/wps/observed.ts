import { thrown } from "./assumptions/assumption";
import { eventsIn, type WpsWindow } from "./events";
import { answered, part, valueOf, type App, type Book, type Cells, type Sheet } from "./jsapi";
import { eventOrder, type Told } from "./observed-events";
import { onScratchSheet } from "./scratch-sheet";

/** What this build does where nobody knows what to expect: for the report of 自检. All of it is about scratch sheets. */
export interface Observed {
  readonly application: "Application" | "wps.EtApplication";
  /** Where events come from, null where from nowhere: changes are looked for every two seconds then. */
  readonly events: string | null;
  readonly eventOrder: readonly Told[];
  /** What came where more cells than one were asked, by member and area. */
  readonly bulkReads: Readonly<Record<string, unknown>>;
  /** Points of a column of so many characters. */
  readonly columnWidths: Readonly<Record<string, unknown>>;
  /** The same sheet asked for twice is the same object: some builds hand out a new one each time. */
  readonly isSameObject: unknown;
}

/** `pause` is as long as an event may take. Never throws: what a build refuses is written down as that. */
export async function observe(window: WpsWindow, app: App, pause: () => Promise<void>): Promise<Observed> {
  const events = eventsIn(window, app);
  return {
    application: window.Application ? "Application" : "wps.EtApplication",
    events: events?.from ?? null,
    eventOrder: events ? await eventOrder(events, app, pause) : [],
    bulkReads: await refusals(() => onScratchSheet(app, bulkReads)),
    columnWidths: await refusals(() => onScratchSheet(app, columnWidths)),
    isSameObject: seen(() => {
      const sheets = part(part(app, "ActiveWorkbook") as Book, "Worksheets");
      return sheets.Item(1) === sheets.Item(1);
    }),
  };
}

const AREAS = ["A1", "A1:C1", "A1:A2", "A1:C2", "E1:F2"] as const;
const MEMBERS = ["Value2", "Formula", "Text", "NumberFormat", "MergeCells", "ColumnWidth"] as const;

/** A1:C2 holds 1 to 6, row by row; E1:F2 nothing. */
function bulkReads(sheet: Sheet): Readonly<Record<string, unknown>> {
  for (let i = 0; i < 6; i++) {
    const cell = answered(part(sheet, "Cells").Item(1 + Math.floor(i / 3), 1 + (i % 3)) as Cells, "Item");
    cell.Value2 = (i + 1) as never;
  }
  return Object.fromEntries(
    MEMBERS.flatMap((member) =>
      AREAS.map((area) => [
        `${member} ${area}`,
        seen(() => valueOf(answered(sheet.Range(area), "Range"), member)),
      ]),
    ),
  );
}

function columnWidths(sheet: Sheet): Readonly<Record<string, unknown>> {
  const cells = answered(sheet.Range("B1"), "Range");
  const points = (characters: number) => {
    cells.ColumnWidth = characters as never;
    return valueOf(cells, "Width");
  };
  const standard = seen(() => [valueOf(cells, "ColumnWidth"), valueOf(cells, "Width")]);
  return {
    standard,
    ...Object.fromEntries([1, 10, 20, 60].map((count) => [count, seen(() => points(count))])),
  };
}

async function refusals(
  observing: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<Readonly<Record<string, unknown>>> {
  return observing().catch((problem: unknown) => ({ threw: thrown(problem) }));
}

function seen(ask: () => unknown): unknown {
  try {
    return shapeOf(ask());
  } catch (problem) {
    return { threw: thrown(problem) };
  }
}

/** Lists as they are, objects by their kind, so that all of it can be written down. */
function shapeOf(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(shapeOf);
  if (answer === undefined) return "undefined";
  const isObject = (typeof answer === "object" && answer !== null) || typeof answer === "function";
  if (!isObject) return answer;
  return "Item" in (answer as object) ? `${typeof answer} with Item` : typeof answer;
}
