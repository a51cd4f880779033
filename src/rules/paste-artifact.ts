import { isError } from "../values/written";
import { debrisIn } from "./debris";
import { entriesOf } from "./readers/cells";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";

/** What a formula or a reference should have shown, and characters that were lost on the way. */
const LOST =
  /#(?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!)|错误[!！](?:未找到引用源|未定义书签)|\uFFFD+|锟斤拷/;

/** An amount that is an error is told as an amount that is no number. */
export default defineRule({
  id: "paste-artifact",
  title: "没有粘贴带进来的字符",
  why: "从文档或网页粘贴过来的代码、看不见的字符会原样印在纸上，也会让系统导入时读错。",
  basis: "实务",
  confidence: "certain",
  scope: "row",
  watches: ["*"],
  messages: {
    debris: {
      title: "有粘贴带进来的多余字符",
      severity: "error",
      text: "“{field}”里有粘贴带进来的多余字符：{found}。",
    },
    lost: {
      title: "原来的内容没有了",
      severity: "error",
      text: "“{field}”里的“{lost}”是出错留下的，原来的内容已经没有了。",
      remedy: "请对照原来的文件补上内容。",
    },
  },
  remedy: "请删掉这些字符，其余文字不动。",
  examples: [
    right(
      "方括号、书名号、小于号和“和”字符号本身没有问题",
      `## fund
       | 专项名称 | R&D 补助 |
       | 专项立项依据 | 《工作方案》（湘组[2015]19号） |
       | 专项年度绩效目标 | 误差<5%，A_B 两段合龙，☑️ 验收 |`,
    ),
    right(
      "财政填的栏不看，分行的空格不看",
      `## fund
       | 专项名称 | 广场　改造 |
       | 专项年度绩效目标 | 1、改造广场\\n2、改造道路　 |
       | 财政部门预算股审核意见 | 同意&nbsp; |`,
    ),
    wrong(
      "从文档粘贴：职能里有书签，立项依据里的引用断了",
      `## shigu/fund
       | 部门相应职能职责概述 | [bookmark: _GoBack]3.负责公车调度和食堂管理。 |
       | 专项立项依据 | 见错误!未找到引用源。 |`,
      { at: "B1", says: "debris" },
      { at: "B2", says: "lost" },
    ),
    wrong(
      "从网页粘贴：空格成了代码，名称里夹着看不见的字符",
      `| 支出方向 | 年度绩效目标 | 数量指标 |
       | 维修\u200B费 | 全年巡检&nbsp;12&nbsp;次<br/>故障率&lt;1% | 12次 |`,
      { at: "A2", says: "debris" },
      { at: "B2", says: "debris" },
    ),
    wrong(
      "公式引用的格子已经删掉",
      `| 支出方向 | 所属专项名称 | 支出方向年度金额 |\n| 维修费 | #REF! | #REF! |`,
      { at: "B2", says: "lost" },
    ),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      const { cell, field, blank } = entry;
      if (blank || field.by === "finance" || typeof cell.value !== "string") continue;
      if (field.kind === "amount" && isError(cell)) continue;
      const lost = LOST.exec(cell.value)?.[0];
      if (lost) yield { at: entry, says: "lost", facts: { lost: excerpt(lost) } };
      const debris = debrisIn(cell.value);
      if (!debris) continue;
      yield { at: entry, says: "debris", replace: debris.clean || null, facts: { found: debris.found } };
    }
  },
});
