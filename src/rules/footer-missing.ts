import type { Entry } from "../forms/filled";
import { compareDates, readDate } from "../values/date";
import { fold, excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";

/** A mobile number, or a landline with or without its area code and extension. */
const PHONE = /^(?:\+?86-?)?(?:1\d{10}|(?:\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}(?:(?:-|转)\d{1,6})?)$/;

/** Nobody is asked for them while the form is being filled in. */
export default defineRule({
  id: "footer-missing",
  title: "填报人、电话、日期都填了",
  why: "审核中有疑问要找填表的人，纸质表上缺这几项会被退回。",
  basis: "表样",
  confidence: "certain",
  of: "officialForm",
  when: "submission",
  watches: ["kind:date", "filledBy", "phone", "filledOn"],
  messages: {
    missing: {
      title: "报送前请填{fields}",
      severity: "warning",
      text: "表的末尾还空着：{fields}。",
      remedy: "报送前请补填：{fields}。",
    },
    phone: {
      title: "{field}不像电话号码",
      severity: "hint",
      text: "“{field}”写的是“{text}”，不像电话号码。",
      remedy: "请写 11 位手机号，或 7、8 位座机号（可带区号）。",
    },
    date: {
      title: "{field}看不出是哪一天",
      severity: "hint",
      text: "“{field}”写的是“{text}”，看不出是哪一天。",
      remedy: "请写成年月日，例如 2019年3月1日。",
    },
    future: {
      title: "{field}还没有到",
      severity: "hint",
      text: "“{field}”写的是“{text}”，还没有到这一天。",
      remedy: "请核对日期。",
    },
  },
  remedy: "报送前请把表的末尾填完整。",
  examples: [
    right(
      "都填了，座机不带区号",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 填报人：张三 | 联系电话：8690022 | 填报日期：2019年3月1日 |`,
    ),
    right(
      "手机号和带区号的座机",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 填报人：张三 | 联系电话：0734-8690022转801 | 填报日期：2019.3.1 |
       ## shigu/department
       | 部门名称 | 合江街道办事处 |
       | 填表人（签名）：李四 | 联系电话：138 0000 1234 | 填表日期：2019-03-01 |`,
    ),
    right("没有这几项的表", `## directions\n| 支出方向 | 数量指标 |\n| 设备维护 | 每月1次 |`),
    wrong(
      "一项也没有填",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 填报人： | 联系电话： | 填报日期：  年  月  日 |`,
      { at: "A2", says: "missing" },
    ),
    wrong(
      "电话少了一位，日期只写了年",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 填报人：张三 | 联系电话：1380000123 | 填报日期：年底 |`,
      { at: "B2", says: "phone" },
      { at: "C2", says: "date" },
    ),
    wrong(
      "日期写到了明年",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 填报人：张三 | 联系电话：8690022 | 填报日期：2020年3月1日 |`,
      { at: "C2", says: "future" },
    ),
  ],
  *check(form, { submission }) {
    const entries = Object.values(form.fields).filter(({ field }) => field.required === "submission");
    const missing = entries.filter(({ blank }) => blank);
    if (missing.length) {
      const fields = missing.map(({ field }) => field.label.replace(/[（(].{0,99}[）)]/, "")).join("、");
      yield { at: missing, says: "missing", facts: { fields } };
    }
    for (const entry of entries) {
      if (entry.blank) continue;
      const says = entry.field.kind === "date" ? doubtOfDate(entry, submission?.today) : doubtOfPhone(entry);
      if (says) yield { at: entry, says, facts: { text: excerpt(entry.cell.text) } };
    }
  },
});

function doubtOfPhone({ field, cell }: Entry): "phone" | undefined {
  if (!/电话|手机/.test(field.label)) return undefined;
  const numbers = fold(cell.text).split(/[、,;/]/);
  const isPhone = numbers.every((one) =>
    PHONE.test(one.replace(/[\s—]/g, (sign) => (sign === "—" ? "-" : ""))),
  );
  return isPhone ? undefined : "phone";
}

function doubtOfDate({ cell }: Entry, today: Date | undefined): "date" | "future" | undefined {
  const read = readDate(cell);
  if (read.kind === "empty") return undefined;
  if (read.kind !== "date") return "date";
  if (!today) return undefined;
  const now = { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() };
  return compareDates(read.date, now) > 0 ? "future" : undefined;
}
