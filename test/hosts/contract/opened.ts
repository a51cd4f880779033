import type { CellRef } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import { PartlyApplied } from "../../../src/workbook/errors";
import type { Layout, SheetInfo, Snapshot } from "../../../src/workbook/snapshot";
import type { Workbook } from "../../../src/workbook/workbook";

/** What a host hands to its contract: a workbook with one blank sheet, and hands for what the port does not do. */
export interface Opened {
  readonly workbook: Workbook;
  /** Saves, and opens what was saved. */
  reopen(): Promise<Workbook>;
  /** How many calls across to the host it has taken so far. */
  roundTrips?(): number;
  /** The same edits, made by the person at the keyboard. */
  asUser?(edits: readonly Edit[]): Promise<void>;
  /** The cell that is selected. */
  selection?(): Promise<CellRef | undefined>;
  /** The host's own undo, once. */
  undo?(): Promise<void>;
  /** Protects a sheet as 审阅 → 保护工作表 does; answers with the workbook to go on with. */
  protect?(sheet: string): Promise<Workbook>;
  close?(): Promise<void>;
}

/** An opened workbook as the lines of the contract use it. */
export interface Ready extends Opened {
  /** The name of its blank sheet. */
  readonly sheet: string;
  /** Applies edits that are frozen, so that a host that changes what it was handed is found out. */
  apply(...edits: Edit[]): Promise<void>;
}

export async function ready(opened: Opened): Promise<Ready> {
  const sheet = (await opened.workbook.sheets())[0]!.name;
  return { ...opened, sheet, apply: async (...edits) => void (await opened.workbook.apply(frozen(edits))) };
}

/** A sheet as it reads now, and as it reads once saved and opened again: both have to be right. */
export async function readings({ workbook, sheet, reopen }: Ready, name = sheet): Promise<Snapshot[]> {
  return [await readOne(workbook, name), await readOne(await reopen(), name)];
}

/** How the sheet is laid out, now and once reopened. */
export async function layouts(opened: Ready): Promise<Layout[]> {
  return (await readings(opened)).map(({ layout }) => layout!);
}

export async function readOne(workbook: Workbook, sheet: string): Promise<Snapshot> {
  const [snapshot] = await workbook.read([sheet], { layout: true });
  return snapshot!;
}

/** Everything the port shows of a workbook. */
export async function wholeOf(workbook: Workbook): Promise<{ sheets: SheetInfo[]; snapshots: Snapshot[] }> {
  const sheets = await workbook.sheets();
  return {
    sheets,
    snapshots: await workbook.read(
      sheets.map(({ name }) => name),
      { layout: true },
    ),
  };
}

/** Why a workbook refuses: the cause itself, also where the host can only say how far it came. */
export async function refusal(doing: Promise<unknown>): Promise<unknown> {
  const error: unknown = await doing.then(
    () => "it was not refused",
    (error: unknown) => error,
  );
  return error instanceof PartlyApplied ? error.reason : error;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
