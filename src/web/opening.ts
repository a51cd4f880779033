import type { Snapshot } from "../workbook/snapshot";
import type { Document, Sheets } from "./document";
import type { PageState } from "./page-state";
import { rest, slices, Stopped, realTimers, type Slices } from "../workbook/slices";

/** Shows that something is being opened, until it is, or until somebody stops it: then nothing has happened. */
export async function stoppable(
  name: string,
  open: (slices: Slices) => Promise<void>,
  show: (change: Partial<PageState>) => void,
): Promise<void> {
  const stopping = new AbortController();
  show({ opening: { name }, waiting: undefined, stop: () => stopping.abort() });
  try {
    await open(slices(realTimers, () => stopping.signal.aborted));
  } catch (problem) {
    if (!(problem instanceof Stopped)) throw problem;
  } finally {
    show({ opening: undefined, stop: undefined });
  }
}

/** What can show a workbook in the place of another. */
export interface ShowsSheets {
  /** `between` is called between two sheets; where it rejects, what was shown stays. */
  load(
    book: { readonly sheets: readonly Snapshot[] },
    between?: (done: number) => Promise<void>,
  ): Promise<void>;
}

/** Reads all sheets and shows them; each is read first and shown later, and counts half for either. */
export async function showIn(
  grid: ShowsSheets,
  document: Document,
  going: Slices,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const of = document.workbook.sheetNames().length;
  const told = (steps: number) => {
    progress(Math.floor(steps / 2), of);
    return rest(going);
  };
  let steps = 0;
  const sheets = await sheetsOf(document, () => told(++steps));
  await grid.load({ sheets }, (done) => told(of + done));
}

/** All sheets as the grid takes them. */
export async function sheetsOf(
  { workbook }: { readonly workbook: Sheets },
  afterEach = resting(),
): Promise<Snapshot[]> {
  const sheets: Snapshot[] = [];
  for (const name of workbook.sheetNames()) {
    sheets.push(...(await workbook.read([name], { layout: true })));
    await afterEach();
  }
  return sheets;
}

function resting(): () => Promise<void> {
  const going = slices();
  return () => rest(going);
}
