import type { Range } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import { CannotDo, NumberInvalid, PlaceInvalid } from "../../../src/workbook/errors";
import { area, insertRows, write } from "./edits";
import { refusal, wholeOf, type Ready } from "./opened";
import type { Promises } from "./promises";

export const places: Promises = {
  about: "what no sheet can hold",
  lines: {
    async "refuses a cell outside the sheet with PlaceInvalid"(opened) {
      const values = [["外"]];
      for (const [row, column] of [
        [1_048_576, 0],
        [0, 16_384],
        [-1, 0],
        [0, -1],
        [0.5, 0],
      ] as const) {
        await refuses(opened, { kind: "write", sheet: opened.sheet, row, column, values });
      }
    },
    async "refuses a block that reaches outside, with PlaceInvalid"(opened) {
      await refuses(opened, write(opened.sheet, "A1048576", ["内"], ["外"]));
      await refuses(opened, write(opened.sheet, "XFD1", ["内", "外"]));
    },
    async "refuses areas outside the sheet, and corners in the wrong order, with PlaceInvalid"(opened) {
      const { sheet } = opened;
      const areas: Range[] = [
        { top: 0, left: 0, bottom: 1_048_576, right: 0 },
        { top: 0, left: 0, bottom: 0, right: 16_384 },
        { top: -1, left: 0, bottom: 0, right: 0 },
        { top: 3, left: 3, bottom: 2, right: 3 },
        { top: 3, left: 3, bottom: 3, right: 2 },
      ];
      for (const range of areas) {
        await refuses(opened, { kind: "merge", sheet, range });
        await refuses(opened, { kind: "unmerge", sheet, range });
        await refuses(opened, { kind: "style", sheet, range, style: { numberFormat: "0.00" } });
        await refuses(opened, { kind: "validate", sheet, range, check: { kind: "none" } });
        await refuses(opened, { kind: "name", sheet, name: "_名", range });
        await refuses(opened, { kind: "page", sheet, page: { area: range } });
      }
    },
    async "refuses rows, columns, panes and headings outside the sheet with PlaceInvalid"(opened) {
      const { sheet } = opened;
      await refuses(opened, { kind: "widths", sheet, column: 16_383, widths: [10, 10] });
      await refuses(opened, { kind: "heights", sheet, row: -1, heights: [10] });
      await refuses(opened, { kind: "freeze", sheet, rows: -1, columns: 0 });
      await refuses(opened, { kind: "page", sheet, page: { repeatRows: { from: 3, to: 1 } } });
      await refuses(opened, insertRows(sheet, 1_048_570, 9));
      await refuses(opened, { kind: "deleteRows", sheet, row: 1_048_575, count: 2 });
    },
    async "refuses a width, a height, a name and choices that none can have with CannotDo"(opened) {
      const { sheet } = opened;
      const range = area("A1");
      const offering = (...choices: string[]): Edit => {
        return { kind: "validate", sheet, range, check: { kind: "list", choices, message: "请选。" } };
      };
      const impossible: Edit[] = [
        { kind: "widths", sheet, column: 0, widths: [10, 256] },
        { kind: "widths", sheet, column: 0, widths: [NaN] },
        { kind: "heights", sheet, row: 0, heights: [10, null, 410] },
        { kind: "heights", sheet, row: 0, heights: [-1] },
        ...["两 词", "1月", "AB12", "R1C1", ""].map((name): Edit => ({ kind: "name", sheet, name, range })),
        ...[offering(), offering("甲,乙"), offering("长".repeat(256))],
      ];
      for (const edit of impossible) await refuses(opened, edit, CannotDo);
    },
    async "refuses what is no number with NumberInvalid"({ sheet, apply }) {
      for (const number of [NaN, Infinity, -Infinity]) {
        const error = await refusal(apply(write(sheet, "A1", ["甲", number])));
        expect(error).toBeInstanceOf(NumberInvalid);
        expect(error).toMatchObject({ sheet, cell: "B1" });
      }
    },
  },
};

/** Nothing of it is done, also where the host cannot roll back: it is one edit. */
async function refuses(
  { workbook, apply }: Ready,
  edit: Edit,
  cause: typeof PlaceInvalid | typeof CannotDo = PlaceInvalid,
): Promise<void> {
  const before = await wholeOf(workbook);
  expect(await refusal(apply(edit))).toBeInstanceOf(cause);
  expect(await wholeOf(workbook)).toEqual(before);
}
