import { fold, excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import { textsOf } from "./readers/cells";

/** A title, a number, a meeting's record, or a document called by what it is about. */
const DOCUMENT =
  /[《〈]|\d\s{0,9}号|纪要|批复|批示|决议|合同|协议书?|条例|(?:规划|计划|工作|建设)纲要|[一二三四五六七八九十]五规划|预算法|第[一二三四五六七八九十百\d]{1,9}条|(?:印发|下发|出台|发布)的?[^，。；\n]{4,40}(?:方案|通知|意见|规划|办法|规定)|关于[^，。；\n]{3,60}的(?:通知|意见|决定|函|方案|办法|报告|请示|规定|公告)/;

export default defineRule({
  id: "basis-without-document",
  title: "立项依据写明文件名和文号",
  why: "只说“按要求实施”，查不到是哪一级的什么要求，立项就站不住。",
  basis: "参照 财预〔2015〕88号（指向明确）；财政部《财政支出绩效目标申报表》填报说明（立项的依据）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:text"],
  messages: {
    noDocument: {
      title: "立项依据没有写文件名和文号",
      severity: "hint",
      text: "“{field}”写的是“{text}”，没有文件名，也没有文号。",
    },
  },
  remedy: "请写出文件名和文号，如《关于……的通知》（×政发〔2019〕1号）；由会议定的，写明哪次会议的纪要。",
  examples: [
    right(
      "有书名号和文号",
      `## fund\n| 专项立项依据 | 1. 《社区服务站建设办法》（区政发〔2018〕6号）\\n2. 区里的统一安排 |`,
    ),
    right("只有文号", `## fund\n| 专项立项依据 | 区政办函[2018]第 12 号 |`),
    right("会议定的", `## fund\n| 专项立项依据 | 2018年第9次区长办公会会议纪要 |`),
    right("没加书名号", `## fund\n| 专项立项依据 | 区财政局关于做好社区服务站建设的通知 |`),
    right("说了谁印发的什么", `## fund\n| 专项立项依据 | 区政府印发的社区服务站建设三年行动方案 |`),
    right("还没有填", `## fund\n| 专项名称 | 惠民项目 |\n| 专项立项依据 | |`),
    wrong("只说按要求", `## fund\n| 专项立项依据 | 按照年初下达的任务要求办理 |`, {
      at: "B1",
      says: "noDocument",
    }),
    wrong("说有文件，没说是哪个", `## fund\n| 专项立项依据 | 根据上级文件精神和有关规定 |`, {
      at: "B1",
      says: "noDocument",
    }),
  ],
  *check(form) {
    for (const entry of textsOf(form)) {
      const { field, cell } = entry;
      if (field.kind !== "text" || !/依据/.test(field.label) || DOCUMENT.test(fold(cell.text))) continue;
      yield { at: entry, says: "noDocument", facts: { text: excerpt(cell.text) } };
    }
  },
});
