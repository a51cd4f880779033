import { rangeText, type Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { FREEDOMS, type Freedom } from "../../workbook/promises";
import { askNames, askCalendar, askList, visibilityOf } from "./sheets";
import { CONTENTS, heldIn } from "./cells";
import { concernsOf, type Concern } from "./to-look-up";
import { bareSheet, type Draft, type DraftSheet } from "./draft";
import { askCandidates, marksAmong, type MarkInExcel } from "./marks";
import type { Kept } from "./kept";
import { isTooMuch } from "./refusals";
import { askMerges, mergesInPieces } from "./read-merges";
import { askStandard, frozenAt } from "./read-layout";
import { fitOf } from "./read-page";
import { ask } from "./run";

/** Excel's word for each. */
const ALLOWS = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertRows: "allowInsertRows",
} as const satisfies Record<Freedom, keyof Excel.WorksheetProtectionOptions>;

/** How a cell looks, as far as edits change looks. */
const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, size: true, name: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
};

/**
 * The workbook as it is, as far as the edits concern it: one round trip, and one more where cells of a protected sheet
 * are written or marks taken away.
 */
export async function askDraft(edits: readonly Edit[], kept: Kept): Promise<Draft> {
  const concerns = concernsOf(edits);
  try {
    return await draftOf(concerns, kept);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  const there = (await ask(listed)).filter((name) => concerns.has(name));
  const merges = new Map<string, Range[]>();
  for (const name of there) merges.set(name, await mergesInPieces(name));
  return draftOf(concerns, kept, merges);
}

async function listed(context: Excel.RequestContext): Promise<string[]> {
  const list = askList(context);
  await context.sync();
  return list.items.map(({ name }) => name);
}

/** `merges` are those of sheets that have more than can be asked for along with the rest. */
function draftOf(
  concerns: ReadonlyMap<string, Concern>,
  kept: Kept,
  merges?: ReadonlyMap<string, Range[]>,
): Promise<Draft> {
  return ask(async (context) => {
    const list = askList(context);
    const is1904 = askCalendar(context, kept);
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    const standard = askStandard(worksheets.getFirst());
    const asked = new Map(
      [...concerns].map(([name, concern]) => [name, askSheet(context, name, concern, merges?.get(name))]),
    );
    await context.sync();
    if ([...asked.values()].map((one) => one.more()).some(Boolean)) await context.sync();
    const marks = await marksAmong([...asked.values()].flatMap((one) => one.candidates()));
    return {
      sheets: list.items.map(
        (sheet) =>
          asked.get(sheet.name)?.answer(sheet, marks.bySheet.get(sheet.id) ?? []) ?? untouched(sheet),
      ),
      unreadOn: list.items.filter(({ id }) => marks.unread.has(id)).map(({ name }) => name),
      is1904: is1904(),
      isStructureProtected: protection.protected,
      pointsPerCharacter: standard().pointsPerCharacter,
    };
  });
}

function askSheet(context: Excel.RequestContext, name: string, concern: Concern, known?: Range[]) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected,options");
  // Desktops ask the printer about pages, which takes its time.
  if (concern.page) sheet.pageLayout.load("zoom");
  const merges = known ? () => known : askMerges(sheet.getRange());
  const names = askNames(sheet);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,rowCount");
  const blocks = concern.cells.map((range) => {
    const block = sheet.getRange(rangeText(range)).untrack();
    block.load(CONTENTS);
    return block;
  });
  const looks = concern.looks && sheet.getRange(rangeText(concern.looks)).untrack().getCellProperties(LOOKS);
  const { rows, columns } = concern;
  const heights =
    rows &&
    sheet
      .getRange(rangeText(rows))
      .untrack()
      .getRowProperties({ format: { rowHeight: true } });
  const widths =
    columns &&
    sheet
      .getRange(rangeText(columns))
      .untrack()
      .getColumnProperties({ format: { columnWidth: true } });
  const standard = askStandard(sheet);
  const frozen = concern.freeze ? sheet.freezePanes.getLocationOrNullObject().untrack() : undefined;
  frozen?.load("address");
  const candidates = concern.marks ? askCandidates(sheet) : undefined;
  let locks: { range: Range; cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];

  return {
    more(): boolean {
      if (sheet.isNullObject) return false;
      if (sheet.protection.protected) {
        locks = concern.cells.map((range) => ({
          range,
          cells: sheet
            .getRange(rangeText(range))
            .untrack()
            .getCellProperties({ format: { protection: true } }),
        }));
      }
      return locks.length > 0;
    },
    candidates: () => (sheet.isNullObject ? [] : (candidates?.() ?? [])),
    answer: (listed: Excel.Worksheet, marks: readonly MarkInExcel[]): DraftSheet => ({
      ...untouched(listed),
      freedoms: sheet.protection.protected ? freedomsOf(sheet.protection.options) : undefined,
      isUnlocked: (row, column) =>
        locks.some(({ range, cells }) => isUnlockedIn(range, cells.value, row, column)),
      merges: merges(),
      names: names(),
      cells: heldIn(blocks),
      lastRow: used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1,
      heights: otherThan(
        heights?.value.map(({ format }) => format?.rowHeight),
        standard().height,
        rows?.top,
      ),
      before: {
        widths: otherThan(
          widths?.value.map(({ format }) => format?.columnWidth),
          standard().width,
          columns?.left,
        ),
        frozen: !frozen || frozen.isNullObject ? { rows: 0, columns: 0 } : frozenAt(frozen.address),
        ...(looks && { looks: { range: concern.looks!, cells: looks.value } }),
      },
      fit: concern.page ? fitOf(sheet.pageLayout.zoom) : {},
      marks: marks.map((existing) => ({ existing })),
    }),
  };
}

function untouched(sheet: Excel.Worksheet): DraftSheet {
  return bareSheet({
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    freedoms: sheet.protection.protected ? new Set() : undefined,
    isUnlocked: () => false,
  });
}

function freedomsOf(options: Excel.WorksheetProtectionOptions): ReadonlySet<Freedom> {
  return new Set(FREEDOMS.filter((freedom) => options[ALLOWS[freedom]] === true));
}

function isUnlockedIn(range: Range, cells: Excel.CellProperties[][], row: number, column: number): boolean {
  const cell = cells[row - range.top]?.[column - range.left];
  return cell?.format?.protection?.locked === false;
}

/** The sizes that are not the standard one, by their place; the first of them stands at `from`. */
function otherThan(
  sizes: readonly (number | undefined)[] = [],
  standard: number,
  from = 0,
): Map<number, number> {
  return new Map(
    sizes.flatMap((size, i): [number, number][] =>
      size === undefined || Math.abs(size - standard) < 0.01 ? [] : [[from + i, size]],
    ),
  );
}
