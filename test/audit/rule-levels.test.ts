import type { TemplateSet } from "../../src/forms/definition";
import { levelDifferences, levelsOf } from "../../src/audit/rule-levels";
import { rules } from "../../src/rules/index";
import { sets } from "../templates/sets";

const shifeng = sets.find(({ set }) => set === "shifeng")!;
const choosing = (choices: TemplateSet["rules"]): TemplateSet => ({ ...shifeng, rules: choices });
const told = (...all: TemplateSet[]) =>
  levelDifferences(all, rules).map(({ set, id, rule, grade, why }) => [
    set.name,
    id,
    !!rule,
    grade ?? "off",
    why,
  ]);

test("what a district switches off or grades otherwise is told with its reason", () => {
  const set = choosing({
    "period-three-year-default": { off: true, why: "本区一年一报。" },
    "unit-label-missing": { grade: "hint", why: "表样上没有这一行。" },
  });
  expect(told(set)).toEqual([
    ["石峰区", "period-three-year-default", true, "off", "本区一年一报。"],
    ["石峰区", "unit-label-missing", true, "hint", "表样上没有这一行。"],
  ]);
});

test("a grade that the rule has anyway is no difference", () => {
  expect(told(choosing({ "unit-label-missing": { grade: "warning", why: "照旧。" } }))).toEqual([]);
});

test("a rule nobody knows is told, for its district believes that it holds", () => {
  const set = choosing({ "unit-lable-missing": { grade: "hint", why: "写错了编号。" } });
  expect(told(set)).toEqual([["石峰区", "unit-lable-missing", false, "hint", "写错了编号。"]]);
});

test("the sets as shipped name only rules there are", () => {
  expect(levelDifferences(sets, rules).filter(({ rule }) => !rule)).toEqual([]);
});

test("the levels of a rule come gravest first", () => {
  expect(levelsOf(rules.find(({ id }) => id === "amount-not-number")!)).toEqual(["error", "hint"]);
});
