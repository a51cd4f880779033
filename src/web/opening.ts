import type { Snapshot } from "../workbook/snapshot";
import type { Document } from "./document";
import type { ShowsWorkbook } from "./file-and-grid";
import type { PageState } from "./page-state";
import { inSlices, resting, Stopped, type Rest } from "./slices";

/** Shows that something is being opened, until it is, or until somebody stops it: then nothing has happened. */
export async function stoppable(
  name: string,
  open: (rest: Rest) => Promise<void>,
  show: (change: Partial<PageState>) => void,
): Promise<void> {
  const stopping = new AbortController();
  show({ opening: { name }, waiting: undefined, stop: () => stopping.abort() });
  try {
    await open(resting(stopping.signal));
  } catch (problem) {
    if (!(problem instanceof Stopped)) throw problem;
  } finally {
    show({ opening: undefined, stop: undefined });
  }
}

/** Reads all sheets and shows them; each is read first and shown later, and counts half for either. */
export async function showIn(
  grid: ShowsWorkbook,
  document: Document,
  rest: Rest,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const of = document.workbook.sheetNames().length;
  const told = (steps: number) => {
    progress(Math.floor(steps / 2), of);
    return rest();
  };
  let steps = 0;
  const sheets = await sheetsOf(document, () => told(++steps));
  await grid.load({ sheets }, (done) => told(of + done));
}

/** All sheets as the grid takes them. */
export function sheetsOf({ workbook }: Document, rest?: Rest): Promise<Snapshot[]> {
  return inSlices(
    workbook.sheetNames(),
    async (name) => (await workbook.read([name], { layout: true }))[0]!,
    rest,
  );
}
