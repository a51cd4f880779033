import { fold } from "../values/text";

const CHANGE =
  /^(?:进一步|切实|大力|全面|有效|不断|持续|逐步|稳步|积极|努力|着力|更好地?|加快|确保|保证|保障|保持|做好|抓好|完成|实现|推进|推动|促进|加强|强化|提高|提升|增强|改善|优化|完善|健全|规范|落实|开展|组织|打造|树立|深化|巩固|扩大|维护|维持|方便|服务|为|对|的)+/;

const STATE =
  /(?:得到|有所|明显|显著|进一步|不断|持续|逐步|较上年|比上年){0,9}(?:提高|提升|增强|改善|优化|完善|健全|规范|落实|正常(?:运行)?|运转|效率|水平|能力|质量|效果|成效|效能|作用|工作|情况|好|高){1,9}$/;

/**
 * What an indicator that only says “better” is about: of 进一步提高办事效率 办事. Undefined where nothing, or a whole
 * sentence, is left.
 */
export function subjectOf(name: string): string | undefined {
  const plain = fold(name)
    .replace(/^\s*\(?\d{1,2}[、.)]\s*/, "")
    .replace(/[\s“”"《》]/g, "");
  const [clause = ""] = plain.split(/[，。；、,;：:（(]/);
  const left = clause.replace(CHANGE, "").replace(STATE, "").replace(/的$/, "");
  return /^[\u4e00-\u9fffA-Za-z]{2,10}$/.test(left) ? left : undefined;
}
