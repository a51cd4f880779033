import { CannotDo } from "../../workbook/errors";
import type { Edit } from "../../workbook/edit";
import type { Workbook } from "../../workbook/workbook";
import { blankParts } from "./blank";
import { applyEdits } from "./edit/apply";
import { openPackage } from "./package";
import { reader } from "./read/reader";
import { atOnce, type Steps } from "../../workbook/steps";
import { unzipping, zip } from "./zip";

/** An .xlsx file as a workbook; it lives in memory until somebody writes its bytes down. */
export interface FileWorkbook extends Workbook {
  /** What its sheets are called, in their order, without looking into any. */
  sheetNames(): string[];
  /**
   * The file as it now is; one that was not edited gives the very bytes it was opened from. Throws CannotDo while
   * there is no sheet, because no program opens such a file.
   */
  bytes(): Uint8Array;
}

/** Throws FileUnreadable when the bytes are no workbook we can read, with the sentence why. */
export function openFile(bytes: Uint8Array): FileWorkbook {
  return atOnce(opening(bytes));
}

/** The same in steps, for those who have others waiting. */
export function* opening(bytes: Uint8Array): Steps<FileWorkbook> {
  return fileWorkbook(openPackage(yield* unzipping(bytes)), bytes);
}

/** A new workbook without any sheet yet. */
export function newFile(): FileWorkbook {
  return fileWorkbook(openPackage(blankParts()), undefined);
}

function fileWorkbook(
  opened: ReturnType<typeof openPackage>,
  original: Uint8Array | undefined,
): FileWorkbook {
  let pkg = opened;
  let reading = reader(pkg);
  let saved = original;
  return {
    host: "file",
    can: { watch: false, reveal: false, mark: true, undo: false, rollBack: true },
    sheetNames: () => pkg.sheets.map(({ name }) => name),
    sheets: async () => reading.sheets(),
    read: async (sheets, also) => sheets.map((sheet) => reading.read(sheet, also)),
    async apply(edits: readonly Edit[]) {
      const changed = applyEdits(pkg, edits);
      if (changed === pkg) return;
      pkg = changed;
      reading = reader(pkg);
      saved = undefined;
    },
    async watch() {
      throw new CannotDo("在填写时随时检查");
    },
    async reveal() {
      throw new CannotDo("跳到单元格");
    },
    bytes() {
      // As it was opened it may have none; nobody writes one.
      if (!saved && pkg.sheets.length === 0) throw new CannotDo("保存没有工作表的工作簿");
      return (saved ??= zip(pkg.parts));
    },
  };
}
