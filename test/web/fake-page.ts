import { writeBack, type Disk } from "../../src/web/disk";
import { recovery } from "../../src/web/recovery";
import { startSession } from "../../src/web/session";
import { textStore } from "../../src/web/unsaved-store";
import { cellAt } from "../../src/workbook/snapshot";
import { write } from "../hosts/contract/edits";
import { fakeGrid } from "./fake-grid";
import { storageOf } from "./storage";

/**
 * The page without a browser, with a person in front of it. `failure`: what the downloads answer; `isWithoutGrid`: it is
 * still on its way.
 */
export async function page(
  storage = storageOf(),
  failure?: Error,
  isWithoutGrid = false,
  nameOfNew?: () => string,
  onDocument?: (name: string) => void,
) {
  /** Where the browser's own box says that a copy is to go. */
  let placeForCopy: Awaited<ReturnType<Disk["placeForCopy"]>> = "downloads";
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const grid = fakeGrid();
  const held = async () => new Set<string>();
  const session = await startSession({
    awaitsGrid: true,
    recovery: (onFailure) =>
      recovery({
        store: textStore(storage),
        tabs: { hold: () => {}, held, close: () => {} },
        now: () => new Date(2026, 10, 22, 14, 32),
        onFailure,
      }),
    disk: {
      writeBack,
      placeForCopy: async () => placeForCopy,
      download(name, bytes) {
        if (failure) throw failure;
        saved.push({ name, bytes });
      },
    },
    sameFile: { opened: async () => false },
    ...(nameOfNew && { nameOfNew }),
    ...(onDocument && { onDocument }),
  });
  await session.lookForLost();
  if (!isWithoutGrid) await session.attach(grid);
  const type = async (sheet: string, at: string, text: string) => {
    await grid.asUser([write(sheet, at, [text])]);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const shown = async (sheet: string) => cellAt((await session.workbook.read([sheet]))[0]!, 0, 0).value;
  const copiesTo = (place: typeof placeForCopy) => void (placeForCopy = place);
  return { session, grid, saved, type, shown, copiesTo };
}
