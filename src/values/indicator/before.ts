import { OPERATOR, operatorOf } from "./operators";
import { TIME } from "./time-words";
import type { Operator } from "./value";

const SCOPE =
  `平均每(?:人|户|个|年|月|天|次|场|期|班)|每[人户生亩村校]每(?:次|${TIME})|每[人户生亩村县乡镇校]|` +
  `每个?${TIME}|[年月日周人户亩床]均|(?<![学师考医新女男])生均|(?<![各全每])[村校社镇]均|平均|全年|年度|累计|总计|共计|合计|同比|环比|` +
  "[较比同](?:上[一]?年(?:度|同期)?|去年(?:同期)?|基期|上期|同期|[12]\\d{3}年(?:同期)?|往年)";
const CHANGE =
  "降低|下降|减少|压减|压降|压缩|缩短|缩减|削减|提前|延长|提高|增长|提升|增加|上升|上涨|节省|节约(?!率)|降幅|增幅|涨幅|递增|递减|↑|↓";
const CHANGE_OF: Readonly<Record<string, string>> = {
  降幅: "下降",
  增幅: "增长",
  涨幅: "上涨",
  "↑": "提高",
  "↓": "下降",
};
/** 不得超过, 未超过: words that turn an operator round, whichever way they are put together. */
const NOT = "(?:不|未|没有)(?:得|能|可|宜|应|允许|准|会|许|要|再)?";
const TURNED: Partial<Record<Operator, Operator>> = { ">": "≤", "<": "≥" };
const BEFORE = new RegExp(
  `(?:(${SCOPE})[:,]?)?(?:(${CHANGE})(?:幅度|率|比例)?)?(?:须?在|于|需在|应在|要在)?(到|至)?(?:(?:${OPERATOR})(?=[≥≤><=]))?(?:(${NOT})?(${OPERATOR}))?(${CHANGE})?(到|至)?(?:人民币)?[¥￥]?$`,
);
/** Nothing stands before most numbers of a long text, and asking the pattern costs more than looking at one character. */
const ENDS_WORD = new Set(
  `${SCOPE}|${CHANGE}|${OPERATOR}|于|率|例|到|至|:|,|¥|￥|期年币》《〉〈`.replace(/[|]/g, ""),
);
/** No operator or scope is longer. */
const REACH = 24;

/** What stands before a number and belongs to it: 每年 · 至少 · 降低. */
export interface Before {
  readonly start: number;
  readonly operator?: Operator;
  readonly scope?: string;
  readonly change?: string;
}

/** `free` is where the value before it ends. */
export function beforeNumber(text: string, start: number, free: number): Before {
  const slice = text.slice(Math.max(free, start - REACH), start);
  if (!ENDS_WORD.has(slice[slice.length - 1] ?? "")) return { start };
  const [all = "", scope, first, to, not, sign, second, toBehind] = BEFORE.exec(slice) ?? [];
  const reached = to !== undefined || toBehind !== undefined;
  const operator = not === undefined ? operatorOf(sign ?? "") : negated(not, sign!);
  const word = first ?? second;
  const change = word && (CHANGE_OF[word] ?? word);
  return {
    start: start - all.length,
    ...(scope !== undefined && { scope }),
    ...(change !== undefined && !reached && { change }),
    ...(operator !== undefined
      ? { operator }
      : reached && change !== undefined && { operator: "=" as const }),
  };
}

function negated(not: string, sign: string): Operator | undefined {
  const operator = operatorOf(sign);
  return operatorOf(not + sign) ?? (operator && TURNED[operator]);
}
