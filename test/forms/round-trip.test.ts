import fc from "fast-check";
import { drawForm } from "../../src/forms/draw/draw";
import { expected, fillings, readBack, typed } from "./fill";
import { allForms, formIn, sheetAfter, withoutMarkers } from "./sheets";

const sheet = "表";
const places = fc.record({ row: fc.nat({ max: 40 }), column: fc.nat({ max: 30 }) });

describe.each(allForms)("$name", ({ definition }) => {
  test("drawn anywhere, filled in and read, gives back what was filled in, each value with its cell", async () => {
    await fc.assert(
      fc.asyncProperty(fillings(definition, 2026), places, async (filled, { row, column }) => {
        const drawing = drawForm(definition, { sheet, year: 2026, row, column });
        const snapshot = await sheetAfter([...drawing, ...typed(sheet, filled, row, column)], sheet);
        for (const seen of [snapshot, withoutMarkers(snapshot)]) {
          const form = formIn(seen);
          expect(form).toMatchObject({ definition: { id: definition.id, set: definition.set }, missing: [] });
          expect(readBack(form)).toEqual(expected(filled, row, column));
        }
      }),
      { numRuns: 60 },
    );
  });
});
