import { textKey, excerpt } from "../values/text";
import { entriesOfFields } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";

/** Items of the economic and functional classifications that turn up as names of directions. */
const ACCOUNTS = new Set(
  [
    "办公费、印刷费、咨询费、手续费、水费、电费、水电费、邮电费、取暖费、物业管理费、差旅费、因公出国（境）费用",
    "维修（护）费、维修费、维护费、租赁费、会议费、培训费、公务接待费、专用材料费、专用燃料费、被装购置费",
    "劳务费、委托业务费、工会经费、福利费、公务用车运行维护费、其他交通费用、税金及附加费用",
    "其他商品和服务支出、商品和服务支出、对个人和家庭的补助、工资福利支出、资本性支出",
    "办公设备购置、专用设备购置、信息网络及软件购置更新、大型修缮、基础设施建设、房屋建筑物购建",
    "行政运行、一般行政管理事务、机关服务、事业运行、专项业务活动、基本支出、项目支出",
  ].flatMap((names) => names.split("、").flatMap((name) => [textKey(name), textKey(`${name}支出`)])),
);

export default defineRule({
  id: "direction-name-is-account",
  title: "支出方向写的是扶持内容",
  why: "支出方向要让人看出这笔钱扶持什么；会计科目名只说明怎么记账。",
  basis: "参照 财预〔2015〕88号（指向明确）；实务",
  confidence: "guess",
  forms: { directions: ["directionName"] },
  watches: ["directionName"],
  messages: {
    account: { title: "支出方向写的是科目名", severity: "hint", text: "支出方向写的是科目名：{names}。" },
  },
  remedy: "请写这笔钱扶持的内容，如“机房设备维护”；确是规定的名称，请忽略。",
  examples: [
    right(
      "科目名后面写清了用在哪里",
      `| 支出方向 | 所属专项名称 |
       | 社区服务站房屋维修 | 社区建设 |
       | 网格员工作补助 | 综治平台运行维护 |`,
    ),
    right(
      "写的是扶持内容",
      `| 支出方向 | 所属专项名称 |
       | 乡村图书室购书 | 文化惠民专项 |
       | 机房设备维修 | 机房维护费 |`,
    ),
    wrong(
      "一列都是科目名，只说一次",
      `| 支出方向 | 所属专项名称 |
       | 维修（护）费 | 综治平台运行维护 |
       | 维修 (护) 费 | 机房维护费 |
       | 乡村图书室购书 | 文化惠民专项 |
       | 一般行政管理事务支出 | 区长热线工作经费 |`,
      { at: "A2", says: "account" },
    ),
    wrong(
      "整张表只有一行，写的是功能科目",
      `| 支出方向 | 所属专项名称 |
       | 一般行政管理事务 | 信息公开工作经费 |`,
      { at: "A2", says: "account" },
    ),
  ],
  *check(form) {
    const named = entriesOfFields(form, ({ is }) => is === "directionName");
    const accounts = [...named].filter(({ cell }) => ACCOUNTS.has(textKey(cell.text)));
    if (!accounts.length) return;
    const names = new Map(
      accounts.map((entry) => [textKey(entry.cell.text), `“${excerpt(entry.cell.text)}”`]),
    );
    yield { at: accounts, says: "account", facts: { names: [...names.values()] } };
  },
});
