import { thrown } from "./assumptions/assumption";
import type { ApiEvent, Heard } from "./events";
import { answered, ifAnswered, textOf, XL, type App, type Cells, type Sheet } from "./jsapi";
import { onScratchSheet } from "./scratch-sheet";

/** What was done to a scratch sheet, and what WPS told of it, in that order. */
export interface Told {
  readonly did: string;
  readonly heard: readonly string[];
  /** The name and number of what was thrown instead. */
  readonly threw?: unknown;
}

const NAMES: readonly (keyof Heard)[] = [
  "SheetChange",
  "SheetSelectionChange",
  "SheetActivate",
  "SheetDeactivate",
  "SheetCalculate",
  "WorkbookNewSheet",
  "WorkbookActivate",
];

const at = (sheet: Sheet, address: string) => answered(sheet.Range(address), "Range");

const DEEDS: readonly (readonly [did: string, doing: (sheet: Sheet) => void])[] = [
  ["write A1", (sheet) => (at(sheet, "A1").Value2 = "甲" as never)],
  [
    "write A2:B3",
    (sheet) =>
      (at(sheet, "A2:B3").Value2 = [
        ["甲", 1],
        ["乙", 2],
      ] as never),
  ],
  ["write A4 =1+1", (sheet) => (at(sheet, "A4").Value2 = "=1+1" as never)],
  ["select C5", (sheet) => void at(sheet, "C5").Select()],
  ["format B2", (sheet) => (at(sheet, "B2").NumberFormat = "0.00")],
  ["merge D1:E1", (sheet) => void at(sheet, "D1:E1").Merge(false)],
  ["insert 2:3", (sheet) => void at(sheet, "2:3").Insert(XL.down, 0)],
  ["delete 2:3", (sheet) => void at(sheet, "2:3").Delete(XL.up)],
  ["clear A1", (sheet) => void at(sheet, "A1").ClearContents()],
];

/**
 * Does what a person and we do, one thing after the other, and writes down which events came: at once, within the call,
 * or later, before `pause` was over. A person's own typing cannot be played; that the pane itself heard of it is counted
 * elsewhere.
 */
export async function eventOrder(
  events: ApiEvent,
  app: App,
  pause: () => Promise<void>,
): Promise<readonly Told[]> {
  let heard: string[] = [];
  let isWithin = true;
  let scratch: string | undefined;
  const listeners = NAMES.map((name) => {
    const listener = (...about: unknown[]) => void heard.push(`${name}${aboutText(about)} ${when()}`);
    return [name, listener] as const;
  });
  const when = () => (isWithin ? "at once" : "later");
  /** The range, where it is one of the scratch sheet; of any other sheet nothing is said. */
  const aboutText = ([sheet, cells]: unknown[]) => {
    const name = ifAnswered(() => textOf(sheet as Sheet, "Name"));
    if (name === undefined) return " without a sheet";
    if (name !== scratch) return " elsewhere";
    return ` ${ifAnswered(() => String((cells as Cells).Address(false, false))) ?? "the sheet"}`;
  };

  const told: Told[] = [];
  const ended = async (did: string, problem?: unknown) => {
    isWithin = false;
    await pause();
    told.push({ did, heard, ...(problem !== undefined && { threw: thrown(problem) }) });
    heard = [];
    isWithin = true;
  };

  const stops = listeners.map(([name, listener]) => ifAnswered(() => events.listen({ [name]: listener })));
  try {
    await onScratchSheet(app, async (sheet) => {
      scratch = ifAnswered(() => textOf(sheet, "Name"));
      await ended("add a sheet");
      for (const [did, doing] of DEEDS) {
        let problem: unknown;
        try {
          doing(sheet);
        } catch (reason) {
          problem = reason;
        }
        await ended(did, problem);
      }
    });
    await ended("delete the sheet");
  } catch (problem) {
    await ended("add a sheet", problem);
  } finally {
    for (const stop of stops) stop?.();
  }
  return told;
}
