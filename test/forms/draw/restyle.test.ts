import { insertForms } from "../../../src/forms/draw/draw";
import { restyling } from "../../../src/forms/draw/restyle";
import { survey } from "../../../src/forms/read/survey";
import { newFile, openFile } from "../../../src/hosts/file/open";
import { parseRange } from "../../../src/workbook/cell";
import type { Edit, Style } from "../../../src/workbook/edit";
import { cellAt } from "../../../src/workbook/snapshot";
import { sets } from "../../templates/sets";

/** Every form of a district, drawn into a file and opened again. */
async function drawn(set = sets.find((one) => one.set === "shifeng")!, ids = set.order, year = 2026) {
  const file = newFile();
  await file.apply(insertForms(set, ids, year, []).edits);
  return file;
}

type File = Awaited<ReturnType<typeof drawn>>;

/** What it would take to give each form back its looks; undefined for a form that is not drawn as ours. */
async function restylings(file: File) {
  const { forms } = await survey(file, sets);
  const names = [...new Set(forms.map(({ sheet }) => sheet.name))];
  const sheets = await file.read(names, { layout: true });
  return forms.map((form) =>
    restyling(
      form,
      sheets.find(({ name }) => name === form.sheet.name)!,
    ),
  );
}

const style = (sheet: string, at: string, look: Style): Edit => {
  return { kind: "style", sheet, range: parseRange(at)!, style: look };
};
const write = (sheet: string, at: string, ...values: (string | number)[]): Edit => {
  const { top, left } = parseRange(at)!;
  return { kind: "write", sheet, row: top, column: left, values: [values] };
};

describe("a form as it was drawn", () => {
  test.each(sets.map((set) => [`${set.set} ${set.since}`, set] as const))(
    "needs nothing: %s",
    async (_, set) => {
      for (const id of set.forms.keys()) {
        const reopened = await openFile((await drawn(set, [id], set.since)).bytes());
        for (const edits of await restylings(reopened)) expect(edits).toEqual([]);
      }
    },
  );
});

describe("a form whose looks were broken", () => {
  test.each<[string, Edit[]]>([
    ["another font", [style("附件3-2", "G7:P9", { font: "Times New Roman", size: 14, bold: true })]],
    ["red letters", [style("附件3-3", "A6:C6", { color: "FF0000" })]],
    ["no borders", [style("附件3-2", "A4:P8", { border: "none" })]],
    ["no wrapping", [style("附件3-2", "A7:P8", { wrap: false, align: "general", valign: "top" })]],
    ["numbers for texts", [style("附件3-2", "F7:P9", { numberFormat: "0.00" })]],
    ["rows too low", [{ kind: "heights", sheet: "附件3-2", row: 5, heights: [9, 9, 9] }]],
    ["the title too", [style("附件3-2", "A2:P2", { bold: false, size: 9, align: "left" })]],
  ])("looks as drawn again: %s", async (_, broken) => {
    const file = await drawn();
    await file.apply([write("附件3-2", "A7", "城管局", "城区环境", "城区保洁", "清扫道路", 8.5), ...broken]);
    const before = await restylings(file);
    expect(before.flat().length).toBeGreaterThan(0);
    await file.apply(before.flatMap((edits) => edits!));
    for (const edits of await restylings(await openFile(file.bytes()))) expect(edits).toEqual([]);
    const [read] = await file.read(["附件3-2"]);
    expect(read!.rows[6]!.map((cell) => cell?.value).slice(0, 5)).toEqual([
      ...["城管局", "城区环境", "城区保洁", "清扫道路", 8.5],
    ]);
  });

  test("rows that were added below the drawn ones look like those above", async () => {
    const file = await drawn();
    const names = Array.from({ length: 9 }, (_, i) =>
      write("附件3-2", `A${7 + i}`, "城管局", "甲", `方向${i}`),
    );
    await file.apply(names);
    const [edits] = (await restylings(file)).filter((one) => one?.length);
    await file.apply(edits!);
    const [read] = await file.read(["附件3-2"], { layout: true });
    const looks = read!.layout!.looks!;
    expect(looks.filter(({ range, style }) => range.top === 14 && style.border === "thin")).not.toEqual([]);
    expect((await restylings(file)).flat()).toEqual([]);
  });

  test("rows put in between are rows of the table", async () => {
    const file = await drawn();
    await file.apply([
      write("附件3-2", "A7", "城管局", "甲", "方向"),
      { kind: "insertRows", sheet: "附件3-2", row: 7, count: 3 },
      style("附件3-2", "A8:P10", { border: "none", font: "黑体" }),
      write("附件3-2", "A10", "城管局", "甲", "另一方向"),
    ]);
    await file.apply((await restylings(file)).flatMap((edits) => edits!));
    expect((await restylings(file)).flat()).toEqual([]);
  });

  test("what a cell means stays: percentages, dates and formulas keep their number formats", async () => {
    const file = await drawn();
    await file.apply([
      write("附件3-2", "G7", 0.95),
      style("附件3-2", "G7", { numberFormat: "0%" }),
      write("附件3-2", "H7", 46000),
      style("附件3-2", "H7", { numberFormat: "yyyy-mm-dd" }),
      { kind: "write", sheet: "附件3-2", row: 6, column: 4, values: [[{ formula: "1+1", value: 2 }]] },
      style("附件3-2", "E7", { numberFormat: "0.00", font: "黑体" }),
      write("附件3-2", "A7", "城管局"),
    ]);
    const texts = async () => {
      const [read] = await file.read(["附件3-2"]);
      return ["E7", "G7", "H7"].map((at) => cellAt(read!, 6, parseRange(at)!.left).text);
    };
    const before = await texts();
    await file.apply((await restylings(file)).flatMap((edits) => edits!));
    expect(await texts()).toEqual(before);
  });
});

describe("is left alone", () => {
  test("a form whose columns stand elsewhere", async () => {
    const file = await drawn();
    await file.apply([write("附件3-2", "A4", "专项资金名称", "主管部门", "支出年度金额", "支出方向")]);
    const [edits] = await restylings(file);
    expect(edits).toBeUndefined();
  });

  test("a form that others drew, however it looks", async () => {
    const file = await drawn();
    const [read] = await file.read(["附件3-2"]);
    await file.apply([
      ...read!.names.map(({ name }): Edit => ({ kind: "name", sheet: "附件3-2", name, range: null })),
      style("附件3-2", "A4:P8", { font: "黑体" }),
    ]);
    const [edits] = await restylings(file);
    expect(edits).toBeUndefined();
  });
});
