import type { Content, Formula } from "../../../src/workbook/edit";
import {
  CannotDo,
  CellCovered,
  FormulaInvalid,
  NumberInvalid,
  RowsCannotMove,
  RowsInUse,
  SheetInUse,
  TextTooLong,
} from "../../../src/workbook/errors";
import { cellAt, type Cell, type Snapshot } from "../../../src/workbook/snapshot";
import { deleteRows, insertRows, merge, style, write } from "./edits";
import { readings, readOne, refusal, type Ready } from "./opened";
import type { Promises } from "./promises";

export const formulas: Promises = {
  about: "formulas",
  lines: {
    "read back a formula with the number it came to": comesBack("SUM(A1:B1)", 3),
    "read back a formula with the text it came to": comesBack('IF(A1<2,"是 & 否","")', "是 & 否"),
    "read back a formula with the truth value it came to": comesBack("A1<B1", true),
    "keep newer functions by the name people know": comesBack("IFS(A1=1,10,TRUE,20)+RANK.EQ(A1,A1:B1)", 12),
    "keep a function nobody knows": comesBack("没有这个函数(A1)", 8.5),
    async "need not have been worked out yet"(opened) {
      await opened.apply(write(opened.sheet, "A1", [1, 2, { formula: "A1+B1" }]));
      for (const read of await readings(opened)) expect(third(read).formula).toBe("A1+B1");
    },
    async "stand in a block beside texts that only look like them"(opened) {
      await opened.apply(
        write(opened.sheet, "A1", [1, "=A1", { formula: "A1*2", value: 2 }, undefined, "后"]),
      );
      for (const read of await readings(opened)) {
        expect([0, 1, 2, 3, 4].map((column) => cellAt(read, 0, column).formula)).toEqual([
          ...[undefined, undefined, "A1*2", undefined, undefined],
        ]);
        expect([1, 2, 4].map((column) => cellAt(read, 0, column).value)).toEqual(["=A1", 2, "后"]);
      }
    },
    async "take the place of what stood there, and keep its number format"(opened) {
      const { sheet, apply } = opened;
      await apply(style(sheet, "C1", { numberFormat: "0.00" }), write(sheet, "A1", [1, 2, "旧"]));
      await apply(write(sheet, "C1", [{ formula: "A1+B1", value: 3 }]));
      for (const read of await readings(opened)) {
        expect(third(read)).toEqual({ value: 3, text: "3.00", format: "0.00", formula: "A1+B1" });
      }
    },
    async "are gone once something else is written over them"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", [1, 2, { formula: "A1+B1", value: 3 }]), write(sheet, "C1", [5]));
      for (const read of await readings(opened)) {
        expect(third(read)).toEqual({ value: 5, text: "5", format: "General" });
      }
    },
    "refuse what is no formula with FormulaInvalid": refusesAll(
      ...["", "SUM(A1", "SUM(A1))", "A1+", '"甲', "SUM（A1）", "1 2", `A1${"+A1".repeat(3000)}`],
    ),
    async "refuse one whose result spills over several cells, or that names things of its own, with CannotDo"({
      sheet,
      apply,
    }) {
      for (const [name, formula] of [
        ["UNIQUE", "UNIQUE(A1:A3)"],
        ["SORT", "SUM(SORT(A1:A3))"],
        ["LET", "LET(x,1,x+1)"],
      ] as const) {
        const error = await refusal(apply(write(sheet, "B1", [{ formula, value: 1 }])));
        expect(error).toBeInstanceOf(CannotDo);
        expect((error as Error).message).toBe(`这里不能存下 ${name} 这样结果要占好几格的公式。`);
      }
    },
    async "refuse a result no cell can hold"({ sheet, apply }) {
      const resulting = (value: Content) => apply(write(sheet, "A1", [{ formula: "1+1", value }]));
      expect(await refusal(resulting(NaN))).toBeInstanceOf(NumberInvalid);
      expect(await refusal(resulting("长".repeat(32_768)))).toBeInstanceOf(TextTooLong);
    },
    async "refuse a covered cell with CellCovered"({ sheet, apply }) {
      await apply(merge(sheet, "A1:B1"));
      const error = await refusal(apply(write(sheet, "B1", [{ formula: "1+1", value: 2 }])));
      expect(error).toBeInstanceOf(CellCovered);
    },
  },
};

export const formulasInUse: Promises = {
  about: "what formulas use",
  lines: {
    async "rows that a formula of the sheet cannot do without stay, with RowsInUse"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", [{ formula: "A3*2", value: 6 }], [undefined], [3]));
      const error = await refusal(apply(deleteRows(sheet, 3)));
      expect(error).toBeInstanceOf(RowsInUse);
      expect(error).toMatchObject({ sheet, cell: "A1" });
      for (const read of await readings(opened)) expect(cellAt(read, 2, 0).value).toBe(3);
    },
    async "rows that another sheet speaks of do not move, with RowsCannotMove"(opened) {
      const { sheet, apply } = opened;
      await apply(
        { kind: "addSheet", sheet: "汇总" },
        write("汇总", "A1", [{ formula: `'${sheet}'!A5`, value: 0 }]),
      );
      for (const edit of [insertRows(sheet, 2), deleteRows(sheet, 2)]) {
        const error = await refusal(apply(edit));
        expect(error).toBeInstanceOf(RowsCannotMove);
        expect((error as Error).message).toContain("“汇总”里的公式");
      }
    },
    async "a sheet that another speaks of is not removed, with SheetInUse"(opened) {
      const { sheet, apply } = opened;
      await apply({ kind: "addSheet", sheet: "汇总" }, write("汇总", "A1", ["甲"]));
      await apply(write(sheet, "A1", [{ formula: "'汇总'!A1", value: "甲" }]));
      const error = await refusal(apply({ kind: "removeSheet", sheet: "汇总" }));
      expect(error).toBeInstanceOf(SheetInUse);
      expect(error).toMatchObject({ sheet: "汇总" });
    },
  },
};

export const formulasBack: Promises = {
  about: "undo of formulas",
  needs: "undo",
  lines: {
    async "brings back a formula that was written over"(opened) {
      const { sheet, apply, undo } = opened;
      await apply(write(sheet, "A1", [1, 2, { formula: "A1+B1", value: 3 }]));
      await apply(write(sheet, "C1", ["盖住"]));
      await undo!();
      for (const read of await readings(opened)) {
        expect(third(read)).toMatchObject({ formula: "A1+B1", value: 3 });
      }
    },
    async "takes a formula away again"(opened) {
      const { workbook, sheet, apply, undo } = opened;
      await apply(write(sheet, "A1", [1, 2, "旧"]));
      await apply(write(sheet, "C1", [{ formula: "A1+B1", value: 3 }]));
      await undo!();
      const cell = third(await readOne(workbook, sheet));
      expect([cell.value, cell.formula]).toEqual(["旧", undefined]);
    },
  },
};

/** What stands in C1. */
function third(read: Snapshot): Cell {
  return cellAt(read, 0, 2);
}

function comesBack(formula: string, value: Content) {
  return async (opened: Ready) => {
    const content: Formula = { formula, value };
    await opened.apply(write(opened.sheet, "A1", [1, 2, content]));
    for (const read of await readings(opened)) expect(third(read)).toMatchObject({ formula, value });
  };
}

function refusesAll(...formulas: readonly string[]) {
  return async ({ sheet, apply }: Ready) => {
    for (const formula of formulas) {
      const error = await refusal(apply(write(sheet, "A1", [{ formula, value: 1 }])));
      expect([formula, error]).toEqual([formula, expect.any(FormulaInvalid)]);
      expect(error).toMatchObject({ sheet, cell: "A1" });
    }
  };
}
