import { converted } from "../foreign/convert";
import { OWN_SHEET } from "../forms/read/survey";
import { openFile } from "../hosts/file/open";
import { unlocked } from "../hosts/file/password/unlock";
import { notesSheet } from "../notes/notes-sheet";
import { verifiedIn } from "../notes/verified-notes";
import type { Verified } from "../notes/verified-notes";
import { FileUnreadable } from "../workbook/errors";
import { filledRows } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";
import { holdsWorkbook } from "../word/kind";
import { openWord } from "../word/open";
import { CHARACTER } from "./source-sheet";
import type { SourceSheet } from "./source-sheet";
import { sheetsOf } from "./word-sheets";

/** What a file holds that may be brought in. */
export interface Source {
  readonly kind: "document" | "workbook";
  readonly sheets: readonly SourceSheet[];
  /** Lines of a document that belong to no table. */
  readonly between: readonly string[];
  /** What is not brought along, each once, in the words of a list for people. */
  readonly leftOut: readonly string[];
  /**
   * What stands 已核实 there: somebody looked into last year's text, or another file's, which says nothing of this one.
   */
  readonly verified: readonly Pick<Verified, "sheet" | "note">[];
  /** Of a spreadsheet of another kind what was not read at all, as a sentence. */
  readonly unread?: string;
}

/** Reads a Word document or a spreadsheet of any kind that can be read; it is never written to. Throws FileUnreadable. */
export async function readSource(bytes: Uint8Array): Promise<Source> {
  const foreign = await converted(bytes);
  const workbook = foreign?.bytes ?? (await unlocked(bytes).catch(asAnyFile));
  const source =
    workbook === undefined && !holdsWorkbook(bytes) ? document(bytes) : await book(workbook ?? bytes);
  if (source.sheets.length) return { ...source, ...(foreign && { unread: foreign.unread }) };
  throw new FileUnreadable("notWorkbook", "里面没有表格，没有东西可以导入。请看看是不是选错了文件。");
}

/** Whether a document or a workbook is encrypted, nobody can tell. */
function asAnyFile(problem: unknown): never {
  if (!(problem instanceof FileUnreadable) || problem.fault !== "encrypted") throw problem;
  const text = problem.message
    .replace("这个工作簿", "这个文件")
    .replace("在 Excel 或 WPS", "在 Excel、Word 或 WPS");
  throw new FileUnreadable("encrypted", text);
}

function document(bytes: Uint8Array): Source {
  const opened = openWord(bytes);
  return { kind: "document", ...sheetsOf(opened), leftOut: opened.leftOut, verified: [] };
}

async function book(bytes: Uint8Array): Promise<Source> {
  const file = openFile(bytes);
  const all = (await file.sheets()).filter(({ name }) => !OWN_SHEET.test(name));
  const shown = all.filter(({ visibility }) => visibility === "visible");
  const snapshots = await file.read(
    shown.map(({ name }) => name),
    { layout: true },
  );
  const notes = await notesSheet(file);
  const hidden = all.filter((sheet) => !shown.includes(sheet));
  return {
    kind: "workbook",
    sheets: snapshots.filter((snapshot) => filledRows(snapshot).length > 0).map(sheetOf),
    between: [],
    verified: verifiedIn(notes).map(({ sheet, note }) => ({ sheet, note })),
    leftOut: hidden.map(({ name }) => `隐藏的工作表“${name}”`),
  };
}

function sheetOf(snapshot: Snapshot): SourceSheet {
  const columns = snapshot.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const widths = Array.from(
    { length: columns },
    (_, column) => (snapshot.layout?.widths.get(column) ?? 0) * CHARACTER,
  );
  return { snapshot, widths };
}
