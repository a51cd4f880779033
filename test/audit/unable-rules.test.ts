import { unable } from "../../src/audit/unable-rules";
import type { TemplateSet } from "../../src/forms/definition";
import { rules } from "../../src/rules/index";
import { loadSets } from "../../src/templates/load";
import { templateFiles } from "../templates/sets";
import { sets } from "../templates/sets";

const shifeng = () => structuredClone(templateFiles()["shifeng/2019.json"]) as any;
const loaded = (json: unknown): TemplateSet => loadSets({ "shifeng/2019.json": json })[0]!;
const said = (set: TemplateSet) =>
  Object.fromEntries(unable(set, rules).map(({ rule, why }) => [rule.id, why]));

describe("rules that cannot look at a district's forms", () => {
  test("are those whose forms or fields it has not", () => {
    const [ofShifeng, ofShigu] = sets.map(said);
    expect(ofShifeng!["income-sources-total"]).toBe("附件3-3部门整体支出表没有“收入来源”，或没有标明哪格是");
    expect(ofShifeng!["basic-plus-project-total"]).toBeUndefined();
    expect(ofShigu!["summary-missing-row"]).toBe("没有支出方向表，或表样里没有标明哪张是");
    expect(ofShigu!["date-order"]).toBeUndefined();
  });

  test("are told where a form or field lost its role", () => {
    const json = shifeng();
    delete json.forms.summary.is;
    delete json.forms["department-expenditure"].fields.basicExpenditure.is;
    const now = said(loaded(json));
    expect(now["summary-amount-mismatch"]).toBe("没有汇总表，或表样里没有标明哪张是");
    expect(now["basic-plus-project-total"]).toBe("附件3-3部门整体支出表没有“基本支出”，或没有标明哪格是");
  });

  test("are able where one of the forms that they look at one by one is fit", () => {
    expect(said(sets[0]!)["amount-in-text-mismatch"]).toBeUndefined();
  });

  test("are not told of a rule that the district does not ask for", () => {
    const json = shifeng();
    json.rules = { "income-sources-total": { off: true, why: "本区的表没有收入来源" } };
    expect(said(loaded(json))["income-sources-total"]).toBeUndefined();
  });
});
