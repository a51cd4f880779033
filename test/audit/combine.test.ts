import type { FilledForm } from "../../src/forms/filled";
import { check } from "./check";
import { entriesOf } from "../../src/rules/readers/cells";
import { rules } from "../../src/rules/index";
import { defineRule } from "../../src/audit/rule";
import type { Rule, Severity } from "../../src/audit/rule";
import { formsOf } from "../rules/example";

/** A rule that complains of cells, each alone or all in one finding. */
function about(id: string, cells: readonly string[], more: Partial<Rule> & { severity?: Severity } = {}) {
  const { severity = "warning", ...head } = more;
  return defineRule({
    id,
    title: id,
    why: "试一试。",
    basis: "实务",
    confidence: "guess",
    watches: ["*"],
    messages: { any: { title: "试一试", severity, text: "试一试。" } },
    remedy: "试一试。",
    examples: [],
    *check(form: FilledForm) {
      for (const at of entriesOf(form)) if (cells.includes(at.address)) yield { at, says: "any" };
    },
    ...head,
  });
}

const together = (cells: readonly string[]): Pick<Rule, "check"> => ({
  *check(form: FilledForm) {
    yield { at: entriesOf(form).filter(({ address }) => cells.includes(address)), says: "any" };
  },
});

function said(...all: Rule[]): string[] {
  const sheet = `| 支出方向 | 成本指标 |\n| 维修费 | 专款专用 |\n| 电费 | 专款专用 |`;
  const forms = formsOf(all[0]!, { name: "", sheet, expected: [] });
  return check(forms, all).map(({ rule, cells }) => `${rule} ${cells.join("、")}`);
}

describe("of two rules about one cell", () => {
  test("the one that says more speaks, where the other yields to it", () => {
    const vague = about("vague", ["B2", "B3"], { yieldsTo: ["exact"] });
    expect(said(vague, about("exact", ["B2"]))).toEqual(["exact B2", "vague B3"]);
    expect(said(about("exact", ["B2"]), vague)).toEqual(["exact B2", "vague B3"]);
  });

  test("both speak where neither yields", () => {
    expect(said(about("one", ["B2"]), about("other", ["B2"]))).toEqual(["one B2", "other B2"]);
  });

  test("a finding of several cells goes only where each of them is spoken of", () => {
    const repeated = about("repeated", [], { ...together(["B2", "B3"]), yieldsTo: ["exact"] });
    expect(said(repeated, about("exact", ["B2"]))).toEqual(["repeated B2、B3", "exact B2"]);
    expect(said(repeated, about("exact", ["B2", "B3"]))).toEqual(["exact B2", "exact B3"]);
  });

  test("nothing yields to what is less grave", () => {
    const error = about("grave", ["B2"], { severity: "error", yieldsTo: ["light"] });
    expect(said(error, about("light", ["B2"], { severity: "hint" }))).toEqual(["grave B2", "light B2"]);
  });

  test("of three in a row the most exact speaks alone", () => {
    const middle = about("middle", ["B2"], { yieldsTo: ["exact"] });
    const vague = about("vague", ["B2"], { yieldsTo: ["middle"] });
    expect(said(vague, middle, about("exact", ["B2"]))).toEqual(["exact B2"]);
  });

  test("what a district switched off is nothing to yield to", () => {
    const [vague, exact] = [about("vague", ["B2"], { yieldsTo: ["exact"] }), about("exact", ["B2"])];
    const sheet = `| 支出方向 | 成本指标 |\n| 维修费 | 专款专用 |`;
    const [form] = formsOf(vague, { name: "", sheet, expected: [] });
    const set = { ...form!.set, rules: { exact: { off: true as const, why: "本区不查。" } } };
    expect(check([{ ...form!, set }], [vague, exact]).map(({ rule }) => rule)).toEqual(["vague"]);
  });
});

describe("of the rules there are", () => {
  const span = (start: string, end: string) =>
    `## special-fund 2019\n| 专项实施内容 | 计划开始时间 | 计划完成时间 |\n| 采购 | ${start} | ${end} |`;

  test.each([
    [
      "times the wrong way round are not also outside the year",
      span("2020年3月", "2019年5月"),
      ["date-order"],
    ],
    [
      "a time that may be two is not also one of another style",
      span("2019.1", "2019年12月"),
      ["date-number-ambiguous"],
    ],
    [
      "a period outside the year is not also too short",
      `| 支出方向 | 专项实施期 |\n| 维修费 | 2018年 |`,
      ["period-covers-year"],
    ],
  ])("%s", (_, sheet, expected) => {
    const about = rules.filter(({ id }) => /^(date|period)-/.test(id));
    const forms = formsOf(about[0]!, {
      name: "",
      sheet: sheet.startsWith("##") ? sheet : `## spending-direction\n${sheet}`,
      expected: [],
    });
    expect(check(forms, about).map(({ rule }) => rule)).toEqual(expected);
  });
});

test("rules yield to rules there are, and never in a circle", () => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const beyond = (rule: Rule, seen: readonly string[]): string[] =>
    (rule.yieldsTo ?? []).flatMap((id) => {
      if (!byId.has(id)) return [`${rule.id} yields to ${id}, which is no rule`];
      if (seen.includes(id)) return [`${[...seen, id].join(" → ")} is a circle`];
      return beyond(byId.get(id)!, [...seen, id]);
    });
  expect(rules.flatMap((rule) => beyond(rule, [rule.id]))).toEqual([]);
});

test("a rule of 报送检查 is silent until it is asked", () => {
  const footer = about("footer", ["B2"], { when: "submission" });
  const forms = formsOf(footer, {
    name: "",
    sheet: `| 支出方向 | 成本指标 |\n| 维修费 | 无 |`,
    expected: [],
  });
  expect(check(forms, [footer])).toEqual([]);
  expect(check(forms, [footer], { today: new Date(), sheets: new Map() })).toHaveLength(1);
});
