import { oncePerText } from "../../values/once-per";
import { fold } from "../../values/text";

/**
 * Whether an indicator's text has anything that can be checked: a number, a rate, a time limit, a frequency, a
 * standard. Only whether, not what: numbers that merely count paragraphs, name a document or a year are none.
 */
export const measurable = oncePerText((text: string): boolean => {
  const plain = fold(text)
    .replace(/[〔[(]\d{4}[〕\])]\s{0,9}(?:第?\s{0,9}\d{1,9}\s{0,9}号)?/g, "")
    .replace(/第?(?<!\d)\d{1,30}号/g, "")
    .replace(/^[^\S\n]{0,99}(?:指标|目标)?[^\S\n]{0,9}\(?\d{1,2}(?:[、:)]|[.．](?!\d))/gm, "")
    .replace(/\d{4}年度?(?!\d|年?[底末前内]|\d{1,2}月)/g, "");
  return SIGNS.some((sign) => sign.test(plain));
});

const NUMERAL = "[一二两三四五六七八九十百千万]";
const COUNTED =
  "个|所|家|户|人|名|次|场|条|件|份|篇|册|套|台|辆|座|处|栋|间|批|期|届|例|张|项|亩|公里|米|吨|成|倍|天|日|周|小时|分钟|工作日";
const MISHAP = "事故|差错|投诉|故障|延误|违规|上访|疫情|案件|事件|舆情";

const SIGNS: readonly RegExp[] = [
  /\d/,
  // 一次 counts, 一次办 and 一次性 are words; so are 一体 and 一般, which no unit follows.
  new RegExp(`(?<!${NUMERAL})${NUMERAL}{1,30}(?:个)?(?:${COUNTED})(?!办|性)`),
  /百分之|半数|过半|翻番|全覆盖/,
  new RegExp(
    `[零无](?:重大|较大|责任|安全|生产|有效){0,3}(?:${MISHAP})|(?:不|未|没有)发生[^，。；\\n]{0,12}(?:${MISHAP})`,
  ),
  // 按月安排, 每季度更新 say how often; 按年初计划, 按日常需要 do not.
  /每(?:天|日|周|旬|月|季度?|半?年|学期)|按(?:日(?!常|程)|周(?!边)|月|季度?|年)(?![度初])/,
  /当[年月日天]|次[年月日]|年[底末]|月[底末]|季末|[上下]半年|学期末|年度?内|月内/,
  // A norm is one to be kept (按…要求), not any that is mentioned (满足生活要求, 形成规范).
  /(?:按|依照|参照|遵照|符合|达到|执行|不[低高]于|不超过)[^，。；\n]{0,20}(?:标准|规定|要求|办法|规范|规程|定额)/,
  /(?:标准|规程|定额)(?:执行|完成|实施|发放|落实|配备|支付|验收)?(?=$|[\s，。；、,;）)])/,
  /不超(?:过)?(?:年初|年度)?预算|控制在[^，。；]{0,40}(?:内|下)|合格|达标/,
];
