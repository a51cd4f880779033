import type { TemplateSetJson } from "../schema";
import type { Facts } from "./facts";
import type { LearnedForm } from "./learn-form";

/** What had to be assumed, by what it is about; answered otherwise, the forms are learned so. */
export interface Answers {
  /** The workbook was filled in already. */
  readonly filled?: boolean;
  /** What stands in the rows of tables is printed on every form. */
  readonly printed?: boolean;
  /** The unit is the one that was taken. */
  readonly unit?: boolean;
  /** Years on the form go with its year. */
  readonly years?: boolean;
  /** Rows may be added, and whoever adds one says what it is about. */
  readonly levels?: boolean;
  readonly rollUp?: boolean;
  readonly required?: boolean;
}

/** A question to be answered with yes or no, and the answer that was assumed. */
export interface Question {
  readonly about: keyof Answers;
  readonly text: string;
  readonly assumed: boolean;
}

const MOST = 5;

interface Form extends LearnedForm {
  readonly facts: Facts;
}

/** The questions that these forms leave open, the gravest first, at most five. */
export function asked(forms: readonly Form[], json: TemplateSetJson, answers: Answers): Question[] {
  const names = (those: readonly Form[]) => those.map(({ sheet }) => `“${sheet.snapshot.name}”`).join("、");
  const of = (is: (form: Form) => boolean) => forms.filter(is);
  const filled = of(({ facts }) => facts.filled.length > 0);
  const printed = of(({ facts, assumed }) => !assumed.isFilled && facts.contents.length > 0);
  const unsaid = of(
    ({ saysNoUnit, json: { fields } }) =>
      saysNoUnit && Object.values(fields).some(({ kind }) => kind === "amount"),
  );
  const years = of(({ facts }) => facts.printsYear);
  const spelled = of(({ facts }) => facts.isSpelledOut);
  const required = forms
    .flatMap(({ json: { fields } }) => Object.values(fields))
    .some(({ required }) => required === "core");
  const summary = json.rollUp && json.forms[json.rollUp.to];
  const all: (Question | false)[] = [
    filled.length > 0 && {
      about: "filled",
      text: `${names(filled)}已经填过了：填的 ${filled.reduce((sum, { facts }) => sum + facts.filled.length, 0)} 格都没有记进表样，只记了印好的栏目。对吗？`,
      assumed: answers.filled ?? true,
    },
    printed.length > 0 && {
      about: "printed",
      text: `${names(printed)}的指标行里印着 ${printed.reduce((sum, { facts }) => sum + facts.contents.length, 0)} 格内容（${contentOf(printed[0]!)}），每张空表都照印。对吗？`,
      assumed: answers.printed ?? true,
    },
    unsaid.length > 0 && {
      about: "unit",
      text: `${names(unsaid)}没有写金额单位，按${unsaid[0]!.sheet.found.definition.unit}记。对吗？`,
      assumed: answers.unit ?? true,
    },
    years.length > 0 && {
      about: "years",
      text: `${names(years)}的栏目里有年份（${years[0]!.facts.year}年），每年插入时换成当年。对吗？`,
      assumed: answers.years ?? true,
    },
    spelled.length > 0 && {
      about: "levels",
      text: `${names(spelled)}的指标行可以加减，一级、二级指标由填表的人写。对吗？`,
      assumed: answers.levels ?? true,
    },
    (summary !== undefined || answers.rollUp === false) && {
      about: "rollUp",
      text: summary?.unofficial
        ? `“一键汇总”把每个项目一行汇总到绩表自己的“${summary.name}”（不上报）。对吗？`
        : `“一键汇总”把“${json.forms[json.rollUp?.from ?? ""]?.name ?? "明细"}”的行汇总到“${summary?.name ?? "汇总表"}”。对吗？`,
      assumed: answers.rollUp ?? true,
    },
    (required || answers.required === false) && {
      about: "required",
      text: "项目（部门）名称、资金总额、绩效目标空着，就算没填完。对吗？",
      assumed: answers.required ?? true,
    },
  ];
  return all.filter((one) => one !== false).slice(0, MOST);
}

function contentOf({ facts, sheet }: Form): string {
  const [first = ""] = facts.contents;
  const found = /^([A-Z]+)(\d+)$/.exec(first);
  const row = found ? sheet.snapshot.rows[Number(found[2]) - 1] : undefined;
  const text =
    row?.find(
      (cell, column) =>
        cell &&
        sheet.tables.some(({ columns }) => columns.some(({ left }) => left === column)) &&
        cell.text.trim(),
    )?.text ?? "";
  return text.length > 12 ? `${text.slice(0, 12)}…` : text;
}
