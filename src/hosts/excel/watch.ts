import type { Edit } from "../../workbook/edit";
import { eventsOf } from "../../workbook/events-of";
import type { Untold, WorkbookEvent } from "../../workbook/workbook";
import type { Kept } from "./kept";
import { LISTING, register } from "./register";
import { ask } from "./run";
import { askList, listedIn, type Listed } from "./sheets";
import type { ExcelEvent } from "./told";

type Listener = (event: WorkbookEvent) => void;

interface Watch {
  /** Reports from now on; the answer ends it. */
  add(listener: Listener): Promise<() => void>;
  /** Of what Excel refused to tell. */
  untold(): readonly Untold[];
  /** What we have done ourselves is told at once; Excel's own word of it is passed over. */
  applied(edits: readonly Edit[], sheets: readonly Listed[] | undefined): void;
}

/**
 * Excel says of a changed sheet only its id, and on older builds nothing of a new name. So the sheets are kept by id,
 * and listed anew whenever an event may have come from a sheet that is not known as it is: what differs is told first.
 * In this way what was never told, or told late, is made good by whatever is told next.
 */
export function watchExcel(kept: Kept): Watch {
  const listeners = new Set<Listener>();
  let known: readonly Listed[] = [];
  let registered: Promise<void> | undefined;
  let heard: ExcelEvent[] = [];
  let isTelling = false;
  /** Excel tells of sheets that come, go, or get another name; else they are listed with every edit. */
  let isListTold = false;
  let untold: readonly Untold[] = [];

  const tell = (events: readonly WorkbookEvent[]) => {
    for (const event of events) for (const listener of [...listeners]) listener(event);
  };

  const tellAll = async () => {
    if (isTelling) return;
    isTelling = true;
    try {
      while (heard.length > 0) {
        const now = [...heard];
        // Where Excel does not answer, what was heard waits for the next event.
        const listed = now.some((one) => needsList(one, known, isListTold))
          ? await listSheets().catch(() => {})
          : known;
        if (!listed) return;
        tell(differences(known, listed));
        known = listed;
        kept.listed(known);
        heard = heard.slice(now.length);
        tell(now.flatMap((one) => workbookEventOf(one, known)));
      }
    } finally {
      isTelling = false;
    }
  };

  const hear = async (event: ExcelEvent | undefined) => {
    if (event?.kind === "edited" && event.isMoved) kept.forget(event.id);
    if (!event || listeners.size === 0) return;
    heard.push(event);
    await tellAll();
  };

  return {
    async add(listener) {
      const own: Listener = (event) => listener(event);
      registered ??= register((event) => void hear(event)).then(({ sheets, told, refused }) => {
        known = sheets;
        isListTold = LISTING.every((kind) => told.has(kind));
        untold = [
          ...(refused.has("selected") ? (["selections"] as const) : []),
          ...(LISTING.some((kind) => refused.has(kind)) ? (["sheets"] as const) : []),
        ];
        kept.listed(sheets);
        kept.isTold = true;
      });
      await registered.catch((error: unknown) => {
        registered = undefined;
        throw error;
      });
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    untold: () => untold,
    applied(edits, sheets) {
      if (sheets) known = sheets;
      else heard.push({ kind: "list" });
      tell(edits.flatMap((edit) => eventsOf(edit, true)));
    },
  };
}

function needsList(heard: ExcelEvent, known: readonly Listed[], isListTold: boolean): boolean {
  if (heard.kind === "list") return true;
  return (heard.kind === "edited" && !isListTold) || !known.some(({ id }) => id === heard.id);
}

function workbookEventOf(heard: ExcelEvent, known: readonly Listed[]): WorkbookEvent[] {
  if (heard.kind === "list") return [];
  const sheet = known.find(({ id }) => id === heard.id)?.name;
  if (sheet === undefined) return [];
  const { range } = heard;
  return [
    heard.kind === "edited"
      ? { kind: "edited", sheet, range, byUs: false }
      : { kind: "selected", sheet, range },
  ];
}

async function listSheets(): Promise<Listed[]> {
  return ask(async (context) => {
    const list = askList(context);
    await context.sync();
    return listedIn(list);
  });
}

/** What became of the list of sheets, by somebody other than us. */
function differences(before: readonly Listed[], after: readonly Listed[]): WorkbookEvent[] {
  const was = new Map(before.map(({ id, name }) => [id, name]));
  const is = new Map(after.map(({ id, name }) => [id, name]));
  return [
    ...before
      .filter(({ id }) => !is.has(id))
      .map(({ name }): WorkbookEvent => ({ kind: "sheetRemoved", sheet: name, byUs: false })),
    ...after.flatMap(({ id, name }): WorkbookEvent[] => {
      const from = was.get(id);
      if (from === undefined) return [{ kind: "sheetAdded", sheet: name, byUs: false }];
      return from === name ? [] : [{ kind: "sheetRenamed", sheet: name, from, byUs: false }];
    }),
  ];
}
