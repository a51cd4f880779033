import { learn } from "../../src/forms/learn/learn";
import { setText } from "../../src/forms/learn/set-text";
import { surveyed } from "../../src/forms/read/survey";
import { listed } from "../../src/listing/list";
import { setsWith } from "../../src/templates/own-sets";
import { sheetFrom } from "../sheet";
import { sets, templateFiles } from "./sets";

/** A form of a district that nobody made a template of. */
const form = (value = "") => `
  | 2026年度项目绩效目标申报表 | < | < | < |
  | 项目名称 | ${value && "乡村阅读"} | 年度预算金额（万元） | ${value && "60"} |
  | 年度绩效目标 | ${value && "开展活动300场"} | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | ${value && "活动场次"} | ${value} |
  | 满意度指标 | 服务对象满意度指标 | ${value && "读者满意度"} | ${value && "≥90%"} |`;

function learned(set: string, since: number): string {
  const { json } = learn(
    [sheetFrom(form(), { name: "表" })],
    { set, name: set, since },
    sets[0]!.vocabulary!,
  );
  return setText({ ...json, set, since, name: set });
}

const shipped = sets.map(({ set, since }) => `${set} ${since}`);
const named = (all: readonly { set: string; since: number }[]) =>
  all.map(({ set, since }) => `${set} ${since}`);
const files = templateFiles();

describe("sets that were learned here", () => {
  test("stand beside those that came with the program", () => {
    const { sets: all, unusable } = setsWith(files, [learned("梅溪区", 2026), learned("石桥县", 2025)]);
    expect(unusable).toEqual([]);
    expect(named(all).filter((one) => !shipped.includes(one))).toEqual(["梅溪区 2026", "石桥县 2025"]);
    expect(named(all)).toEqual(expect.arrayContaining(shipped));
  });

  test("know their form from then on", () => {
    const sheet = sheetFrom(form("300场"), { name: "表" });
    const { sets: all } = setsWith(files, [learned("梅溪区", 2026)]);
    const [before] = surveyed([sheet], [sheet], sets).forms;
    const [after] = surveyed([sheet], [sheet], all).forms;
    expect([before!.definition.inferred, after!.definition.inferred]).toEqual([true, undefined]);
    expect(after!.set.set).toBe("梅溪区");
    const said = (one: typeof before) =>
      listed(one!).indicators.map(({ cell, name, sign, number, unit }) =>
        [cell, name, sign, number, unit].join(" "),
      );
    expect(said(after)).toEqual(said(before));
  });

  test("of two years, both are there", () => {
    const { sets: all } = setsWith(files, [learned("梅溪区", 2025), learned("梅溪区", 2026)]);
    expect(named(all).filter((one) => one.startsWith("梅溪区"))).toEqual(["梅溪区 2026", "梅溪区 2025"]);
  });

  test.each([
    ["no JSON", "{", "不是正确的 JSON"],
    ["none of ours", '{"set":"甲"}', expect.stringMatching(/[\u4e00-\u9fff]/) as string],
    ["null", "null", expect.stringMatching(/[\u4e00-\u9fff]/) as string],
  ])("one that is %s takes nobody's along, and is told", (_, text, why) => {
    const { sets: all, unusable } = setsWith(files, [text, learned("梅溪区", 2026)]);
    expect(unusable).toEqual([why]);
    expect(named(all)).toEqual(expect.arrayContaining([...shipped, "梅溪区 2026"]));
  });
});
