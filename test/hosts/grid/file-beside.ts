import { newFile, openFile, type FileWorkbook } from "../../../src/hosts/file/open";
import type { GridBook } from "../../../src/hosts/grid/open";
import type { GridInPage } from "./grid-in-page";

/** Everything the port can say of a file, as the grid takes it. */
export async function bookOf(file: FileWorkbook): Promise<GridBook> {
  const names = (await file.sheets()).map(({ name }) => name);
  return { sheets: await file.read(names, { layout: true }) };
}

/** The grid saves as the browser edition does: its edits are replayed over the bytes it was loaded from. */
export interface FileBeside {
  bytes(): Promise<Uint8Array>;
  reopened(): Promise<FileWorkbook>;
}

export async function shown(grid: GridInPage, file: FileWorkbook): Promise<FileBeside> {
  await grid.load(await bookOf(file));
  await grid.edits();
  const bytes = async () => {
    await file.apply(await grid.edits());
    return file.bytes();
  };
  return { bytes, reopened: async () => openFile(await bytes()) };
}

export async function blankFile(): Promise<FileWorkbook> {
  const file = newFile();
  await file.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  return file;
}
