import { withoutEnd } from "./line";
import { OPERATOR, operatorOf, operatorBehind } from "./operators";
import type { QualitativeValue } from "./value";

type Quality = Omit<QualitativeValue, "text">;

const GRADE =
  /^(?:是|否|优|良|中|差|好|较好|良好|优良|优秀|一般|合格|基本合格|不合格|达标|及时|足额|有效|明显|显著|较高|高|完成|已完成|全部完成|基本完成|满意|基本满意|较满意|非常满意|很满意|全覆盖|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|[A-D]级?|[1-5一二三四五][A星]级?|[AaBb]{1,4}级?|[ⅠⅡⅢⅣⅤⅥIV]{1,4}[类级]|[甲乙丙特一二三四五1-5][级等类](?:标准)?|[一二三]级[甲乙丙]等|[国省市县区][家]?级|国家级)$/;
const GRADE_BEHIND =
  /(?:效果|成效|作用|效益|质量|秩序|情况|影响|反响|环境|运行|状况)(?:较|很|非常|比较|十分)?(?:好|良好|明显|显著|优良|突出|稳定|正常|优|达标|合格)$|(?:合格|达标|及时|到位|足额|合规|规范|安全|稳定|正常|齐全|完好|良好|满意|优秀|有效|准确|完整|明显|显著|清晰|充分)$|^(?:及时|按时|按期|如期|准时|足额|全部|已|未|无|不发生|零|杜绝)/;
const TREND =
  /(?:提高|提升|改善|增强|加强|下降|降低|缩小|发展|完善|增长|增加|减少|扩大|优化|促进|推动|推进|改进|好转|上升|缓解|健全|巩固|深化|丰富|保障|保持|维护|带动|强化)(?:了|中)?$|^(?:较上年|比上年|同比|逐步|逐年|不断|持续|稳步|明显|显著|有所|有效|进一步|大幅|大力|日益|切实|积极|促进|提高|提升|改善|增强|加强|推动|推进|降低|减少|保障).|持平$/;
const NORM = "标准|规定|要求|办法|规范|规程|制度|准则|条例|定额|方案|计划|预算|合同|政策|协议|文件";
const STANDARD = new RegExp(
  `(?:${NORM})(?:内|范围内|以内|数)?(?:执行|完成|实施|发放|落实|配备|支付|验收|支出|控制|下达|拨付|开展)?$|^(?:符合|达到|满足|遵守|执行|严格执行|不超|不高于|不低于|不超过|控制在).{0,20}(?:${NORM}|水平)|^按.{0,12}(?:${NORM})`,
);
const BOILERPLATE =
  /专款专用|据实(?:列支|支出|结算)?|实事求是|厉行节约|勤俭节约|(?:按照?|根据|结合)(?:工作)?实际|按实际(?:情况|需要)?|量入为出|节约(?:成本|资金)|详见|见附件|同上|如上|视情况|根据需要/;

/** What a text without numbers says: a level, a norm, a direction, nothing in particular, or something else. */
export function readQuality(text: string): Quality {
  const plain = withoutEnd(text);
  const behind = /^(.{1,6}?)(?:[及或]?以[上下])$/.exec(plain);
  if (behind && GRADE.test(behind[1]!)) {
    return { kind: "qualitative", sub: "grade", operator: operatorBehind(plain, plain.length - 2)!.operator };
  }
  const [, sign, rest = ""] = new RegExp(`^(${OPERATOR})(.+)$`).exec(plain) ?? [];
  const operator =
    sign === undefined || operatorOf(sign) === "=" || GRADE.test(plain) ? undefined : operatorOf(sign);
  const sub = subOf(plain, operator === undefined ? plain : rest);
  return { kind: "qualitative", sub, ...(operator && sub !== "free" && { operator }) };
}

function subOf(plain: string, bare: string): Quality["sub"] {
  // Set phrases come first where they are all there is: nobody can award 专款专用.
  if (BOILERPLATE.test(plain) && !/\d/.test(plain)) return "boilerplate";
  if (GRADE.test(plain) || GRADE.test(bare)) return "grade";
  if (STANDARD.test(plain)) return "standard";
  if (bare !== plain && /^(?:上年|去年|往年|同期|上一年)/.test(bare)) return "trend";
  const short = plain.slice(-60);
  if (GRADE_BEHIND.test(short)) return plain.length > 60 ? "free" : "grade";
  return plain.length <= 60 && TREND.test(plain) ? "trend" : "free";
}

/** 5A, 3级以上: a level, though it has a digit. */
export function isLevel(text: string): boolean {
  return text.length <= 8 && GRADE.test(text.replace(/[及或]?以[上下]$/, ""));
}
