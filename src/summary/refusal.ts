import type { Place, Entry } from "../forms/filled";
import type { Amount } from "../values/amount";

/** A cell as the roll-up's report names it. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Nothing is written: a whole sentence why and what to do, and the cells it is about. */
export interface Refused {
  readonly kind: "refused";
  readonly sentence: string;
  readonly cells: readonly CellPlace[];
}

export function refused(sentence: string, places: readonly Place[] = []): Refused {
  return { kind: "refused", sentence, cells: places.map(({ sheet, address }) => ({ sheet, cell: address })) };
}

/** Something that is not rolled up, or stands in the summary without a source; `why` has no full stop. */
export interface LeftOut {
  readonly sheet: string;
  readonly cell?: string;
  readonly why: string;
}

/** A cell that keeps the roll-up from being done. */
export interface Problem {
  readonly entry: Entry;
  readonly kind: "amount" | "other";
  /** What is wrong with it and what to do, to follow the cell's name. */
  readonly says: string;
}

/** How many cells a sentence names. */
const NAMED = 5;

export function amountProblem(entry: Entry, amount: Amount): Problem {
  return { entry, kind: "amount", says: amountSays(entry, amount) };
}

function amountSays({ cell, blank }: Entry, amount: Amount): string {
  if (amount.kind === "unparsed" && amount.why === "notCalculated") {
    return "的公式还没有算出结果，请在表格软件里打开，保存后再汇总";
  }
  if (amount.kind === "unparsed" && amount.why === "errorCell") {
    return `是错误值“${brief(amount.text)}”，请改好公式或直接填数`;
  }
  return blank ? "空着，请填上金额，确实没有就填 0" : `写的是“${brief(cell.text)}”，请改成数字`;
}

export function sharedAmount(entry: Entry): Problem {
  return { entry, kind: "amount", says: "一格管着几行，分不清各行是多少，请取消合并，一行填一个金额" };
}

export function blankName(entry: Entry): Problem {
  return { entry, kind: "other", says: "空着，这一行却填了金额或目标，请补上名称" };
}

export function errorValue(entry: Entry): Problem {
  return { entry, kind: "other", says: `是错误值“${brief(entry.cell.text)}”，请改好` };
}

/** One refusal for all of them; a merged cell counts once. `summary` is what people call the table left alone. */
export function refusedFor(problems: readonly Problem[], summary: string): Refused {
  const cells = new Map(
    problems.map((problem) => [`${problem.entry.sheet}!${problem.entry.address}`, problem]),
  );
  const all = [...cells.values()];
  const isMoney = all.every(({ kind }) => kind === "amount");
  const named = all
    .slice(0, NAMED)
    .map(({ entry, says }) => `${entry.sheet} ${entry.address}　${entry.field.label}${says}`);
  const rest = all.length > NAMED ? `；另有 ${all.length - NAMED} 格` : "";
  const head = isMoney ? `${all.length} 格金额看不懂` : `${all.length} 格要先改好`;
  const tail = `${isMoney ? "看不懂就不写，不会当成 0。" : ""}${summary}没有动。`;
  return refused(
    `没有汇总：${head}。${named.join("；")}${rest}。${tail}`,
    all.map(({ entry }) => entry),
  );
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}
