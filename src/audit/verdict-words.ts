import type { Standing, Waiting } from "./verdict";

/**
 * What is said of a workbook, without its full stop. Only of official forms anybody can say that they may be mailed;
 * where there are such, they say it, and the sentence tells of those that were understood from their words.
 */
export function verdictSentence(standing: Standing): string {
  const { forms, verdict, counts, withheld } = standing;
  if (verdict === "noForm") return "这本工作簿里没有绩效表";
  if (verdict === "blank") return "新表，填了内容再审";
  if (withheld && !counts.error) return `正在填第${withheld.row}行，还差 ${withheld.cells} 格`;
  const understood = forms.filter(({ definition }) => definition.inferred).length;
  if (understood === forms.length) return `${ofUnderstood(standing)}（按通用规则，没有官方表样）`;
  const said = ofOfficial(standing);
  return understood ? `${said}；另有 ${understood} 张表按通用规则审核，没有官方表样` : said;
}

/** Before anything was checked. */
export const UNCHECKED = "还没有审过，点“全表审核”";

function ofUnderstood({ verdict, counts: { error, warning } }: Standing): string {
  if (verdict === "blocked") return toDo(error, warning);
  return warning ? `能审的没有必改的，建议先核实 ${warning} 处` : "能审的没有问题";
}

function ofOfficial(standing: Standing): string {
  const { verdict, missing, counts, other } = standing;
  const { error, warning } = counts;
  const soFar = warning ? `已填的建议先核实 ${warning} 处` : "已填的没有问题";
  const absent = missing.length ? [`还没有${missing.map(called).join("、")}`] : [];
  switch (verdict) {
    case "blocked":
      return [toDo(error, warning), ...(other ? [otherWords(other)] : [])].join("；");
    case "otherDistrict":
    case "otherYear":
      return otherWords(other!);
    case "unfinished":
      return [soFar, standing.waiting.map((one) => waitingWords(one, standing)).join("、"), ...absent].join(
        "，",
      );
    case "incomplete":
      return [soFar, ...absent].join("，");
    case "advisable":
      return `可以报送，建议先核实 ${warning} 处`;
    default:
      return "可以报送";
  }
}

const toDo = (error: number, warning: number) =>
  `还差 ${error} 处必改${warning ? `、${warning} 处待核实` : ""}`;

function otherWords({ is, there, asked }: NonNullable<Standing["other"]>): string {
  return is === "year" ? `这是 ${there} 年度的表，您选的是 ${asked}` : `这是${there}的表，您选的是${asked}`;
}

const LACKS: Readonly<Record<Waiting["lacks"], string>> = {
  filling: "还没填",
  rest: "还没填完",
  rollUp: "还没汇总",
};

/** By its number; by its sheet where there are several of it. */
function waitingWords({ form, lacks }: Waiting, { forms }: Standing): string {
  const { definition, sheet } = form;
  const isOnly = forms.filter((other) => other.definition.id === definition.id).length === 1;
  return `${isOnly ? called(definition) : sheet.name} ${LACKS[lacks]}`;
}

const called = ({ number, name }: { readonly number: string; readonly name: string }) => number || name;
