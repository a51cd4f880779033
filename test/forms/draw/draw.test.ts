import { drawForm, insertForms } from "../../../src/forms/draw/draw";
import { contains, parseAddress, rangeText } from "../../../src/workbook/cell";
import type { Check, Edit, Style } from "../../../src/workbook/edit";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { allForms, drawn, formIn, formOf, withoutMarkers } from "../sheets";

/** Merged areas as on paper, with the rows each form is drawn with. */
const MERGES: Record<string, string> = {
  石峰区汇总表: "A2:F2",
  石峰区支出方向表: "A2:P2 A4:A6 B4:B6 C4:C6 D4:D6 E4:E6 F4:F6 G4:G6 H4:P4 H5:K5 L5:P5",
  石峰区部门整体支出表: "A2:C2 B4:C4 A5:A8 B9:C9 A10:A11 A12:A13",
  石鼓区专项资金申报表:
    "A2:F2 A3:F3 A4:F4 B5:C5 E5:F5 B6:C6 E6:F6 B7:F7 B8:F8 A9:A12 B9:D9 B10:D10 B11:D11 B12:D12 B13:F13 B14:F14 " +
    "A15:A24 B16:B19 B20:B24 B25:F25 B26:F26 B27:F27 A28:B28 C28:D28 E28:F28",
  石鼓区部门整体支出表:
    "A2:E2 A3:E3 A4:B4 C4:E4 B5:E5 A6:A11 B6:C6 D6:E6 B7:C7 D7:E7 D10:E11 B12:E12 B13:E13 A14:A15 C14:E14 C15:E15 A16:A17 " +
    "C16:E16 C17:E17 A18:B18 D18:E18",
  石峰区三级指标表: "A1:G1 A3:D3 E3:G3",
  石鼓区专项一览表: "A1:I1",
};

describe.each(allForms)("$name，空白", ({ name, definition, set }) => {
  test("has the official merged areas", async () => {
    const { merges } = await drawn(definition);
    expect(merges.map(rangeText).sort()).toEqual(MERGES[name]!.split(" ").sort());
  });

  test("is found by its marker and says so", async () => {
    const form = formIn(await drawn(definition));
    expect([form.definition, form.marked, form.year]).toEqual([definition, true, 2026]);
  });

  test("is found by title and labels without its marker", async () => {
    const form = formIn(withoutMarkers(await drawn(definition)));
    expect([form.set, form.definition, form.marked]).toEqual([set, definition, false]);
  });

  test("reads back blank, with every heading in its official spelling", async () => {
    for (const sheet of [await drawn(definition), withoutMarkers(await drawn(definition))]) {
      const form = formIn(sheet);
      expect(form).toMatchObject({ blank: true, missing: [], unit: { unit: definition.unit } });
      expect(form.labels.filter((label) => label.variant)).toEqual([]);
      expect(form.title).toMatchObject({ variant: false });
      expect(Object.values(form.fields).filter((entry) => !entry.blank)).toEqual([]);
      const once = [...definition.fields.values()].filter((field) => !field.table);
      expect(Object.keys(form.fields)).toEqual(once.map((field) => field.id));
    }
  });

  test("takes up the marker's area, as far as anything stands in it", async () => {
    const sheet = await drawn(definition, { row: 2, column: 1 });
    const bottom = sheet.rows.findLastIndex(Boolean);
    expect(formIn(withoutMarkers(sheet)).area).toEqual({ ...sheet.names[0]!.range, bottom });
  });

  test("is drawn in few strokes, written once", () => {
    const edits = drawForm(definition, { sheet: "表", year: 2026 });
    const count = (kind: Edit["kind"]) => edits.filter((edit) => edit.kind === kind).length;
    expect([count("write"), count("widths"), count("heights"), count("name"), count("page")]).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(count("style")).toBeLessThanOrEqual(20);
    expect(count("validate")).toBeLessThanOrEqual(5);
  });

  test("keeps every row within what a spreadsheet can show, and every heading on the paper", async () => {
    const { layout } = await drawn(definition);
    const { heights, widths, page } = layout!;
    for (const height of heights.values()) expect(height).toBeLessThanOrEqual(409);
    expect([widths.size, page.fitToWidth, page.orientation]).toEqual([
      definition.widths.length,
      1,
      definition.page.orientation,
    ]);
  });
});

describe("what a drawn form looks like", () => {
  test("the head of 附件3-2: number left, title, unit at the right edge", async () => {
    const sheet = await drawn(formOf("shifeng", "spending-direction").definition);
    expect(texts(sheet, ["A1", "A2", "P3"])).toEqual([
      "附件3-2",
      "2026年区级专项资金支出方向绩效目标表",
      "单位：万元",
    ]);
  });

  test("the head of 附件2-1: number, title, year, who declares", async () => {
    const sheet = await drawn(formOf("shigu", "special-fund").definition);
    expect(texts(sheet, ["A1", "A2", "A3", "A4"])).toEqual([
      "附件2-1",
      "专项资金绩效目标申报表",
      "（ 2026 年度）",
      "填报单位（盖章）",
    ]);
  });

  test("what is printed in cells to be filled stands there: boxes, seals, the foot", async () => {
    const sheet = await drawn(formOf("shigu", "special-fund").definition);
    expect(texts(sheet, ["E5", "B26", "A28", "C28", "E28"])).toEqual([
      "延续专项□     新增专项□",
      "（盖章）        \n年   月   日    ",
      "填报人：",
      "联系电话：",
      "填报日期：  年  月  日",
    ]);
  });

  test("the title is bold, centred and large; every cell of the table has borders and wraps", () => {
    const { definition } = formOf("shifeng", "summary");
    expect(looksAt(definition, "A2")).toMatchObject({ bold: true, align: "center", size: 18 });
    for (const at of ["A4", "C7", "F12"]) {
      expect(looksAt(definition, at)).toMatchObject({ border: "thin", wrap: true, valign: "center" });
    }
    expect(looksAt(definition, "F3")).toMatchObject({ align: "right" });
    expect(looksAt(definition, "A1").border).toBeUndefined();
  });

  test("long texts start at the left, short ones and amounts stand in the middle", () => {
    const { definition } = formOf("shifeng", "spending-direction");
    expect(["A7", "E7", "F7", "K9", "H6"].map((at) => looksAt(definition, at).align)).toEqual([
      "center",
      "center",
      "left",
      "left",
      "center",
    ]);
  });

  test("a seal stands at the lower right", () => {
    expect(looksAt(formOf("shigu", "special-fund").definition, "C26")).toMatchObject({
      align: "right",
      valign: "bottom",
    });
  });
});

describe("what is typed into a drawn form stays what was typed", () => {
  test("amounts are numbers and shown without forced decimals", async () => {
    const { definition } = formOf("shifeng", "spending-direction");
    expect(looksAt(definition, "E7").numberFormat).toBe("General");
    expect(looksAt(definition, "E11").numberFormat).toBe("General");
  });

  test.each([
    ["2019.10 as a date", "special-fund", "E10"],
    ["1-2 as a value", "special-fund", "E16"],
    ["100% as a value", "special-fund", "E24"],
    ["a text that starts with =", "special-fund", "B13"],
  ])("%s stays text", (_, form, at) => {
    expect(looksAt(formOf("shigu", form).definition, at).numberFormat).toBe("@");
  });
});

describe("native input checks", () => {
  test("amounts must be numbers from 0 on, and the message names the unit", () => {
    const check = checkAt("shifeng", "spending-direction", "E11");
    expect(check).toMatchObject({ kind: "number", least: 0 });
    expect(check).toHaveProperty("message", expect.stringMatching(/单位是万元，只填.*数字/));
  });

  test.each([
    ["shifeng", "summary", "D5 D12"],
    ["shifeng", "department-expenditure", "C5 C7 C8"],
    ["shigu", "special-fund", "E6"],
    ["shigu", "department-expenditure", "D6 C8 C11 E8 E9"],
  ])("%s %s checks its amounts", (set, form, cells) => {
    for (const at of cells.split(" ")) {
      expect(checkAt(set, form, at)).toMatchObject({ kind: "number", least: 0 });
    }
  });

  test("the boxes of 专项属性 are ticked from a list", () => {
    expect(checkAt("shigu", "special-fund", "E5")).toMatchObject({
      kind: "list",
      choices: ["延续专项☑     新增专项□", "延续专项□     新增专项☑"],
    });
  });

  test("texts are free", () => {
    expect(checkAt("shigu", "special-fund", "B5")).toBeUndefined();
  });
});

describe("paper", () => {
  test("附件3-2 is landscape, one page wide, repeats its three heading rows and freezes them", async () => {
    const { layout } = await drawn(formOf("shifeng", "spending-direction").definition);
    expect(layout!.page).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      repeatRows: { from: 3, to: 5 },
      centered: true,
    });
    expect(layout!.frozen).toEqual({ rows: 6, columns: 2 });
  });

  test("rows added below a growing table print too: it has no print area", async () => {
    const { layout } = await drawn(formOf("shifeng", "summary").definition);
    expect(layout!.page.area).toBeUndefined();
  });

  test("附件2-1 stays on one portrait page together with its seals, and does not freeze", async () => {
    const sheet = await drawn(formOf("shigu", "special-fund").definition);
    expect(sheet.layout!.page).toMatchObject({ orientation: "portrait", fitToWidth: 1, fitToHeight: 1 });
    expect(sheet.layout!.page.area).toEqual(sheet.names[0]!.range);
    expect(sheet.layout!.frozen).toEqual({ rows: 0, columns: 0 });
  });

  test("a second form on a sheet leaves page and frozen rows alone", () => {
    const { definition } = formOf("shifeng", "summary");
    const kinds = drawForm(definition, { sheet: "表", year: 2026, row: 20, nth: 2 }).map((edit) => edit.kind);
    for (const kind of ["page", "freeze", "widths"]) expect(kinds).not.toContain(kind);
  });
});

describe("rows", () => {
  test("as many as asked for, with what is merged beside them", async () => {
    const { definition } = formOf("shigu", "special-fund");
    const { merges } = await drawn(definition, { rows: { schedule: 5 } });
    const texts = merges.map(rangeText);
    expect(texts).toEqual(expect.arrayContaining(["A9:A14", "B10:D10", "B14:D14", "B18:B21"]));
    expect(texts).not.toContain("B15:D15");
  });

  test("fixed rows stay as they are printed", async () => {
    const { definition } = formOf("shigu", "special-fund");
    expect((await drawn(definition, { rows: { indicators: 30 } })).merges).toEqual(
      (await drawn(definition)).merges,
    );
  });

  test("one row at least", async () => {
    const { definition } = formOf("shifeng", "summary");
    expect((await drawn(definition, { rows: { rows: 0 } })).names[0]!.range).toMatchObject({
      top: 0,
      bottom: 4,
    });
  });
});

describe("inserting forms", () => {
  const shifeng = formOf("shifeng", "summary").set;
  const shigu = formOf("shigu", "special-fund").set;

  test("adds a sheet for each, named after its number, in the order asked for", () => {
    const { edits, sheets } = insertForms(shifeng, ["spending-direction", "summary"], 2026, ["Sheet1"]);
    expect(sheets).toEqual([
      { form: "spending-direction", sheet: "附件3-2" },
      { form: "summary", sheet: "附件3-1" },
    ]);
    expect(edits.filter((edit) => edit.kind === "addSheet").map((edit) => edit.sheet)).toEqual([
      "附件3-2",
      "附件3-1",
    ]);
  });

  test("counts on where a name is taken, also by a form inserted along with it", () => {
    const { sheets } = insertForms(shigu, ["special-fund", "special-fund"], 2026, ["附件2-1"]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["附件2-1 (2)", "附件2-1 (3)"]);
  });

  test("names a form that is not official after what it is", () => {
    const { sheets } = insertForms(shigu, ["special-fund-overview"], 2026, []);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["专项一览表"]);
  });

  test("refuses a form that the set does not have", () => {
    expect(() => insertForms(shigu, ["summary"], 2026, [])).toThrow("shigu has no form summary");
  });
});

function texts(sheet: Snapshot, cells: readonly string[]): string[] {
  return cells.map((at) => {
    const { row, column } = parseAddress(at)!;
    return cellAt(sheet, row, column).text;
  });
}

/** All looks that the edits give a cell, the last one counting. */
function looksAt(definition: Parameters<typeof drawForm>[0], at: string): Style {
  const { row, column } = parseAddress(at)!;
  return drawForm(definition, { sheet: "表", year: 2026 }).reduce<Style>(
    (style, edit) =>
      edit.kind === "style" && contains(edit.range, row, column) ? { ...style, ...edit.style } : style,
    {},
  );
}

function checkAt(set: string, form: string, at: string): Check | undefined {
  const { row, column } = parseAddress(at)!;
  const edits = drawForm(formOf(set, form).definition, { sheet: "表", year: 2026 });
  const found = edits.find((edit) => edit.kind === "validate" && contains(edit.range, row, column));
  return found?.kind === "validate" ? found.check : undefined;
}
