import { asWrittenAt } from "./line";
import type { Line } from "./line";

const HEADING =
  /^(?:[(（][\d一二三四五六七八九十]{1,2}[)）]|[\d一二三四五六七八九十]{1,2}[、)）]|\d{1,2}[.．](?!\d)|[①-⑳]|(?:指标|目标)\d{1,2}[:：、.]?)\s*/;
const TIME_BEFORE =
  /^(?:在|于|截至)?(?:\d{4}年度?)?(?:\d{1,2}月(?:\d{1,2}[日号])?|年)?[底末]?(?:之前|以前|前|内)/;
const BEHIND = /(?:[:：,，、;；。\s的]|[须应需要将能可均都共计达在于≥≤><=≈]|达到|不低于|控制|累计|总共)+$/;
/** These open a sentence about what is to be done, not a name. */
const SENTENCE =
  /^(?:确保|保证|保障|力争|争取|出现|发生|如果?|若|对于?|努力|切实|进一步|按照|根据|通过|完成|做到)/;

/** More than this is a sentence and no name. */
const LONGEST = 40;

/** What a value at `end` is of: the words before it, back to `start`; undefined where they are none or a sentence. */
export function labelBefore(line: Line, start: number, end: number): string | undefined {
  if (end <= start || end - start > 4 * LONGEST) return undefined;
  const written = asWrittenAt(line, start, end).replace(HEADING, "").replace(TIME_BEFORE, "");
  const label = written.slice(0, 4 * LONGEST).replace(BEHIND, "");
  return label.length > LONGEST || SENTENCE.test(label) || !/[\u4e00-\u9fffA-Za-z]/.test(label)
    ? undefined
    : label;
}
