import { fromWan, readAmount, tidyAmount } from "../../values/amount";
import type { MoneyUnit } from "../../values/amount";
import { fold } from "../../values/text";

/** What people write round a sum and a cell for sums cannot take. */
const BEFORE = /^(?:人民币|约|大约|大概|近|将近|不超过|不少于|控制在|预计|共计?|[≈~≤≥<>=]){1,3}/;
const BEHIND = /(?:人民币|左右|上下|以内|以上|以下|[/每](?:年|人|个|户|次|项)|[.,;:。、；，：\s]){1,4}$/;
/** 25w, 25W元 */
const WAN = /^(\d[\d.,]{0,20})\s?w(元?)$/i;
/** 8。5, 8·5: one sign between two figures, where only the point of a decimal can be meant. */
const POINT = /^(\d{1,9})[。·．]\s?(\d{1,4})(?=\D|$)/;

/**
 * The sum that a slip most likely means, in the form's unit; undefined where there is none, or more than one. It is to
 * be offered, never made: 约25 may have been meant as it stands.
 */
export function nearAmount(text: string, unit: MoneyUnit): number | undefined {
  const bare = fold(text).trim().replace(BEFORE, "").replace(BEHIND, "").trim();
  const plain = bare
    .replace(POINT, "$1.$2")
    .replace(WAN, "$1万$2")
    .replace(/[余多](?=万|元|亿|千|百|$)/, "");
  if (plain === text) return undefined;
  const amount = readAmount(plain, unit);
  return amount.kind === "amount" && amount.inWan.gt(0)
    ? Number(fromWan(tidyAmount(amount.inWan), unit))
    : undefined;
}
