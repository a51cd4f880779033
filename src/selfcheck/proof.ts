import { cellAt, type Snapshot } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";
import { same } from "./broken";
import { area, merge, name, style, write } from "./edits";
import { covers, merges, named, texted } from "./seen";

/** Begins like the sheet of our notes, so that whoever passes that over passes this over too. */
export const PROOF_SHEET = "_绩表自检";
const PROOF_NAME = "_绩表_自检";
/** With dots, as the names are by which forms are known again. */
const DOTTED = "_jibiao.self_check.2026";

/**
 * Leaves a very hidden sheet with one of everything that a declaration is made of; saved and opened again, it shows
 * what lasts. Only where the user has agreed.
 */
export async function leaveProof(workbook: Workbook, now: Date): Promise<void> {
  const sheet = PROOF_SHEET;
  await workbook.apply([
    ...((await isThere(workbook)) ? [{ kind: "removeSheet", sheet } as const] : []),
    { kind: "addSheet", sheet, visibility: "veryHidden" },
    write(sheet, "A1", ["自检", now.toISOString()], ["007", 226], [{ formula: "B2*2" }]),
    style(sheet, "B2", { numberFormat: "0.00" }),
    merge(sheet, "A4:C5"),
    name(sheet, PROOF_NAME, "A1:B1"),
    name(sheet, DOTTED, "A1:C5"),
    {
      kind: "validate",
      sheet,
      range: area("B7"),
      check: { kind: "list", choices: ["是", "否"], message: "请选。" },
    },
    { kind: "widths", sheet, column: 1, widths: [24] },
    { kind: "page", sheet, page: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0 } },
    ...(workbook.can.mark ? [{ kind: "mark", sheet, ranges: [area("B1")], level: "warning" } as const] : []),
  ]);
}

/** Each part by itself, so that the report says which is gone. */
const LASTS = {
  visibility: "veryHidden",
  row: "自检",
  textLikeNumber: "007",
  number: "226.00",
  formula: "B2*2",
  merge: "A4:C5",
  name: "A1:B1",
  dottedName: "A1:C5",
  validation: "list",
  width: true,
  page: "landscape 1",
  mark: true,
};

function partsOf(read: Snapshot, canMark: boolean): Record<keyof typeof LASTS, unknown> {
  const { widths, page, marks, validations } = read.layout!;
  return {
    visibility: read.visibility,
    row: cellAt(read, 0, 0).value,
    textLikeNumber: cellAt(read, 1, 0).value,
    number: texted(read, "B2"),
    formula: cellAt(read, 2, 0).formula ?? null,
    merge: merges(read).join(),
    name: named(read, PROOF_NAME) ?? null,
    dottedName: named(read, DOTTED) ?? null,
    validation: validations.find(({ range }) => covers([range], "B7"))?.kind ?? null,
    width: Math.abs((widths.get(1) ?? 0) - 24) < 0.5,
    page: `${page.orientation} ${page.fitToWidth}`,
    mark: !canMark || covers(marks, "B1"),
  };
}

/**
 * Looks at what was left, and removes it. Throws Broken where something of it is gone; answers with the reason where
 * there is nothing to look at, or where `isNew`: it was left since the workbook was opened, so it proves nothing yet.
 */
export async function proofLasted(workbook: Workbook, isNew: boolean): Promise<string | void> {
  const sheet = PROOF_SHEET;
  const info = (await workbook.sheets()).find((one) => one.name === sheet);
  if (info && isNew) return "凭证留好了，请存盘、关掉、再打开，再自检一次";
  if (!info) return "没有留过凭证。要查，请点下面的“留凭证”";
  const [read] = await workbook.read([sheet], { layout: true });
  try {
    same(partsOf(read!, workbook.can.mark), LASTS);
  } finally {
    await workbook.apply([{ kind: "removeSheet", sheet }]);
  }
}

async function isThere(workbook: Workbook): Promise<boolean> {
  return (await workbook.sheets()).some(({ name }) => name === PROOF_SHEET);
}
