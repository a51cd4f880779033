import { compileForm } from "../compile";
import type { FieldDefinition } from "../definition";
import type { FieldRole } from "../roles";
import type { FormJson, RollUpPlan } from "../schema";

/** How the forms of a learned set are rolled up, and the forms that it takes. */
export interface LearnedRollUp {
  readonly plan?: RollUpPlan;
  /** Into which the forms of single projects are rolled up, where the district has no such form. */
  readonly overview?: FormJson;
}

const TEXTS: readonly FieldRole[] = ["periodTarget", "annualTarget"];

/**
 * A list of projects with their indicators goes into a list without; where each project has a form of its own, all of
 * them go into a list of ours, for the unit's own use.
 */
export function rollUpOf(forms: Readonly<Record<string, FormJson>>): LearnedRollUp {
  const all = Object.entries(forms).map(([id, json]) => {
    const fields = [...compileForm("x", id, json).fields.values()];
    return { id, json, fields, of: (is: FieldRole) => fields.find((field) => field.is === is) };
  });
  const rows = all.find(({ json }) => json.is === "directions");
  const summary = all.find(({ json, of }) => json.is === "summary" && of("amount")?.table);
  if (rows && summary) {
    const pairs = (roles: readonly FieldRole[]) =>
      Object.fromEntries(
        roles.flatMap((is) => {
          const [to, from] = [summary.of(is), rows.of(is)];
          return to && from ? [[to.id, from.id] as const] : [];
        }),
      );
    const key = pairs(["fundName", "directionName"]);
    const amount = pairs(["amount"]);
    const isWhole = Object.keys(key).length > 0 && Object.keys(amount).length === 1;
    return isWhole
      ? { plan: { from: rows.id, to: summary.id, key, amount, texts: pairs(TEXTS), facts: {} } }
      : {};
  }
  const single = all.find(({ json, of }) => json.is === "fund" && of("fundName") && of("amount"));
  if (!single || summary) return {};
  const { of, fields, json } = single;
  const indicators = fields.find(({ kind }) => kind === "indicatorName" || kind === "indicatorValue")?.table;
  const schedule = of("start")?.table;
  const facts: Record<string, string> = {};
  const department = of("departmentName") ?? of("supervisingDepartment");
  const choice = fields.find(({ kind }) => kind === "choice");
  if (department) facts.departmentName = department.id;
  if (choice) facts.attribute = choice.id;
  if (schedule) facts.period = schedule;
  if (indicators) facts.indicatorCount = indicators;
  return {
    plan: {
      from: single.id,
      to: OVERVIEW,
      key: { fundName: of("fundName")!.id },
      amount: { amount: of("amount")!.id },
      texts: of("annualTarget") ? { annualTarget: of("annualTarget")!.id } : {},
      facts,
    },
    overview: overviewOf(json.unit, facts, of("fundName")!.label, choice),
  };
}

export const OVERVIEW = "overview";

/** Its columns: heading, width, and what it is; a column that nothing goes into is left out. */
function overviewOf(
  unit: FormJson["unit"],
  facts: Readonly<Record<string, string>>,
  called: string,
  choice?: FieldDefinition,
): FormJson {
  const columns = (
    [
      ["number", "序号", 5.5, { kind: "number" }],
      ["fundName", called, 20, { kind: "text", is: "fundName" }],
      ["attribute", choice?.label ?? "", 11, { kind: "text" }],
      ["departmentName", "部门名称", 20, { kind: "text", is: "departmentName" }],
      ["amount", "金额", 11, { kind: "amount", is: "amount" }],
      ["period", "起止时间", 17, { kind: "text" }],
      ["annualTarget", "年度绩效目标", 34, { kind: "target", is: "annualTarget" }],
      ["indicatorCount", "指标数", 8, { kind: "number" }],
      ["issueCount", "问题数", 8, { kind: "number", is: "issueCount" }],
    ] as const
  ).filter(
    ([id]) => !["attribute", "departmentName", "period", "indicatorCount"].includes(id) || id in facts,
  );
  const what = called.startsWith("专项") ? "专项" : "项目";
  return {
    is: "overview",
    number: "",
    name: `${what}一览表`,
    title: `{year}年度${what}一览表（非官方，仅供本单位核对）`,
    otherTitles: [],
    unit,
    unofficial: true,
    head: ["title", "unit"],
    picture: [
      `| ${columns.map(([, heading]) => heading).join(" | ")} |`,
      `| ${columns.map(([id]) => `{rows.${id}}`).join(" | ")} |`,
    ],
    foot: [],
    repeat: { rows: 5 },
    widths: columns.map(([, , width]) => width),
    heights: { rows: 45 },
    page: { orientation: "landscape" },
    help: {},
    fields: Object.fromEntries(columns.map(([id, , , field]) => [id, field])),
    aliases: {},
  };
}
