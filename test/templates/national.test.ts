import fc from "fast-check";
import { audit } from "../../src/audit/audit";
import { drawForm } from "../../src/forms/draw/draw";
import { findForms } from "../../src/forms/find/find";
import { printOf } from "../../src/forms/print";
import { readForm } from "../../src/forms/read/read";
import { surveyed } from "../../src/forms/read/survey";
import { listed } from "../../src/listing/list";
import { rules } from "../../src/rules/index";
import { memoryWorkbook } from "../hosts/memory";
import { fillings, readBack, expected, typed } from "../forms/fill";
import { drawn, sheetAfter, withoutMarkers } from "../forms/sheets";
import { sets } from "./sets";

const national = sets.filter(({ nationwide }) => nationwide);
const forms = national.flatMap((set) =>
  set.order.map((id) => [`${set.since} ${set.forms.get(id)!.name}`, set, set.forms.get(id)!] as const),
);

test("the Ministry's forms are there for each year in which they changed, named as everybody's, and come last", () => {
  expect(national.map(({ name, since }) => `${name} ${since}`)).toEqual([
    "全国通用 2022",
    "全国通用 2020",
    "全国通用 2015",
  ]);
  expect(sets.slice(-national.length)).toEqual(national);
  for (const { basis } of national) expect(basis).toMatch(/财预〔\d{4}〕\d+号/);
});

describe.each(forms)("%s", (_, set, definition) => {
  const year = set.since;

  test("is known by our marker, with every heading", async () => {
    const snapshot = await drawn(definition, { year });
    const [found, ...more] = findForms(snapshot, sets).forms;
    const form = readForm(snapshot, found!);
    expect([form.set.since, form.definition.id, form.missing, form.blank, more]).toEqual([
      year,
      definition.id,
      [],
      true,
      [],
    ]);
  });

  test("gives back all that is filled in", async () => {
    for (const filled of fc.sample(fillings(definition, year), { numRuns: 5, seed: 7 })) {
      const snapshot = await sheetAfter(
        [...drawForm(definition, { sheet: "表", year }), ...typed("表", filled, 0, 0)],
        "表",
      );
      const [found] = findForms(snapshot, sets).forms;
      expect(readBack(readForm(snapshot, found!))).toEqual(expected(filled, 0, 0));
    }
  });

  test("claims nothing without our marker: a district's form like it is understood by its words", async () => {
    const like = withoutMarkers(await drawn(definition, { year }));
    expect(findForms(like, sets).forms.filter(({ set: { nationwide } }) => nationwide)).toEqual([]);
    const { forms: found } = surveyed([like], [like], sets);
    expect(found.map(({ definition: { inferred } }) => inferred)).toEqual([true]);
  });

  test("fits onto one page of A4", async () => {
    const snapshot = await drawn(definition, { year });
    const [found] = findForms(snapshot, sets).forms;
    expect(printOf(readForm(snapshot, found!), snapshot.layout!)).toMatchObject({
      fitsWidth: true,
      isOnePage: true,
    });
  });
});

test("a declaration on them is checked like any other: its periods apart, sources of money to their total", async () => {
  const set = national.at(-1)!;
  const definition = set.forms.get("project")!;
  const snapshot = await drawn(definition, { year: 2018 });
  const at = (text: string, nth = 0) => {
    const found = snapshot.rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => (cell?.text === text ? [{ r, c }] : [])),
    );
    return found[nth]!;
  };
  const write = (row: number, column: number, value: string | number) => ({
    kind: "write" as const,
    sheet: "表",
    row,
    column,
    values: [[value]],
  });
  const amounts: [string, number, number][] = [
    ["中期资金总额：", 0, 300],
    ["年度资金总额：", 0, 100],
    ["其中：财政拨款", 0, 270],
    ["其中：财政拨款", 1, 90],
    ["其他资金", 0, 30],
    ["其他资金", 1, 12],
  ];
  const workbook = memoryWorkbook([snapshot]);
  await workbook.apply([
    ...amounts.map(([label, nth, value]) => write(at(label, nth).r, at(label, nth).c + 1, value)),
    write(at("数量指标").r, 3, "示范点数量"),
    write(at("数量指标").r, 4, "≥12个"),
    write(at("数量指标").r, 6, "示范点数量"),
    write(at("数量指标").r, 7, "≥4个"),
  ]);
  const [sheet] = await workbook.read(["表"]);
  const [form] = surveyed([sheet!], [sheet!], sets).forms;
  expect(
    listed(form!).indicators.map(({ period, level1, level2, name, number }) => [
      period,
      level1,
      level2,
      name,
      number,
    ]),
  ).toEqual([
    ["实施期", "产出指标", "数量指标", "示范点数量", "12"],
    ["年度", "产出指标", "数量指标", "示范点数量", "4"],
  ]);
  const { issues } = await audit(workbook, { sets, rules });
  expect(issues.filter(({ rule }) => rule === "income-sources-total")).toHaveLength(1);
});
