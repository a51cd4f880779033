import type { FieldKind } from "../forms/schema";
import { excerpt } from "../values/text";
import { defineRule, kinds, right, wrong } from "../audit/rule";
import { TEXT_KINDS, textsOf } from "./readers/cells";

/** Remarks below a table come to stand among the headings of its rows. */
const PLACES: readonly FieldKind[] = [...TEXT_KINDS, "heading"];

/** Left open for a number or a name. */
const HOLES: readonly RegExp[] = [
  /\*{2,}|[_＿]{2,}|[×✕✖╳]{2,}|(?<![A-Za-z0-9.])[Xx]{2,4}(?![A-Za-z0-9.])|(?<!★)★(?!★)/,
  // ≥ %, 完成（  ）个
  /(?:[≥≤=＝>＞<＜]|不低于|不少于|不超过|达到)\s{0,9}[%％]|[（(][ \u3000]{1,20}[）)]/,
  // A line with nothing but dots, or nothing but dots behind its counting.
  /(?<=^|\n|[：:])[ \u3000]{0,20}(?:…{1,9}|\.{3,9}|。{3,9})[ \u3000]{0,20}(?=\n|$)/,
];

/** Told to whoever fills the form in. */
const REMARK = new RegExp(
  [
    "[（(][^（）()\\n]{0,20}仅用于解释说明[^（）()\\n]{0,40}[）)]。?",
    "[（(](?:请|此处|在此)(?:填写|填报|填入|写明|注明|选择|描述)[^（）()\\n]{0,40}[）)]",
    "[（(](?:示例|样例|范例|仅供参考)[）)]",
  ].join("|"),
  "g",
);

/** 目标1： with nothing behind it but the next one. */
const EMPTY_POINT =
  /((?:目标|指标)[ \u3000]?[\d一二三四五六七八九十]{1,2}[：:])\s{0,99}(?=$|(?:目标|指标)[ \u3000]?[\d一二三四五六七八九十]{1,2}[：:])/;

export default defineRule({
  id: "template-residue",
  title: "样表的提示都已换掉",
  why: "星号、空横线和填写说明是样表给人看的，留在表里就是还没有填完。",
  basis: "实务",
  confidence: "likely",
  scope: "row",
  watches: kinds(PLACES),
  messages: {
    hole: {
      title: "还留着等人填写的空",
      severity: "warning",
      text: "“{field}”里还留着等人填写的“{piece}”。",
    },
    remark: {
      title: "还留着样表的说明",
      severity: "warning",
      text: "“{field}”里还留着样表的说明“{piece}”。",
      remedy: "请删掉这句说明。",
    },
    point: {
      title: "编号后面没有内容",
      severity: "warning",
      text: "“{field}”里的“{piece}”后面没有内容。",
      remedy: "请补写内容；用不着的，请把“{piece}”删掉。",
      about: "blank",
    },
  },
  remedy: "请换成实际内容；用不着的，请删掉。",
  examples: [
    right(
      "填满了的样表，盖章和日期的地方照样空着",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项长期绩效目标 | 目标1：改造五个广场\\n目标2：\\n改造两条道路 |
       | 专项年度绩效目标 | 指标1：建成XXL级仓库和五星级★★★★★公厕，2*3米的宣传栏…… |
       | 财政部门预算股审核意见 | （盖章）\\n年   月   日 |`,
    ),
    right(
      "乘号、省略号和括号里的话",
      `| 支出方向 | 年度绩效目标 | 数量指标 |
       | 宣传 | 印发手册、海报……共三种（请柬除外），误差不超过5% | 3×4米展板2块 |`,
    ),
    wrong(
      "照着样例填，数还没有写",
      `| 支出方向 | 数量指标 | 质量指标 | 成本指标 | 社会效益指标 |
       | 培训 | 培训教师**人次 | 合格率≥ % | 每人____元 | 覆盖XX社区 |
       | 巡查 | 巡查（  ）次 | ★达标 | …… | 受益群众××人 |`,
      { at: "B2", says: "hole" },
      { at: "C2", says: "hole" },
      { at: "D2", says: "hole" },
      { at: "E2", says: "hole" },
      { at: "B3", says: "hole" },
      { at: "C3", says: "hole" },
      { at: "D3", says: "hole" },
      { at: "E3", says: "hole" },
    ),
    wrong(
      "样表里的说明一起贴进来了",
      `## fund
       | 专项名称 | 惠民项目资金（示例） |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 | （该指标仅用于解释说明数量指标的填报）。 |
       | 专项实施保障措施 | 专人负责（请填写具体措施） |`,
      { at: "B1", says: "remark" },
      { at: "F3", says: "remark" },
      { at: "B4", says: "remark" },
    ),
    wrong(
      "说明留在指标表的下面",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 新建书屋 | 30个 | 数量指标 | 新建书屋 | 10个 |
       | （以上指标仅用于解释说明） | | | | | | |`,
      { at: "A4", says: "remark" },
    ),
    wrong(
      "第二个目标只有编号，第三个指标也是",
      `## shifeng/department
       | 整体绩效目标 | 目标1：窗口办事不出错\\n目标2： | < |
       | 部门整体支出年度绩效指标 | 产出指标 | 指标1：巡检12次\\n指标2：指标3：\\n…… |`,
      { at: "B1", says: "point" },
      { at: "C2", says: "hole" },
      { at: "C2", says: "point" },
    ),
  ],
  *check(form) {
    for (const entry of textsOf(form, PLACES)) {
      const text = form.definition.inferred ? entry.cell.text.replace(CORE, "") : entry.cell.text;
      const remarks = text.match(REMARK);
      if (remarks) {
        const replace = text.replace(REMARK, "").trim() || null;
        yield { at: entry, says: "remark", replace, facts: { piece: excerpt(remarks[0]) } };
      }
      const hole = firstOf(HOLES, text.replace(REMARK, ""));
      if (hole) yield { at: entry, says: "hole", facts: { piece: hole } };
      const point = EMPTY_POINT.exec(text)?.[1];
      if (point) yield { at: entry, says: "point", facts: { piece: excerpt(point) } };
    }
  },
});

/** In front of indicators that the ministry's forms call for. */
const CORE = /^\s{0,9}★(?!★)\s{0,9}/;

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return excerpt(found[0]);
  }
  return undefined;
}
