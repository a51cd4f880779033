import { compileForm } from "../../src/forms/compile";
import type { FormJson } from "../../src/forms/schema";
import { formOf } from "./sheets";

const json = (picture: string[], fields: FormJson["fields"], more: Partial<FormJson> = {}): FormJson => ({
  number: "附件9",
  name: "样表",
  title: "{year}年样表",
  otherTitles: [],
  unit: "万元",
  unofficial: false,
  head: ["title"],
  foot: [],
  picture,
  repeat: {},
  widths: picture[0]!
    .split("|")
    .slice(2)
    .map(() => 10),
  heights: {},
  page: { orientation: "portrait" },
  fields,
  help: {},
  aliases: {},
  ...more,
});

const text = { kind: "text" } as const;

describe("roles", () => {
  const picture = ["| 资金总额 | {a} | 其中 | {b} |"];
  const amount = { kind: "amount", is: "amount" } as const;

  test("belong to one field of a form each, but for those that several share", () => {
    expect(() => compileForm("某区", "f", json(picture, { a: amount, b: amount }))).toThrow(
      "附件9样表的 b 和 a 都写了 is: amount，一张表里只能有一个资金总额",
    );
    const income = { kind: "amount", is: "incomeSource" } as const;
    expect(() => compileForm("某区", "f", json(picture, { a: income, b: income }))).not.toThrow();
  });

  test("belong to fields of their kind", () => {
    const wrong = { a: { kind: "text", is: "amount" }, b: text } as const;
    expect(() => compileForm("某区", "f", json(picture, wrong))).toThrow(
      "附件9样表的 a 是资金总额（amount），kind 要写 amount，现在是 text",
    );
  });
});

describe("a form read off its picture", () => {
  test("each field has the heading above it, left of it, or in its own cell", () => {
    const { definition } = formOf("shigu", "special-fund");
    const placed = (id: string) => {
      const { label, place, table } = definition.fields.get(id)!;
      return [label, place, table];
    };
    expect(placed("totalAmount")).toEqual(["资金总额（万元）", "right", undefined]);
    expect(placed("start")).toEqual(["计划开始时间", "below", "schedule"]);
    expect(placed("value")).toEqual(["指标值", "below", "indicators"]);
    expect(placed("phone")).toEqual(["联系电话", "inside", undefined]);
  });

  test("a heading is named without 其中： and the colon", () => {
    const { definition } = formOf("shifeng", "department-expenditure");
    expect(definition.fields.get("basicExpenditure")!.label).toBe("基本支出");
    expect(definition.labels.map((label) => label.text)).toContain("按支出性质分");
  });

  test("each label knows what it is: column, row, field, or what joins others", () => {
    const { labels } = formOf("shigu", "special-fund").definition;
    const role = (text: string) => labels.find((label) => label.text === text)!.role;
    expect(
      ["指标内容", "一级指标", "数量指标", "产出指标", "专项名称", "专项年度绩效指标", "填报人"].map(role),
    ).toEqual(["header", "header", "row", "row", "field", "group", "field"]);
  });

  test("a table whose rows have headings of their own has just these rows", () => {
    const { tables } = formOf("shigu", "special-fund").definition;
    expect(tables.get("schedule")).toEqual({
      id: "schedule",
      fields: ["content", "start", "end"],
      rowHeaders: [],
      fixedRows: [],
    });
    const { rowHeaders, fixedRows } = tables.get("indicators")!;
    expect(rowHeaders).toEqual(["一级指标", "二级指标"]);
    expect(fixedRows).toHaveLength(9);
    expect([fixedRows[0], fixedRows[8]]).toEqual([
      ["产出指标", "数量指标"],
      ["效益指标", "社会公众或服务对象满意度指标"],
    ]);
  });

  test("headings that read alike are told apart by what joins them, and by their order", () => {
    const { fields, labels } = formOf("shifeng", "indicator-table").definition;
    const over = (id: string) => [fields.get(id)!.group, fields.get(id)!.label];
    expect(["value", "annualValue"].map(over)).toEqual([
      ["实施期", "指标值"],
      ["本年度", "指标值"],
    ]);
    expect(labels.filter(({ text }) => text === "指标值").map(({ nth }) => nth)).toEqual([1, 2]);
    expect(formOf("shigu", "special-fund").definition.fields.get("value")!.group).toBeUndefined();
  });

  test("titles are known with and without their year, headings by every spelling", () => {
    const { definition } = formOf("shifeng", "summary");
    expect(definition.titleKeys[0]).toBe("区级专项资金预算绩效目标汇总表");
    expect(definition.labels.find((label) => label.text === "资金总额")!.keys).toEqual(["资金总额", "金额"]);
  });

  test.each([
    [
      "draws a field it does not describe",
      ["| 名称 | {name} |"],
      {},
      "picture 里画了 {name}，fields 里没有写它",
    ],
    [
      "describes a field it does not draw",
      ["| 名称 | {name} |"],
      { name: text, more: text },
      "fields 里写了 more，picture 里没有画",
    ],
    ["has no heading left of a field", ["| {name} | 名称 |"], { name: text }, "第 1 行第 1 格的左边没有标题"],
    [
      "has no heading above a column",
      ["| {rows.name} | {rows.sum} |"],
      { name: text, sum: text },
      "第 1 行第 1 格的上面没有标题",
    ],
  ])("a form that %s is refused, naming form and place", (_, picture, fields, why) => {
    const broken = () => compileForm("district", "sample", json(picture, fields));
    expect(broken).toThrow(why);
    expect(broken).toThrow("district/sample");
  });
});
