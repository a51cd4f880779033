import { chineseNumber } from "../chinese-number";
import { operatorBehind } from "./operators";
import type { QuantityValue } from "./value";

type Quantity = Omit<QuantityValue, "text">;

const SINCE = "[较比](?:上一?年(?:度|同期)?|去年(?:同期)?|基期|上期|同期|[12]\\d{3}年(?:同期)?|往年)";
const DOUBLED = new RegExp(
  `^([\\u4e00-\\u9fff]{0,20}?)(${SINCE})?(?:力争|确保|预计|计划|将|要|实现|达到|至少|基本|再|,|:){0,3}翻([一两二三四1-4]?)([番翻倍])([及或]?以上)?$`,
);

/** 翻一番 is once more of it, 翻两番 three times more; 翻两倍 could be twice or thrice and is left a word. */
export function readDoubling(text: string): Quantity | undefined {
  const [all, label = "", scope, times = "", word, behind] = DOUBLED.exec(text.slice(0, 80)) ?? [];
  if (all === undefined || all.length < text.length || (word === "倍" && !/^[一1]?$/.test(times))) {
    return undefined;
  }
  const number =
    times === ""
      ? 1
      : /\d/.test(times)
        ? Number(times)
        : chineseNumber(times.replace("两", "二"))!.toNumber();
  const operator = /至少/.test(all) ? "≥" : behind && operatorBehind(behind, 0)?.operator;
  const unit = word === "倍" ? "倍" : "番";
  return {
    kind: "quantity",
    operator: operator || "=",
    operatorExplicit: Boolean(operator),
    number,
    unit,
    unitRaw: word!,
    base: { number: (2 ** number - 1) * 100, unit: "%" },
    change: "增长",
    ...(scope !== undefined && { scope }),
    ...(label !== "" && { label, embedded: true as const }),
  };
}

const HALF = /^([\u4e00-\u9fff]{0,20}?)(不[少低]于|至少|[超过]过?|过|达到?)?(半数|一半|半)([及或]?以上)?$/;

/** 过半, 半数以上, 不少于一半: a share of the whole, as 三分之二以上 is. */
export function readHalf(text: string): Quantity | undefined {
  const [all, label = "", word, half, behind] = HALF.exec(text.slice(0, 40)) ?? [];
  if (all === undefined || all.length < text.length || (word === undefined && behind === undefined)) {
    return undefined;
  }
  if (half === "半" && !/过$/.test(word ?? "")) return undefined;
  const operator = behind || /^(?:不|至)/.test(word ?? "") ? "≥" : /[超过]/.test(word ?? "") ? ">" : "=";
  return {
    kind: "quantity",
    operator,
    operatorExplicit: true,
    number: 0.5,
    unit: "",
    base: { number: 0.5, unit: "" },
    ...(label !== "" && { label, embedded: true as const }),
  };
}
