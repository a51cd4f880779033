import { HostRefused } from "../../workbook/errors";
import type { Range } from "../../workbook/cell";
import type { Marked } from "../../workbook/workbook";
import { areaOf } from "./reference";
import { ask } from "./run";

/** Always true and meaning nothing: by it we know our marks again, also after the file was saved and opened. */
export const OURS = '=LEN("绩表标记")>0';

export const COLOURS = { error: "#FFC7CE", warning: "#FFEB9C" };

/** A mark that is there. */
export interface MarkInExcel {
  readonly id: string;
  readonly ranges: readonly Range[];
  readonly colour: string;
}

/** A mark of ours: one that was there, or one the batch makes. */
export interface Mark {
  readonly existing?: MarkInExcel;
  made?: Excel.ConditionalFormat;
}

/** A conditional format that may be a mark of ours. */
interface Candidate {
  readonly sheet: string;
  readonly id: string;
}

/** Asks which conditional formats of a sheet may be marks of ours; the answer holds once the context was synced. */
export function askCandidates(sheet: Excel.Worksheet): () => Candidate[] {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load("items/id,items/type");
  return () =>
    formats.items.filter(({ type }) => type === "Custom").map(({ id }) => ({ sheet: sheet.id, id }));
}

/**
 * Looks at formats that may be marks, in one round trip; none where there is nothing to look at. Excel cannot read some
 * that people make, and refuses the whole request for one of them: then by halves, and what it cannot read is left out,
 * for it is none of ours.
 */
export async function marksAmong(candidates: readonly Candidate[]): Promise<FoundMarks> {
  const bySheet = new Map<string, MarkInExcel[]>();
  const unread = new Set<string>();
  for (const [sheet, mark] of await lookedAt(candidates)) {
    if (mark === UNREAD) unread.add(sheet);
    else if (mark) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), mark]);
  }
  return { bySheet, unread };
}

/** By the ids of their sheets. */
interface FoundMarks {
  readonly bySheet: ReadonlyMap<string, readonly MarkInExcel[]>;
  /** Sheets with formats that could not be read. */
  readonly unread: ReadonlySet<string>;
}

const UNREAD = "unread";
type LookedAt = [sheet: string, mark: MarkInExcel | typeof UNREAD | undefined];

async function lookedAt(candidates: readonly Candidate[]): Promise<LookedAt[]> {
  const [first] = candidates;
  if (!first) return [];
  try {
    return await lookedAtTogether(candidates);
  } catch (error) {
    if (!(error instanceof HostRefused)) throw error;
  }
  if (candidates.length === 1) return [[first.sheet, UNREAD]];
  const half = Math.ceil(candidates.length / 2);
  return [...(await lookedAt(candidates.slice(0, half))), ...(await lookedAt(candidates.slice(half)))];
}

function lookedAtTogether(candidates: readonly Candidate[]): Promise<LookedAt[]> {
  return ask(async ({ workbook }) => {
    const asked = candidates.map(({ sheet, id }) => {
      const format = workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats.getItem(id);
      const { custom } = format;
      custom.rule.load("formula");
      custom.format.fill.load("color");
      const { areas } = format.getRanges().untrack();
      areas.load("items/address");
      return { sheet, id, custom, areas };
    });
    await workbook.context.sync();
    return asked
      .filter(({ custom }) => isOurs(custom.rule.formula))
      .map(({ sheet, id, custom, areas }): LookedAt => [
        sheet,
        {
          id,
          colour: custom.format.fill.color,
          ranges: areas.items.flatMap(({ address }) => areaOf(address) ?? []),
        },
      ]);
  });
}

/** However a program writes it down again. */
function isOurs(formula: string): boolean {
  return formula.includes("绩表标记");
}

/** Which of the sheets carry marks; plain loads alone, which Excel's undo stack outlives. A missing one carries none. */
export async function markedSheets(names: readonly string[]): Promise<Marked> {
  const there = await ask(async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id,name");
      return { name, sheet, candidates: askCandidates(sheet) };
    });
    await context.sync();
    return asked
      .filter(({ name, sheet }) => !sheet.isNullObject && sheet.name === name)
      .map(({ name, sheet, candidates }) => ({ name, id: sheet.id, candidates: candidates() }));
  });
  const { bySheet, unread } = await marksAmong(there.flatMap(({ candidates }) => candidates));
  const named = (has: (id: string) => boolean) => there.filter(({ id }) => has(id)).map(({ name }) => name);
  return { on: named((id) => bySheet.has(id)), unreadOn: named((id) => unread.has(id)) };
}
