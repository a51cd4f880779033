import { TEXT_KINDS, entriesOf } from "./readers/cells";
import { entryFor } from "../forms/read/by-role";
import { chineseNumber } from "../values/chinese-number";
import { fold, excerpt } from "../values/text";
import type { FilledForm } from "../forms/filled";
import { defineRule, kinds, right, wrong } from "../audit/rule";

const NUMBER = "\\d{1,3}|[一二两三四五六七八九十]{1,3}";
/** 等五个社区, 等共3项 */
const TOTAL = new RegExp(`等(?:共计?|合计)?\\s*(${NUMBER})\\s*([个项类种家所处条件份户名座村])(?!月)`, "g");
/** 下属5个社区 */
const BELONGING = new RegExp(`下[属辖](${NUMBER})个([\\u4e00-\\u9fff]{1,4})$`);
const COUNTED = new RegExp(`^(?:下[属辖])?(${NUMBER})个`);
/** 等 may also mean that not all are named; only a few missing look like a slip. */
const FORGOTTEN = 2;
/** What is listed in more letters than this is no list. */
const LONGEST = 500;

export default defineRule({
  id: "enumeration-count",
  title: "列举的个数和写的数一致",
  why: "一边列举一边写了总数，两边对不上，审核时不知道以哪个为准。",
  basis: "实务",
  confidence: "guess",
  scope: "row",
  watches: kinds(TEXT_KINDS),
  messages: {
    count: {
      title: "列举的个数和写的数不一致",
      severity: "hint",
      text: "“{field}”里“{list}”列了 {listed} 个，写的是 {stated} 个。",
    },
    belonging: {
      title: "个数前后不一致",
      severity: "hint",
      text: "“{name}”写的是 {belonging} 个{noun}，“{field}”写的是 {stated} 个。",
    },
  },
  remedy: "请核对是列举得不全，还是个数写错了。",
  examples: [
    right(
      "列举的个数正好，中文数字和阿拉伯数字都可以",
      `## fund
       | 部门名称 | 合江街道江雁、合江套、柏树嘴、五里牌、七里井等五个社区　 |
       | 专项长期绩效目标 | 改善江雁、合江套和柏树嘴等3个社区的环境 |`,
    ),
    right(
      "“等”表示没有列全",
      `## fund
       | 专项长期绩效目标 | 改造学校、医院等20处公共场所 |
       | 专项年度绩效目标 | 治安防控、人口管理、人民调解等工作得到加强 |`,
    ),
    right(
      "下属几个社区，指标里也是几个",
      `## fund
       | 部门名称 | 合江街道办事处下属5个社区 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 五个社区的服务站正常运转 | 5个 | |
       | ^ | ^ | ^ | 其中新建服务站的社区 | 2个 | |`,
    ),
    wrong(
      "列了四个，写的是五个；列了三个，写的是两项",
      `## fund
       | 部门名称 | 合江街道江雁、合江套、柏树嘴、七里井等五个社区 |
       | 专项长期绩效目标 | 办好修路、架桥、（含路灯）照明等2项实事 |`,
      { at: "B1", says: "count" },
      { at: "B2", says: "count" },
    ),
    wrong(
      "下属五个社区，指标里是六个",
      `## fund
       | 部门名称 | 合江街道办事处下属5个社区 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 六个社区的服务站正常运转 | 100% | |`,
      { at: "D3", says: "belonging" },
    ),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      if (!TEXT_KINDS.includes(entry.field.kind) || entry.field.by === "finance") continue;
      for (const facts of slipsIn(entry.cell.text)) yield { at: entry, says: "count", facts };
    }
    for (const { entry, facts } of countedOtherwise(form)) yield { at: entry, says: "belonging", facts };
  },
});

function* slipsIn(text: string) {
  // Only what lists something is worth reading; most cells do not.
  if (!text.includes("、")) return;
  const line = fold(text).replace(/\([^()]*\)/g, "");
  for (const found of line.matchAll(TOTAL)) {
    const stated = numberOf(found[1]!);
    const before = line.slice(Math.max(0, found.index - LONGEST), found.index);
    const list = /(?<![^。；;，,：:\n])[^。；;，,：:\n]*$/.exec(before)![0];
    if (list.length === LONGEST) continue;
    const items = list
      .trim()
      .split("、")
      .filter((item) => item.trim() !== "");
    // The last two may be joined by 和; a name may also contain it.
    const joined = /.[和与及]./.test(items[items.length - 1] ?? "");
    const counts = joined ? [items.length, items.length + 1] : [items.length];
    const [listed] = counts;
    if (!listed || items.length < 2 || counts.includes(stated) || stated - listed > FORGOTTEN) continue;
    yield { list: excerpt(list.trim()), listed, stated };
  }
}

/** Indicators that speak of all the 社区 (五个社区的…), but of another number than the department's name does. */
function* countedOtherwise(form: FilledForm) {
  const name = entryFor(form, "departmentName");
  const found = BELONGING.exec(fold(name?.cell.text ?? "").trim());
  if (!name || !found) return;
  const [, count = "", noun = ""] = found;
  const belonging = numberOf(count);
  for (const entry of entriesOf(form)) {
    if (entry.field.kind !== "indicatorName") continue;
    const text = fold(entry.cell.text).trim();
    const [all = "", stated] = COUNTED.exec(text) ?? [];
    if (stated === undefined || !text.startsWith(`${noun}的`, all.length)) continue;
    if (numberOf(stated) === belonging) continue;
    yield { entry, facts: { name: name.field.label, belonging, noun, stated: numberOf(stated) } };
  }
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text)?.toNumber() ?? NaN);
}
