import type { Category } from "../forms/schema";
import { excerpt } from "../values/text";
import { namedValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** Names that leave no doubt what they are about, and where they are at home. */
const AT_HOME: readonly { readonly name: RegExp; readonly is: string; readonly in: readonly Category[] }[] = [
  { name: /满意(?:度|率)$/, is: "满意度指标", in: ["satisfaction", "social", "quality"] },
  {
    name: /(?:及时率|及时性|准时率|按时完成率|按期完成率|(?:完成|完工|竣工|办结|下达|到位|发放|拨付|响应|交付)时[间限])$/,
    is: "时效指标",
    in: ["timeliness", "quality"],
  },
  {
    name: /(?:总成本|项目成本|单位成本|成本控制率|成本节约率|成本控制数|采购单价|工程造价)$/,
    is: "成本指标",
    in: ["cost", "economic"],
  },
];

/** Only what nobody would put where it stands; what districts do differently is left alone. */
export default defineRule({
  id: "category-mismatch",
  title: "指标填在对的类别里",
  why: "指标填错了类别，系统按类别打分和汇总时就会算错。",
  basis: "参照 财预〔2015〕88号（绩效指标的分类）；财预〔2021〕101号",
  confidence: "likely",
  scope: "row",
  yieldsTo: [
    "money-in-quantity",
    "percent-in-quantity",
    "timeliness-no-time",
    "cost-no-amount",
    "rate-value-mismatch",
  ],
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    elsewhere: {
      title: "指标像是填错了类别",
      severity: "hint",
      text: "“{name}”填在{here}里，一般属于{home}。",
    },
  },
  remedy: "请移到对应的类别；文件规定填在这里的，请忽略。",
  examples: [
    right(
      "各在各的类别；满意度写在社会效益里、及时率写在质量里也常见",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 新建公厕 | 5座 |
       | ^ | ^ | 质量指标 | 补助发放及时率 | 100% |
       | ^ | ^ | 时效指标 | 完工时间 | 2019年年底前 |
       | ^ | ^ | 成本指标 | 成本节约率 | ≥3% |
       | ^ | 效益指标 | 社会效益指标 | 居民满意度 | ≥90% |`,
    ),
    right(
      "不是那个意思的名称",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 时限内办结件数 | 300件 |
       | ^ | ^ | 时效指标 | 满意度调查完成时间 | 2019年11月底前 |`,
    ),
    wrong(
      "括号里的话不算",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 资金拨付及时率（按笔数） | 100% |`,
      { at: "D2", says: "elsewhere" },
    ),
    wrong(
      "时间写在数量里，成本写在时效里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 项目完工时间 | 2019年年底前 |
       | ^ | ^ | 时效指标 | 成本控制率 | 100% |
       | ^ | ^ | 成本指标 | 学员满意度 | ≥90% |`,
      { at: "D2", says: "elsewhere" },
      { at: "D3", says: "elsewhere" },
      { at: "D4", says: "elsewhere" },
    ),
  ],
  *check(form) {
    for (const { category, name, value, called } of namedValues(form)) {
      const plain = called.replace(/[（(][^（）()]{0,20}[)）]\s{0,9}$/, "").trim();
      const found = AT_HOME.find((one) => one.name.test(plain));
      const here = category && HERE[category];
      if (!found || !here || found.in.includes(category)) continue;
      yield { at: [name, value], says: "elsewhere", facts: { name: excerpt(called), here, home: found.is } };
    }
  },
});

const HERE: Partial<Readonly<Record<Category, string>>> = {
  quantity: "数量指标",
  quality: "质量指标",
  timeliness: "时效指标",
  cost: "成本指标",
  ecological: "生态效益指标",
  satisfaction: "满意度指标",
};
