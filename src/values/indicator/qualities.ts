import { withoutEnd } from "./line";
import { FAR_OPERATOR, OPERATOR, operatorBehind, operatorOf } from "./operators";
import type { QualitativeValue } from "./value";

type Quality = Omit<QualitativeValue, "text">;

const whole = (...words: readonly string[]) => new RegExp(`^(?:${words.join("|")})$`);

const GRADE = whole(
  "是|否|有|没有|√|优|良|中|差|中等|中上|[优良中低差高好坏]{2,6}|好|较好|良好|优良|优秀|一般|合格|基本合格|不合格|达标|及时|即时|实时|立即|足额|有效|合理|符合|规范",
  "明显|显著|较明显|较显著|较高|高|达到|完成|已完成|全部完成|基本完成|满意|基本满意|较满意|比较满意|非常满意|很满意|不满意",
  "全覆盖|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|(?:部分)?达成(?:年度|预期)?(?:指标|目标)?|达到预期(?:目标|效果)?|(?:完成|实现)(?:年度|预期)?(?:目标|任务|目标任务)|通过验收|验收通过",
  "[A-E](?:[级类]|等次?)?|(?:国家)?[1-5一二三四五]A级?|[1-5一二三四五]星级?|[ABab]{1,4}级?|[ⅠⅡⅢⅣⅤⅥIV]{1,4}[类级](?:水[质体]?)?",
  "(?:国家)?[甲乙丙特一二三四五1-5][级等类][AB]?|[一二三]级[甲乙丙]等|[一二三][甲乙丙]|[特一二三]等奖|[国省市县区]级|国家级",
);
const LEVELS_ONLY = /^[^/、,;；]{1,6}(?:[/、,;；][^/、,;；]{1,6}){1,5}$/;
const GRADE_BEHIND = new RegExp(
  "(?:效果|成效|作用|效益|质量|秩序|情况|影响|反响|环境|运行|状况)(?:较|很|非常|比较|十分)?(?:好|良好|明显|显著|优良|突出|稳定|正常|优|深远)$" +
    "|(?:合格|达标|及时|到位|足额|合规|规范|安全|稳定|正常|齐全|完好|良好|满意|优秀|有效|准确|完整|明显|显著|清晰|充分|较[大高强低小少多快])$" +
    "|(?:领先|先进|一流|前列|上游)(?:水平)?$|较[高好]水平$" +
    "|(?:正常|平稳|稳定|安全|良好|高效|有序)(?:运行|运转|使用|运营|开展)$" +
    "|零[\u4e00-\u9fff]{2,4}[”」]?$" +
    "|(?:评价|评定|考核|测评|鉴定|等次|等级)(?:结果|等次|等级)?(?:为|达到)?(?:优|良|优良|优秀|良好|合格|好|较好)(?:以上)?$" +
    "|^(?:及时|按时|按期|如期|准时|足额|全部|已|未|无|全年无|不发生|不出现|零|杜绝)",
);
const TREND = new RegExp(
  "(?:提高|提升|改善|增强|加强|下降|降低|缩小|发展|完善|增长|增加|减少|扩大|优化|促进|推动|推进|改进|好转|遏制|防范|杜绝|上升|缓解|健全|巩固|深化|" +
    "丰富|保障|保持|带动|强化|控制|持平)(?:了|中)?$|^稳中有[升降进增]|只[增减升降]不[增减升降]$" +
    "|^(?:较上年|比上年|同比|逐步|逐年|不断|持续|稳步|明显|显著|有所|有效|进一步|大幅|大力|日益|切实|积极|促进|提高|提升|改善|增强|加强|推动|推进|降低|减少|保障).",
);

const NORM = "标准|规定|要求|办法|规范|规程|制度|准则|条例|定额|预算|概算";
const AGREED = `${NORM}|计划|方案|合同|协议|约定|政策|文件|批复|进度|节点|程序|流程|图纸|目录|国标`;
const DONE = "执行|完成|实施|发放|落实|配备|支付|验收|支出|控制|下达|拨付|开展|推进|建设";
const STANDARD = new RegExp(
  `不超[支标]|序时进度(?:要求)?$|.(?:${NORM})(?:之?内|范围内|以内|数)?(?:${DONE})?$|^(?:标准|国标)$|(?:预算|概算)[\u4e00-\u9fff]{0,4}内$|^(?:年初|年度)?(?:预算|概算)(?:批复)?数?$|(?:规定|计划|约定|要求|合同)(?:的)?(?:完成)?(?:时间|时限|期限|工期)(?:之?内|前)` +
    `|(?:${AGREED})(?:${DONE})$|^(?:符合|满足|遵守|严格执行|达到|不超).{0,20}(?:${AGREED}|水平)|^按.{0,12}(?:${AGREED})`,
);
/** What a limit is set by, where no number is: 不高于市场价, ≥全省平均水平. */
const MEASURED_BY =
  /(?:水平|平均值?|均值|价格?|概算|估算|限额|控制[数价]|金额|数额|批复数?|下达数|要求|标准|规定|预算数?)(?:之?内|以内|范围内)?$/;
const OPERATOR_FIRST = new RegExp(`^(${OPERATOR})(.+)$`);
const LIMITED = new RegExp(`(?:${FAR_OPERATOR}).{1,14}$`);
const BOILERPLATE =
  /专款专用|据实(?:列支|支出|结算)?|按实(?:结算|列支)|实报实销|以实际发生|实事求是|厉行节约|勤俭节约|(?:按照?|根据|结合)(?:工作)?实际|量入为出|节约(?:成本|资金)|详见|见附件|同上|如上|视情况|根据需要/;

/** What a text without numbers says: a level, a norm, a direction, nothing in particular, or something else. */
export function readQuality(text: string): Quality {
  const plain = withoutEnd(text.replace(/^定性(?:指标)?[:,]?(?=.)/, ""));
  const level = plain.length <= 12 ? plain.replace(/[及或]?以[上下]$/, "") : plain;
  if (level !== plain && GRADE.test(level)) {
    return { kind: "qualitative", sub: "grade", operator: operatorBehind(plain, plain.length - 2)!.operator };
  }
  const [, sign = "", rest = ""] = OPERATOR_FIRST.exec(plain.slice(0, 60)) ?? [];
  const operator = GRADE.test(plain) ? undefined : operatorOf(sign);
  const sub = subOf(plain, operator === undefined ? plain : rest);
  const limits = operator !== undefined && /[≥≤><]/.test(operator) && sub !== "free";
  return { kind: "qualitative", sub, ...(limits && { operator }) };
}

/** 5A, 3级以上: a level, though it has a digit. */
export function isLevel(text: string): boolean {
  return text.length <= 8 && GRADE.test(text.replace(/[及或]?以[上下]$/, ""));
}

function subOf(plain: string, bare: string): Quality["sub"] {
  // Set phrases come first: nobody can award 专款专用.
  if (BOILERPLATE.test(plain)) return "boilerplate";
  if (GRADE.test(plain) || GRADE.test(bare)) return "grade";
  if (LEVELS_ONLY.test(plain) && plain.split(/[/、,;；]/).every((level) => GRADE.test(level))) return "grade";
  if (bare !== plain && /^(?:上年|去年|往年|同期|上一年)/.test(bare)) return "trend";
  const limited = bare !== plain || LIMITED.test(plain);
  if (STANDARD.test(plain) || (limited && MEASURED_BY.test(bare))) return "standard";
  if (plain.length > 60) return "free";
  return GRADE_BEHIND.test(plain) ? "grade" : TREND.test(plain) ? "trend" : "free";
}
