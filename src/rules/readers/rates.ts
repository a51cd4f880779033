import { dimensionOf } from "../../values/indicator-value";
import type { DurationValue, IndicatorValue, QuantityValue } from "../../values/indicator-value";

/** 率 that is a share of a whole; 频率, 功率 and 利率 have units of their own, and 效率 has none. */
const RATE = /(?:(?<![效频功速汇费税利倍曲积辨转素斜电])率|比例|占比|比重)$/;

/** 完成率, 及时率（按件数） … */
export function isRate(called: string): boolean {
  const plain = called
    .replace(/[（(][^（）()]*[）)]\s*$/, "")
    .replace(/(?:达到|达|为|是|[≥≤=:：]){1,9}\s{0,9}$/, "")
    .trim();
  return RATE.test(plain) && !/周转率|容积率|分辨率/.test(plain);
}

/** Whether a number can be that of a rate: a share, so many of each, or none at all. */
export function canBeRate(value: QuantityValue | DurationValue): boolean {
  if (value.kind === "duration") return false;
  const isNone = value.number === 0;
  const isPer = value.unit === "" || /[/:]|位次|番/.test(value.unit) || value.per !== undefined;
  const share = /^(?:ratio|points)$/.test(dimensionOf(value as IndicatorValue) ?? "");
  return isNone || isPer || share || value.unknownUnit === true || value.error !== undefined;
}
