import { LAST_COLUMN, LAST_ROW, union, type Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { eventsOf } from "../../workbook/events-of";
import { HostRefused } from "../../workbook/errors";
import type { Untold, WorkbookEvent } from "../../workbook/workbook";
import type { Kept } from "./kept";
import { areaOf } from "./reference";
import { ask } from "./run";
import { askList, listedIn, type Listed } from "./sheets";
import { hasExcelApi } from "./support";

type Listener = (event: WorkbookEvent) => void;

interface Watch {
  /** Reports from now on; the answer ends it. */
  add(listener: Listener): Promise<() => void>;
  /** Of what Excel refused to tell. */
  untold(): readonly Untold[];
  /** What we have done ourselves is told at once; Excel's own word of it is passed over. */
  applied(edits: readonly Edit[], sheets: readonly Listed[] | undefined): void;
}

/** An event of Excel's, as far as it matters here. */
type ExcelEvent =
  | {
      readonly kind: "edited" | "selected";
      readonly id: string;
      readonly range: Range;
      /** Rows, columns or cells came or went. */
      readonly isMoved?: boolean;
    }
  | { readonly kind: "list" };

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

/** What Excel is asked to tell of; `renamed` where it can tell. */
const KINDS = ["changed", "selected", "added", "deleted", "renamed"] as const;
type Kind = (typeof KINDS)[number];
const LISTING: readonly Kind[] = ["added", "deleted", "renamed"];

interface Registered {
  readonly sheets: Listed[];
  readonly told: ReadonlySet<Kind>;
  readonly refused: ReadonlySet<Kind>;
}

/**
 * All in one request, and where Excel refuses that, each by itself: it may not tell of one kind, and the others are none
 * the worse for it. Throws where nothing would be told of changed cells.
 */
async function register(hear: (event: ExcelEvent | undefined) => void): Promise<Registered> {
  const kinds = KINDS.filter((kind) => kind !== "renamed" || tellsNames());
  try {
    return { sheets: await registering(kinds, hear), told: new Set(kinds), refused: new Set() };
  } catch (problem) {
    if (!(problem instanceof HostRefused)) throw problem;
  }
  let sheets = await registering(["changed"], hear);
  const told = new Set<Kind>(["changed"]);
  const refused = new Set<Kind>();
  for (const kind of kinds.slice(1)) {
    try {
      sheets = await registering([kind], hear);
      told.add(kind);
    } catch (problem) {
      if (!(problem instanceof HostRefused)) throw problem;
      refused.add(kind);
    }
  }
  return { sheets, told, refused };
}

async function registering(
  kinds: readonly Kind[],
  hear: (event: ExcelEvent | undefined) => void,
): Promise<Listed[]> {
  // Excel may have been told already before it refused: of what is not registered nothing is heard.
  let isRegistered = false;
  const heard = async (event: ExcelEvent | undefined) => (isRegistered ? hear(event) : undefined);
  const listed = () => heard({ kind: "list" });
  return ask(async (context) => {
    const { worksheets } = context.workbook;
    const add: Record<Kind, () => unknown> = {
      changed: () => worksheets.onChanged.add((event) => heard(changeOf(event))),
      selected: () =>
        worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
          heard(ranged("selected", worksheetId, address)),
        ),
      added: () => worksheets.onAdded.add(listed),
      deleted: () => worksheets.onDeleted.add(listed),
      renamed: () => worksheets.onNameChanged.add(listed),
    };
    for (const kind of kinds) add[kind]();
    const list = askList(context);
    await context.sync();
    isRegistered = true;
    return listedIn(list);
  });
}

/** Whether Excel says when a sheet gets another name. */
function tellsNames(): boolean {
  const { requirements } = Office.context;
  return hasExcelApi("1.17") && requirements.isSetSupported("ExcelApiOnline", "1.1");
}

function changeOf(event: Excel.WorksheetChangedEventArgs): ExcelEvent | undefined {
  if (event.triggerSource === "ThisLocalAddin") return undefined;
  return ranged("edited", event.worksheetId, event.address, event.changeType);
}

/** Where rows or columns came or went, everything from there on is another. */
function ranged(
  kind: "edited" | "selected",
  id: string,
  address: string,
  changeType = "",
): ExcelEvent | undefined {
  const areas = address.split(",").flatMap((one) => areaOf(one) ?? []);
  const [first, ...others] = areas;
  if (!first) return undefined;
  const range = others.reduce(union, first);
  if (/^Row(Inserted|Deleted)$/.test(changeType)) {
    const below = { top: range.top, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
    return { kind, id, range: below, isMoved: true };
  }
  if (/^(Column|Cell)(Inserted|Deleted)$/.test(changeType)) {
    return { kind, id, range: { ...range, bottom: LAST_ROW, right: LAST_COLUMN }, isMoved: true };
  }
  return { kind, id, range };
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
