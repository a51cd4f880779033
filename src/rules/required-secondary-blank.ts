import type { FilledForm, FilledTable } from "../forms/filled";
import { gapsInFields, gapsInRows } from "../forms/read/gaps";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "required-secondary-blank",
  title: "职能、依据、进度和保障措施有内容",
  why: "这些栏说明项目为什么立、怎么做、怎样保证做成，空着会影响可行性的判断。",
  basis: "参照 财预〔2015〕88号（可行性）；表样",
  confidence: "likely",
  scope: "row",
  watches: ["*"],
  messages: {
    blank: {
      title: "{field}没有填",
      severity: "warning",
      text: "“{field}”是空的。",
      merge: "column",
      about: "blank",
    },
    noRows: {
      title: "{field}没有填",
      severity: "warning",
      text: "“{field}”下面一行也没有填。",
      about: "blank",
      remedy: "请至少填一行；确实没有内容，请写明原因。",
    },
  },
  remedy: "请填写“{field}”；确实没有内容，请写明原因。",
  examples: [
    right(
      "没有的写明没有",
      `## fund
       | 专项名称 | 路灯维护 |
       | 部门相应职能职责概述 | 城市照明管理 |
       | 专项立项依据 | 《城市照明管理规定》 |
       | 专项实施进度计划 | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | ^ | 更换灯具 | 2019年3月 | 2019年9月 |
       | 专项实施保障措施 | 无 |`,
    ),
    right(
      "该写的都写了，备注和财政意见空着",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 部门相应职能职责概述 | 社区公共服务 |
       | 专项立项依据 | 区委会议纪要 |
       | 专项实施进度计划 | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | ^ | 改造两处广场 | 2019.1 | 2019.12 |
       | ^ | | | |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 | |
       | 专项实施保障措施 | 无需另设 |
       | 财政部门预算股审核意见 | （盖章）\\n年   月   日 |`,
    ),
    wrong(
      "职能只打了空格，保障措施空着，一行进度没写完成时间",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 部门相应职能职责概述 | \\n　\\n |
       | 专项立项依据 | 区委会议纪要 |
       | 专项实施进度计划 | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | ^ | 改造两处广场 | 2019.1 | |
       | 专项实施保障措施 | |`,
      { at: "B2", says: "blank" },
      { at: "D5", says: "blank" },
      { at: "B6", says: "blank" },
    ),
    wrong(
      "进度计划一行也没有",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项实施进度计划 | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | ^ | | | |
       | 专项实施保障措施 | 专人负责 |`,
      { at: "B2", says: "noRows" },
    ),
  ],
  *check(form) {
    for (const { at, field } of gapsInFields(form, "secondary")) {
      yield { at, says: "blank", facts: { field: field.label } };
    }
    for (const table of Object.values(form.tables)) {
      const heading = firstSecondary(form, table);
      if (heading && !table.rows.length) {
        yield { at: heading, says: "noRows", facts: { field: heading.official } };
      }
      for (const { at, field } of gapsInRows(table, "secondary")) {
        yield { at, says: "blank", facts: { field: field.label } };
      }
    }
  },
});

/** The heading of the first column that should be filled in. */
function firstSecondary({ definition, labels }: FilledForm, { id }: FilledTable) {
  const fields = [...definition.fields.values()].filter((f) => f.table === id && f.required === "secondary");
  return labels.find(({ official }) => official === fields[0]?.label);
}
