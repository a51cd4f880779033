import type { Entry, FilledForm } from "../../src/forms/filled";
import { check } from "./check";
import { entriesOf } from "../../src/rules/readers/cells";
import { defineRule } from "../../src/audit/rule";
import type { Finding, Message, Offer } from "../../src/audit/rule";
import { formsOf } from "../rules/example";

/** A rule that says whatever a test wants of the cells that read so. */
function saying(findings: (at: Entry) => Omit<Finding, "at" | "says">, merge?: Message["merge"]) {
  return defineRule({
    id: "any",
    title: "试一试",
    why: "试一试。",
    basis: "实务",
    confidence: "guess",
    watches: ["*"],
    messages: { any: { title: "试一试", severity: "hint", text: "试一试。", ...(merge && { merge }) } },
    remedy: "试一试。",
    examples: [],
    *check(form: FilledForm) {
      for (const at of entriesOf(form)) if (!at.blank) yield { at, says: "any", ...findings(at) };
    },
  });
}

const issuesOf = (sheet: string, rule: ReturnType<typeof saying>) =>
  check(formsOf(rule, { name: "", sheet, expected: [] }), [rule]);

const TWO = `| 支出方向 | 专项实施期 |\n| 维修费 | 2019 |`;
const both = (label: string): Offer => ({ label, writes: [] });

describe("a certain fix", () => {
  test("writes the first cell, or several cells that change together", () => {
    const [name, period] = issuesOf(
      TWO,
      saying((at) => ({ replace: `${at.cell.text}。` })),
    );
    expect([name!.fixes, period!.fixes]).toEqual([
      [{ sheet: "spending-direction", address: "A2", from: "维修费", to: "维修费。" }],
      [{ sheet: "spending-direction", address: "B2", from: "2019", to: "2019。" }],
    ]);
    const other = { sheet: "spending-direction", address: "C2" };
    const moved = saying((at) => ({
      writes: [
        { at, to: null },
        { at: other, to: "移过来的" },
      ],
    }));
    expect(issuesOf(TWO, moved)[0]!.fixes.map(({ address, to }) => [address, to])).toEqual([
      ["A2", null],
      ["C2", "移过来的"],
    ]);
  });

  test("takes no formula away, and no label that shares the cell", () => {
    const emptied = saying(() => ({ replace: null }));
    expect(issuesOf(`| 支出方向 | 支出方向年度金额 |\n| 维修费 | {=B9} |`, emptied)[1]!.fixes).toEqual([]);
    const inside = `## shigu/department-expenditure\n| 年度预算申请（万元） | 资金总额：844.93 |`;
    expect(issuesOf(inside, emptied).map(({ fixes }) => fixes)).toEqual([[]]);
    const half = saying((at) => ({
      writes: [
        { at: { sheet: at.sheet, address: "Z9" }, to: "一半" },
        { at, to: null },
      ],
    }));
    expect(issuesOf(inside, half)[0]!.fixes).toEqual([]);
  });

  test("of one cell is one, though two findings of one cause would write it", () => {
    const twice = saying(() => ({}), "form");
    const rule = {
      ...twice,
      *check(form: FilledForm) {
        const [at] = entriesOf(form);
        yield { at: at!, says: "any", replace: "甲" };
        yield { at: at!, says: "any", replace: "乙" };
      },
    };
    expect(issuesOf(TWO, rule)[0]!.fixes.map(({ to }) => to)).toEqual(["甲"]);
  });
});

describe("offers", () => {
  test("say what it would become, with the finding's facts", () => {
    const rule = saying((at) => ({
      facts: { year: 2019 },
      offers: [
        { label: "{year}年", writes: [{ at, to: "2019年" }] },
        { label: "不写年", writes: [{ at, to: null }] },
      ],
    }));
    const [issue] = issuesOf(`| 支出方向 |\n| 维修费 |`, rule);
    expect(issue!.fixes).toEqual([]);
    expect(issue!.offers).toEqual([
      {
        label: "2019年",
        fixes: [{ sheet: "spending-direction", address: "A2", from: "维修费", to: "2019年" }],
      },
      { label: "不写年", fixes: [{ sheet: "spending-direction", address: "A2", from: "维修费", to: null }] },
    ]);
  });

  test("of one label are one choice where findings become one issue", () => {
    const rule = saying(
      (at) => ({
        offers: [
          { label: "清空", writes: [{ at, to: null }] },
          { label: at.cell.text, writes: [{ at, to: "原样" }] },
        ],
      }),
      "form",
    );
    const [issue, ...more] = issuesOf(TWO, rule);
    expect(more).toEqual([]);
    expect(issue!.offers.map(({ label, fixes }) => [label, fixes.map(({ address }) => address)])).toEqual([
      ["清空", ["A2", "B2"]],
      ["维修费", ["A2"]],
      ["2019", ["B2"]],
    ]);
  });

  test("that would write nothing, or take a formula away, are none", () => {
    const rule = saying((at) => ({
      offers: [both("什么也不写"), { label: "清空", writes: [{ at, to: null }] }],
    }));
    const sheet = `| 支出方向 | 支出方向年度金额 |\n| 维修费 | {=B9} |`;
    expect(issuesOf(sheet, rule).map(({ offers }) => offers.length)).toEqual([1, 0]);
  });
});
