import fc from "fast-check";
import { drawForm } from "../../src/forms/draw/draw";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { fillings, typed } from "../forms/fill";
import { allForms, drawn, formIn, sheetAfter } from "../forms/sheets";

const official = allForms.filter(({ definition }) => !definition.unofficial);

describe.each(official)("$name", ({ definition }) => {
  test("says nothing while nobody has filled it in", async () => {
    expect(check([formIn(await drawn(definition))], rules)).toEqual([]);
  });

  test("gets whole sentences about cells of its own, whatever is typed into it", async () => {
    await fc.assert(
      fc.asyncProperty(fillings(definition, 2026), async (filled) => {
        const edits = [...drawForm(definition, { sheet: "表", year: 2026 }), ...typed("表", filled, 0, 0)];
        const form = formIn(await sheetAfter(edits));
        for (const { message, remedy, cells, sheet } of check([form], rules)) {
          expect(message).toMatch(/^[^{}]+[。？]$/);
          expect(remedy).toMatch(/^[^{}]+。$/);
          expect(sheet).toBe("表");
          expect(cells.every((cell) => /^[A-Z]+\d+$/.test(cell))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
