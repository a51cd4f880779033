import type { Entry, FilledForm } from "../../forms/filled";
import { readIndicatorValue } from "../../values/indicator-value";
import type { DurationValue, IndicatorValue, QuantityValue } from "../../values/indicator-value";
import { fold } from "../../values/text";
import { indicatorItems } from "./indicator-items";
import type { IndicatorItem } from "./indicator-items";
import { onceInTurn } from "../../values/once-per";

/** An indicator that is filled in, read. */
export interface ReadValue extends Pick<IndicatorItem, "category" | "level" | "period" | "row" | "name"> {
  /** Whether the cell is a list's value, or holds the whole indicator. */
  readonly of: "value" | "text";
  readonly entry: Entry;
  /** The name without the number before it (1、) and the space around it; "" where there is none. */
  readonly called: string;
  readonly read: IndicatorValue;
}

/** Those a form has; a name merged over several rows goes with the value of each. Many rules look at them. */
export const readValues = onceInTurn((form: FilledForm): readonly ReadValue[] =>
  indicatorItems(form).flatMap((item) => {
    const entry = item.text ?? item.value;
    if (!entry || entry.blank || entry.inherited) return [];
    const called = item.name ? calledOf(item.name.cell.text) : "";
    const read = readIndicatorValue(entry.cell, { name: called });
    const { level, category, period, row, name } = item;
    return [
      {
        level,
        ...(category && { category }),
        ...(period && { period }),
        ...(row !== undefined && { row }),
        ...(name && { name }),
        of: item.text ? "text" : "value",
        entry,
        called,
        read,
      } as const,
    ];
  }),
);

/** An indicator of a list whose name and value are both filled in. */
export interface NamedValue extends Omit<ReadValue, "of" | "entry"> {
  readonly name: Entry;
  readonly value: Entry;
}

/** Forms whose cells hold name and value in one have none, and their values need not be read to know it. */
export function namedValues(form: FilledForm): NamedValue[] {
  const fields = [...form.definition.fields.values()];
  if (!fields.some(({ kind }) => kind === "indicatorValue")) return [];
  return readValues(form).flatMap(({ of: _, entry: value, name, ...item }) =>
    name && !name.blank ? [{ ...item, name, value }] : [],
  );
}

export function calledOf(text: string): string {
  return fold(text)
    .trim()
    .replace(/^\(?\d{1,2}(?:[、)]|[.．](?!\d))\s*/, "");
}

/** The numbers of a value: its own, or those of each thing it lists. */
export function numbersOf(read: IndicatorValue): readonly (QuantityValue | DurationValue)[] {
  if (read.kind === "quantity" || read.kind === "duration") return [read];
  return read.kind === "list" ? read.items : [];
}

/** A name that says what a percentage is of: …率 (not 效率), …比例, …满意度, how much something grows or falls. */
export function isShare(called: string): boolean {
  const plain = called
    .replace(/[（(][^（）()]*[）)]\s*$/, "")
    .replace(/(?:达到|达|为|是|保持|[≥≤=:：]){1,9}\s{0,9}$/, "")
    .trim();
  return SHARE.test(plain) || /满意度/.test(plain) || LESS.test(plain);
}

/** 节约办公经费 | ≥5%: by how much of itself it becomes less. */
const LESS = /^(?:节约|节省|压减|压缩|减少|降低).{2,12}(?:经费|费用|成本|支出|开支|能耗|时间|用量|排放)$/;

const SHARE =
  /(?:(?<!效)率|比例|比重|占比|配比|比率|百分比|(?<![制年季月])度|覆盖面|覆盖|指数|[增降涨跌]幅|增速|增长|增加|增收|增产|增值|增效|减排|降耗|节约|节省|融资成本|资金成本|可用性|安全感|获得感|幸福感|素养水平|提高|提升|下降|降低|减少|(?:完成|达标|合格|执行|到位|落实|覆盖)情况)$/;

/** Shares of a whole, of which more is better and all is the most there can be. */
export const GOOD_SHARE =
  /满意度|满意率|(?:合格|达标|覆盖|准确|正确|及时|优良|优秀|知晓|参与|到位|办结|整改|就业|完好|成活|公开|处理|处置|治愈|存活|兑现|发放|拨付|普及|参训|通过|回复|化解|受理|签约|巩固|开工|竣工|达产|好评|认可|支持|在岗|到岗|出勤|上线|正常运行|稳定运行|无害化处理|绿化|入户)率/;
