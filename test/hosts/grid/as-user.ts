import { address } from "../../../src/workbook/cell";
import type { Content, Edit, Formula } from "../../../src/workbook/edit";
import { isFormula } from "../../../src/workbook/formula";
import type { GridInPage } from "./grid-in-page";

/** Edits as a person makes them: typing and Enter, Ctrl+V, a tab's own commands. */
export async function asUser(grid: GridInPage, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) {
    switch (edit.kind) {
      case "write":
        await write(grid, edit);
        break;
      case "addSheet":
        await grid.command("sheet.command.insert-sheet", { sheet: { name: edit.sheet } });
        break;
      case "renameSheet":
        await grid.command("sheet.command.set-worksheet-name", { on: edit.sheet, name: edit.to });
        break;
      case "removeSheet":
        await grid.command("sheet.command.remove-sheet", { on: edit.sheet });
        break;
      case "insertRows":
        await grid.command("sheet.command.insert-row-by-range", {
          on: edit.sheet,
          range: rowsOf(edit),
          direction: 0,
        });
        break;
      case "deleteRows":
        await grid.command("sheet.command.remove-row", { on: edit.sheet, range: rowsOf(edit) });
        break;
      default:
        throw new Error(`No hand for ${edit.kind} yet: give asUser one.`);
    }
  }
}

async function write(grid: GridInPage, { sheet, row, column, values }: Extract<Edit, { kind: "write" }>) {
  await grid.reveal({ sheet, address: address(row, column) });
  await focusCells(grid);
  if (values.flat().length === 1) await type(grid, typed(values[0]![0]));
  else await paste(grid, values);
}

/** What the fingers do for it. */
function typed(content: Content | Formula | undefined): string {
  return isFormula(content) ? `=${content.formula}` : String(content ?? "");
}

function rowsOf({ row, count }: { readonly row: number; readonly count: number }) {
  return { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: 99 };
}

/** As a click into the cells does, without moving the cursor. */
export async function focusCells({ page }: GridInPage): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>("[data-u-comp=editor]")?.focus());
}

export async function type({ page }: GridInPage, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

export async function paste(
  { page }: GridInPage,
  values: readonly (readonly (Content | Formula | undefined)[])[],
): Promise<void> {
  const text = values.map((line) => line.map(typed).join("\t")).join("\n");
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("Control+V");
}
