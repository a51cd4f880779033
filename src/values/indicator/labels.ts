import type { Line } from "./line";

const HEADING =
  /^(?:[(（][\d一二三四五六七八九十]{1,2}[)）]|[\d一二三四五六七八九十]{1,2}[、)）]|\d{1,2}[.．](?!\d)|[①-⑳]|(?:指标|目标)\d{1,2}[:：、.]?|[一二三四五六]是|(?:(?:指标|目标|年度)值|年度目标|其中)[:：,，]?)\s*/;
const TIME_BEFORE =
  /^(?:在|于|截至)?(?:(?:\d{4}|[123]\d)年度?)?(?:(?:\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}\.\d{1,2}|本?年度?|第?[一二三四1-4]季度)?[底末]?(?:之前|以前|前|内)|\d{1,2}月?[-—–~至到]\d{1,2}月(?!龄)份?|第?[一二三四1-4]季度[底末]?|[上下]半年)/;
const BEHIND =
  /(?:[:：,，、;；。\s的]|[须应需要将能可均都共各计达在于≥≤<=≈]|(?<!<[\u4e00-\u9fff]{1,20})>|介于|处于|位于|达到|不低于|控制|累计|总共|(?<!提)前)$/;
/** These open a sentence about what is to be done, not a name. */
const SENTENCE =
  /^(?:出现(?!率)|发生(?![率数次])|如果?(?!期)|若|对(?![口外接比照标应])于?|切实|进一步|按照|根据|且|并且?(?![发网轨])|和(?!谐)|及(?!时)|同时)|^(?:完成|已完成|全部完成|达到|做到|通过|实现|开展|进行|原则上|基本|总体|预计|预期|计划|按照?|前|排名前|保持|人民币)$/;
const PROMISE = /^(?:确保|保证|保障|力争|争取|努力)/;
const NAME_END = /(?:[率度数量额例重值本间面比]|时间|成本|标准)$/;
/** 全年组织巡查, 每亩补助, 每个村: for what, then what. */
const SCOPED =
  /^(每[人户生亩村校]每(?:[人年月天日次季周]|学期|学年)|平均每[人户个年月天次亩]|每(?:人次|场次|季度|学期|半年|[人户年月天次亩生周日季])|全年|年内|每[\d.]{0,6}[\u4e00-\u9fff]{1,3}$|每[十百千万]{1,2}[\u4e00-\u9fff]{1,6}$)/;

/** More than this is a sentence and no name. */
const LONGEST = 40;

export interface Label {
  readonly label?: string;
  readonly scope?: string;
}

/** What a value at `end` is of: the words before it, back to `start`; nothing where they are none or a sentence. */
export function labelBefore(line: Line, start: number, end: number): Label {
  if (end <= start || end - start > 4 * LONGEST) return {};
  const written = line.original
    .slice(line.at[start], line.at[end])
    .replace(/\s+/g, " ")
    .trim()
    .replace(HEADING, "")
    .replace(TIME_BEFORE, "");
  let all = written.slice(0, 4 * LONGEST);
  while (BEHIND.test(all)) all = all.replace(BEHIND, "");
  const scope = SCOPED.exec(all)?.[1];
  const named = scope === undefined ? all : all.slice(scope.length);
  const promised = PROMISE.exec(named)?.[0];
  const label = promised === undefined ? named : named.slice(promised.length);
  const isName =
    label !== "" &&
    label.length <= LONGEST &&
    /[\u4e00-\u9fffA-Za-z]/.test(label) &&
    !SENTENCE.test(label) &&
    (promised === undefined || NAME_END.test(label));
  return { ...(isName && { label }), ...(scope !== undefined && { scope }) };
}
