import type { FormRole } from "../forms/roles";
import { entryFor, isForm } from "../forms/read/by-role";
import Big from "big.js";
import { amountOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import { writeAmount } from "../values/amount";
import { entriesOfFields } from "./readers/cells";
import { sameYear } from "./readers/directions";
import { tolerance } from "./readers/parts-and-total";
import { defineRule, right, wrong } from "../audit/rule";

/**
 * A sum below the project expenditure says nothing: the workbook may lack some specials, and money from above may
 * not be in the department's budget. It could be a hint once users can declare that all specials are there.
 */
export default defineRule({
  id: "specials-vs-project-exp",
  title: "专项合计不超过部门项目支出",
  why: "专项资金列在部门的项目支出里，合计比项目支出还多，两边必有一边要改，或者有上级资金没有进部门预算。",
  basis: "参照 财预〔2015〕88号（相应匹配）",
  confidence: "likely",
  of: "officialForm",
  needs: ["projectExpenditure"],
  watches: ["amount", "projectExpenditure"],
  messages: {
    more: {
      title: "专项合计超过部门项目支出",
      severity: "warning",
      text: "各专项合计 {specials} 万元，部门项目支出只有 {project} 万元，多出 {difference} 万元。",
    },
  },
  remedy: "请核对专项金额和项目支出；多出的是上级资金的，写一句说明。",
  examples: [
    right(
      "支出方向合计等于项目支出",
      `## directions
       | 支出方向 | 支出方向年度金额 |
       | 维修费 | 8.5 |
       | 电费 | 9.5 |
       ## shifeng/department
       | 部门名称 | 政务中心 | < |
       | 年度预算申请 | 项目支出： | 18 |`,
    ),
    right(
      "专项合计比项目支出少，可能还有别的项目",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 226 |
       ## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 25万元 |
       ## shigu/department
       | 年度预算申请（万元） | 项目支出：440.17 |`,
    ),
    right(
      "有一个金额读不出来，不猜",
      `## directions
       | 支出方向 | 支出方向年度金额 |
       | 维修费 | 30 |
       | 电费 | 待定 |
       ## shifeng/department
       | 年度预算申请 | 项目支出： | 18 |`,
    ),
    right(
      "两个部门的表放在一起",
      `## directions
       | 支出方向 | 支出方向年度金额 |
       | 维修费 | 30 |
       ## shifeng/department
       | 年度预算申请 | 项目支出： | 18 |
       ## shifeng/department
       | 年度预算申请 | 项目支出： | 20 |`,
    ),
    right(
      "不是同一年的表",
      `## shigu/fund 2020
       | 部门名称 | 合江街道 | 资金总额（万元） | 30 |
       ## shigu/department 2019
       | 年度预算申请（万元） | 项目支出：18 |`,
    ),
    wrong(
      "支出方向合计超过项目支出",
      `## directions
       | 支出方向 | 支出方向年度金额 |
       | 维修费 | 8.5 |
       | 电费 | 120000元 |
       ## shifeng/department
       | 部门名称 | 政务中心 | < |
       | 年度预算申请 | 项目支出： | 18 |`,
      { at: "department!C2", says: "more" },
    ),
    wrong(
      "各专项申报表合计超过项目支出",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 226 |
       ## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 300 |
       ## shigu/department
       | 年度预算申请（万元） | 项目支出：440.17 |`,
      { at: "department!B1", says: "more" },
    ),
  ],
  *checkAll(forms) {
    const departments = forms.filter((form) => isForm(form, "department"));
    const [department] = departments;
    const entry = department && entryFor(department, "projectExpenditure");
    if (!department || !entry || departments.length > 1) return;
    const project = amountOf(department, entry);
    const specials = specialsOf(forms.filter((form) => sameYear(form, department)));
    if (project.kind !== "amount" || !specials) return;
    const difference = specials.sum.minus(project.inWan);
    if (difference.lte(tolerance(specials.entries.length + 1))) return;
    const facts = {
      specials: writeAmount(specials.sum),
      project: writeAmount(project.inWan),
      difference: writeAmount(difference),
    };
    yield { at: [entry, ...specials.entries], says: "more", facts };
  },
});

/** Amounts of all specials in 万元: by direction where there are directions; undefined where one cannot be read. */
function specialsOf(forms: readonly FilledForm[]): { entries: Entry[]; sum: Big } | undefined {
  const of = (role: FormRole) => forms.filter((form) => isForm(form, role));
  const directions = of("directions");
  const entries: Entry[] = [];
  let sum = new Big(0);
  for (const form of directions.length ? directions : of("fund")) {
    for (const entry of entriesOfFields(form, ({ kind }) => kind === "amount")) {
      const amount = amountOf(form, entry);
      if (amount.kind === "unparsed") return undefined;
      if (amount.kind === "empty") continue;
      entries.push(entry);
      sum = sum.plus(amount.inWan);
    }
  }
  return { entries, sum };
}
