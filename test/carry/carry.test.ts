import { audit } from "../../src/audit/audit";
import { carryOver } from "../../src/carry/carry";
import type { Answer } from "../../src/carry/decision";
import { newFile, openFile } from "../../src/hosts/file/open";
import { survey } from "../../src/forms/read/survey";
import { rules } from "../../src/rules/index";
import { inForce } from "../../src/templates/load";
import { SHIFENG } from "../journeys/golden/shifeng";
import { SHIGU } from "../journeys/golden/shigu";
import { sheetsFrom } from "../sheet";
import { sets } from "../templates/sets";

/* 沿用上年: this year's forms, with what stays; every target, indicator and amount is a decision. */

const YEAR = 2026;

async function carried(markdown: string, set = "shifeng", answers: Readonly<Record<string, Answer>> = {}) {
  const sheets = sheetsFrom(markdown).map((snapshot) => ({ snapshot, widths: [] }));
  const target = inForce(sets, set, YEAR)!;
  const result = carryOver(sheets, sets, { target, year: YEAR, taken: [], answers });
  const workbook = newFile();
  await workbook.apply(result.edits);
  const saved = openFile(workbook.bytes());
  const { forms } = await survey(saved, sets);
  const { issues } = await audit(saved, { sets, rules });
  const stale = issues.filter(({ rule }) => rule === "stale-year");
  const valueAt = async (at: string) => {
    const [sheet = "", cell = ""] = at.split("!");
    const [snapshot] = await saved.read([sheet]);
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    return snapshot!.rows[Number(row) - 1]?.[letters.charCodeAt(0) - 65]?.value ?? null;
  };
  return {
    ...result,
    saved,
    forms,
    stale,
    valueAt,
    decisions: result.carried.flatMap(({ decisions }) => decisions),
  };
}

describe.each([
  ["石峰区", "shifeng", SHIFENG],
  ["石鼓区", "shigu", SHIGU],
])("a declaration of 2019 of %s in 2026", (_, set, markdown) => {
  test("leaves no old year behind", async () => {
    const { stale, forms, carried: all } = await carried(markdown, set);
    expect(stale).toEqual([]);
    expect(forms.map(({ year }) => year).filter((year) => year !== undefined && year !== YEAR)).toEqual([]);
    expect(forms).toHaveLength(all.length);
  });

  test("has a place, a decision or a reason for everything", async () => {
    const { carried: all } = await carried(markdown, set);
    for (const { homeless } of all) expect(homeless).toEqual([]);
  });
});

test("names and duties stay, targets and indicators are asked about, amounts are left to be filled in", async () => {
  const { carried: all, decisions, valueAt } = await carried(SHIFENG);
  const directions = all.find(({ sheet }) => sheet === "附件3-2")!;
  expect(directions.kept.map(({ text }) => text)).toContain("综治平台运行维护");
  const asked = decisions.filter(({ sheet }) => sheet === "附件3-2").map(({ label }) => label);
  expect(asked).toEqual(
    expect.arrayContaining(["支出方向年度金额", "实施期绩效目标", "年度绩效目标", "数量指标"]),
  );
  expect(decisions.find(({ id }) => id === "1!E7")).toMatchObject({
    last: "8.5",
    proposed: { text: "" },
    why: "amount",
  });
  expect(await valueAt("附件3-2!E7")).toBeNull();
  expect(await valueAt("附件3-2!A7")).toBe("政务中心");
});

test("years are moved along: of periods, of what is to be done, and of what looks ahead", async () => {
  const { decisions, valueAt } = await carried(SHIFENG);
  expect(decisions.find(({ id }) => id === "1!D7")).toMatchObject({
    ...{ last: "2019年", proposed: { text: "2026年" }, why: "years" },
  });
  expect(await valueAt("附件3-2!D7")).toBe("2026年");
});

test("what somebody keeps is kept, old years as well, and what is written anew is written", async () => {
  const answers: Readonly<Record<string, Answer>> = {
    "1!G7": { text: "2018年办成的事继续办。" },
    "1!E7": { text: "9.5" },
    "1!E8": "keep",
  };
  const { stale, valueAt } = await carried(SHIFENG, "shifeng", answers);
  expect(await valueAt("附件3-2!E7")).toBe(9.5);
  expect(await valueAt("附件3-2!E8")).toBe(4);
  expect(stale.map(({ sheet, cells }) => [sheet, cells])).toEqual([["附件3-2", ["G7"]]]);
});

test("the summary is drawn for the roll-up, and nothing of last year's stands in it", async () => {
  const { carried: all, forms } = await carried(SHIFENG);
  expect(all.find(({ sheet }) => sheet === "附件3-1")).toMatchObject({ isRolledUp: true, decisions: [] });
  expect(forms.find(({ definition }) => definition.is === "summary")!.blank).toBe(true);
});

const OWN = `
## 本单位的表
| 2019年部门整体支出绩效目标表 | < | < | < |
| 部门名称 | 石峰区图书馆 | < | < |
| 部门职能职责概述 | 借书还书 | < | < |
| 年度绩效指标 | 一级指标 | 指标内容 | 指标值 |
| ^ | 产出指标 | 2019年购书 | 100册 |
| ^ | 效益指标 | 读者满意度 | 95% |
`;

test("a form that no set knew goes into this year's field by field, with a list of what has no home", async () => {
  const { carried: all } = await carried(OWN);
  const [one] = all;
  expect(one).toMatchObject({ sheet: "附件3-3", definition: { is: "department" } });
  expect(one!.kept).toContainEqual({ label: "部门名称", text: "石峰区图书馆", address: "B4" });
  const told = [...one!.kept, ...one!.decisions.map(({ last }) => ({ text: last })), ...one!.homeless];
  for (const text of ["石峰区图书馆", "借书还书", "2019年购书", "100册", "读者满意度", "95%"]) {
    expect(told.map((each) => each.text)).toContain(text);
  }
});
