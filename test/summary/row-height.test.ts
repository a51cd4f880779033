import { heightFor } from "../../src/summary/row-height";
import { formOf } from "../forms/sheets";
import { book, directions } from "./book";

const { definition } = formOf("shifeng", "summary");
const height = (annualTarget: string) => heightFor(definition, "rows", { annualTarget });

describe("the height of a row in a table that we drew", () => {
  test("is the form's where the texts fit", () => {
    expect(height("短")).toBe(definition.heights["rows"]);
  });

  test("grows with the longest text and its line breaks, up to what a row can have", () => {
    expect(height("字".repeat(200))).toBeGreaterThan(height("字".repeat(150)));
    expect(height("行\n".repeat(20))).toBeGreaterThan(20 * 13);
    expect(height("字".repeat(5000))).toBe(409);
  });

  test("counts Han characters twice", () => {
    expect(height("a".repeat(300))).toBe(height("字".repeat(150)));
  });

  test("is set when a text is written, and not touched otherwise", async () => {
    const workbook = book(directions([`平台运维 | 综治平台 | 8.5 | 长一 | ${"字".repeat(200)}`]));
    await workbook.rollUp();
    const [sheet] = await workbook.workbook.read(["附件3-1"], { layout: true });
    expect(sheet!.layout!.heights.get(4)).toBe(height("字".repeat(200)));
    await workbook.type({ "附件3-2!E7": 9 });
    const { edits } = await workbook.rollUp();
    expect(edits.map(({ kind }) => kind)).toEqual(["write"]);
  });
});
