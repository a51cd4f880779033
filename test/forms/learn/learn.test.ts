import { compileSet } from "../../../src/forms/compile";
import type { TemplateSet } from "../../../src/forms/definition";
import { drawForm } from "../../../src/forms/draw/draw";
import { learn } from "../../../src/forms/learn/learn";
import type { Answers } from "../../../src/forms/learn/questions";
import { setText } from "../../../src/forms/learn/set-text";
import { problemsIn } from "../../../src/templates/problems";
import { loadSets } from "../../../src/templates/load";
import { contains } from "../../../src/workbook/cell";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";
import { districts } from "../../listing/districts";
import { sheetAfter } from "../sheets";
import { blankForms } from "./blank-forms";
import type { BlankForm } from "./blank-forms";

const vocabulary = sets[0]!.vocabulary!;

/** The sheet of an empty form, with its widths and borders. */
function sheetOf({
  sheet,
  widths,
  bordered: [from, to],
}: Pick<BlankForm, "sheet" | "widths" | "bordered">): Snapshot {
  const snapshot = sheetFrom(sheet, { name: "表" });
  const left = snapshot.rows[from - 1]?.findIndex((cell) => cell) ?? 0;
  const range = { top: from - 1, bottom: to - 1, left: Math.max(0, left), right: widths.length - 1 };
  return {
    ...snapshot,
    layout: {
      widths: new Map(widths.map((width, column) => [column, width])),
      heights: new Map([[0, 30]]),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      frozen: { rows: 0, columns: 0 },
      page: { orientation: "landscape" },
      marks: [],
      validations: [],
      looks: [{ range, style: { border: "thin" } }],
    },
  };
}

const learned = (snapshots: readonly Snapshot[], answers?: Answers) =>
  learn(snapshots, { set: "某区", since: 2026 }, vocabulary, answers);

/** The same set, read back from the file that it is written to. */
function set(snapshots: readonly Snapshot[], answers?: Answers): TemplateSet {
  const file = JSON.parse(setText(learned(snapshots, answers).json)) as unknown;
  return loadSets({ "某区/2026.json": file })[0]!;
}

describe.each(blankForms)("$name", (form) => {
  const original = sheetOf(form);

  test("is drawn as it was: labels, merged areas, widths", async () => {
    const [definition] = [...set([original]).forms.values()];
    const drawn = await sheetAfter(drawForm(definition!, { sheet: "表", year: 2026 }));
    const left = Math.min(...original.merges.map((area) => area.left));
    const texts = (sheet: Snapshot, by: number) =>
      sheet.rows.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) => (cell?.text.trim() ? [`${r} ${c - by} ${plain(cell.text)}`] : [])),
      );
    expect(texts(drawn, 0)).toEqual(texts(original, left));
    const merges = (sheet: Snapshot, by: number) =>
      sheet.merges.map((area) => `${area.top} ${area.left - by} ${area.bottom} ${area.right - by}`).sort();
    expect(merges(drawn, 0)).toEqual(merges(original, left));
    expect([...drawn.layout!.widths.values()]).toEqual(form.widths.slice(left));
  });

  test("has its fields, and says of itself that it is drawn alike", () => {
    const { forms, json } = learned([original]);
    expect(forms.map(({ differences }) => differences)).toEqual([[]]);
    const [{ fields }] = Object.values(json.forms) as [(typeof json.forms)[string]];
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...form.fields]));
  });

  test("makes a set that nothing is wrong with", () => {
    const file = JSON.parse(setText(learned([original]).json)) as unknown;
    const problems = problemsIn("某区/2026.json", { "某区/2026.json": file }, { rules: [], limits: [] });
    expect(problems).toEqual([]);
  });

  test("asks at most five things", () => {
    expect(learned([original]).questions.length).toBeLessThanOrEqual(5);
  });
});

/** Blanks for a year, and the year, do not count. */
const plain = (text: string) =>
  text
    .trim()
    .replace(/[\s×xX+n]+(?=年)/g, "")
    .replace(/20\d{0,2}(?=年)/g, "")
    .replace(/\s+/g, "");

describe("a form that was filled in", () => {
  /** What the unit wrote: everything but the words that the form prints. */
  test.each(districts)("$name: nobody's words end up in the template", ({ sheet }) => {
    const snapshot = sheetFrom(sheet, { name: "表" });
    const { json, questions, forms } = learned([snapshot]);
    if (!forms.length) return;
    const text = Object.values(json.forms).flatMap(({ picture, foot, head, fields }) => [
      ...[...picture, ...foot, ...head],
      ...Object.values(fields).map(({ prefill = "" }) => prefill),
    ]);
    const written = text.join("\n");
    expect(written).not.toMatch(/\d{2,}/);
    expect(written).not.toMatch(/某某|张某|李某|≥|≤|道路|图书|养老|示范点/);
    expect(questions[0]).toMatchObject({ about: "filled", assumed: true });
  });

  test("is drawn with what is in it where it is said not to have been", () => {
    const [first] = blankForms;
    const filled = sheetOf({
      ...first!,
      sheet: first!.sheet.replace("| 项目名称 |  |", "| 项目名称 | 道路整修 |"),
    });
    const fieldOf = (answers?: Answers) =>
      Object.values(learned([filled], answers).json.forms)[0]!.fields.projectName!;
    expect(fieldOf().prefill).toBeUndefined();
    expect(fieldOf({ filled: false }).prefill).toBe("道路整修");
  });
});

describe("what had to be assumed", () => {
  const plainForm = (more = "") => `
    | 2026年项目支出绩效目标表 | < | < |
    | 项目名称 |  | < |
    | ${more}资金总额 |  | < |
    | 二级指标 | 三级指标 | 指标值 |
    | 数量指标 |  |  |
    | 质量指标 |  |  |`;
  const sheet = (text: string) => sheetOf({ sheet: text, widths: [12, 20, 12], bordered: [2, 6] });
  const one = (text: string, answers?: Answers) =>
    Object.values(learned([sheet(text)], answers).json.forms)[0]!;

  test("the unit, where no line says it", () => {
    const { questions } = learned([sheet(plainForm())]);
    expect(questions.find(({ about }) => about === "unit")?.text).toContain("没有写金额单位");
    expect([one(plainForm()).unit, one(plainForm(), { unit: false }).unit]).toEqual(["万元", "元"]);
  });

  test("years on the form go with its year, or stay as they are", () => {
    expect(one(plainForm("2026年")).picture[1]).toContain("{year}年资金总额");
    expect(one(plainForm("2026年"), { years: false }).picture[1]).toContain("2026年资金总额");
  });

  test("what has to be filled in", () => {
    expect(one(plainForm()).fields.projectName!.required).toBe("core");
    expect(one(plainForm(), { required: false }).fields.projectName!.required).toBeUndefined();
  });

  test("what is printed in the rows of indicators", () => {
    const printed = plainForm().replace("| 质量指标 |  |  |", "| 质量指标 | 预算执行率 | ≥95% |");
    expect(one(printed).picture.at(-1)).toBe(
      "| 质量指标 | 预算执行率{indicators.name} | ≥95%{indicators.value} |",
    );
    expect(one(printed, { printed: false }).picture.at(-1)).toBe(
      "| 质量指标 | {indicators.name} | {indicators.value} |",
    );
    expect(learned([sheet(printed)]).questions.map(({ about }) => about)).toContain("printed");
  });
});

describe("several forms in one workbook", () => {
  const named = (form: BlankForm, name: string): Snapshot => ({ ...sheetOf(form), name });
  const [project, , department] = blankForms;

  test("make one set, each once", () => {
    const { json, leftOut } = learned([
      named(project!, "甲"),
      named(department!, "乙"),
      named(project!, "甲 (2)"),
    ]);
    expect(Object.keys(json.forms)).toEqual(["project", "department", "overview"]);
    expect(leftOut).toEqual([{ sheet: "甲 (2)", why: expect.stringContaining("同一张表") as string }]);
  });

  test("are rolled up into a list of ours, where the district has none", () => {
    const { json } = learned([named(project!, "甲")]);
    expect(json.rollUp).toMatchObject({ from: "project", to: "overview", key: { fundName: "projectName" } });
    expect(() => compileSet(json)).not.toThrow();
    expect(learned([named(project!, "甲")], { rollUp: false }).json.rollUp).toBeUndefined();
  });

  test("a sheet that is none is told", () => {
    const other = sheetFrom("| 干部职工名册 | < |\n| 姓名 | 部门 |\n| 甲某 | 办公室 |", { name: "名册" });
    expect(learned([named(project!, "甲"), other]).leftOut).toEqual([
      { sheet: "名册", why: expect.any(String) as string },
    ]);
  });
});

test("a picture holds nothing outside the form's columns", () => {
  const [, inB] = blankForms;
  const [form] = Object.values(learned([sheetOf(inB!)]).json.forms);
  expect(form!.widths).toEqual(inB!.widths.slice(1));
  expect(
    sheetOf(inB!).merges.every((area) =>
      contains({ top: 0, left: 1, bottom: 99, right: 8 }, area.top, area.left),
    ),
  ).toBe(true);
});
