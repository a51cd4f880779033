import { isForm } from "../forms/read/by-role";
import type { Entry, FilledForm } from "../forms/filled";
import { textKey, excerpt } from "../values/text";
import { entriesOfFields } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";
import type { Finding, FindingWith } from "../audit/rule";

const NAMES = ["supervisingDepartment", "departmentName"];

export default defineRule({
  id: "dept-name-not-full",
  title: "部门名称写全称",
  why: "同一个部门在几张表里名称不一，收表时会当成两个单位。",
  basis: "财政部《财政支出绩效目标申报表》填报说明（单位全称）",
  confidence: "likely",
  watches: ["supervisingDepartment", "departmentName"],
  messages: {
    short: {
      title: "{field}没有写全称",
      severity: "warning",
      text: "“{field}”写的是简称“{written}”，全称是“{full}”。",
      remedy: "请填全称“{full}”。",
      merge: "column",
    },
    other: {
      title: "{field}不是您的单位",
      severity: "warning",
      text: "“{field}”写的是“{written}”，您填的单位全称是“{full}”。",
      remedy: "这张表是本单位的，请填“{full}”；单位全称填错了的，请在“填表”里改。",
    },
  },
  remedy: "请填部门的全称。",
  examples: [
    right(
      "各表都写全称",
      `## directions
       | 主管部门 | 支出方向 |
       | 石峰区政务服务中心 | 设备更新 |
       | 石峰区 政务服务中心　 | 网络租用 |
       ## shifeng/department
       | 部门名称 | 石峰区政务服务中心 | < |`,
    ),
    right(
      "用款的是下属单位，不是部门的简称",
      `## fund
       | 部门名称 | 合江街道办事处下属5个社区 |
       ## shigu/department
       | 部门名称 | 衡阳市石鼓区合江街道办事处 |`,
    ),
    right(
      "几个部门，字有重合，但不是简称",
      `| 主管部门 | 支出方向 |
       | 石峰区人民政府机关事务管理局 | 房屋修缮 |
       | 民政局 | 社区建设 |
       | 石峰区教育局幼儿园 | 园舍修缮 |
       | 石峰区教育局 | 校舍修缮 |`,
    ),
    right(
      "部门自己的名称，就是全称",
      `## directions
       | 主管部门 | 支出方向 |
       | 石峰区政务服务中心 | 设备更新 |
       | 石峰区政务服务中心下属大数据中心 | 网络租用 |
       ## shifeng/department
       | 部门名称 | 石峰区政务服务中心 | < |`,
    ),
    right("没有可比的全称", `| 主管部门 | 支出方向 |\n| 政务中心 | 设备更新 |`),
    wrong(
      "简称，全称在部门整体支出表里",
      `## directions
       | 主管部门 | 支出方向 |
       | 政务中心 | 设备更新 |
       | 政务中心 | 网络租用 |
       ## shifeng/department
       | 部门名称 | 石峰区政务服务中心 | < |`,
      { at: "directions!A2", says: "short" },
      { at: "directions!A3", says: "short" },
    ),
    wrong(
      "同一列里有的写全称，有的漏了行政区或末尾的机关名",
      `| 主管部门 | 支出方向 |
       | 石峰区政务服务中心 | 设备更新 |
       | 政务服务中心 | 网络租用 |
       | 石峰区合江街道 | 环境整治 |
       | 石峰区合江街道办事处 | 社区服务 |`,
      { at: "A3", says: "short" },
      { at: "A4", says: "short" },
    ),
    {
      ...right(
        "写的就是填表时选的单位，或者它下属的；主管部门可以是别的单位",
        `## directions
         | 主管部门 | 支出方向 |
         | 石峰区文化旅游体育局 | 图书采购 |
         | 石峰区图书馆 | 读者活动 |
         ## shifeng/department
         | 部门名称 | 石峰区图书馆 | < |`,
      ),
      unit: "石峰区图书馆",
    },
    {
      ...wrong(
        "填表时选的单位是石峰区图书馆",
        `## directions
         | 主管部门 | 支出方向 |
         | 图书馆 | 图书采购 |
         ## shifeng/department
         | 部门名称 | 石峰区文化馆 | < |`,
        { at: "directions!A2", says: "short" },
        { at: "department!B1", says: "other" },
      ),
      unit: "石峰区图书馆",
    },
  ],
  *checkAll(forms, { unit }) {
    yield* otherUnits(forms, unit);
    const different = new Map<string, Name>();
    for (const name of namesIn(forms)) different.set(`${name.isOwn} ${name.key}`, name);
    const own = new Set([...different.values()].filter(({ isOwn }) => isOwn).map(({ key }) => key));
    // The department's own form knows best; else the longest name does.
    const unitKey = unit === undefined ? "" : textKey(unit);
    const known = [...different.values()].sort(
      (a, b) => Number(b.isOwn) - Number(a.isOwn) || b.key.length - a.key.length,
    );
    const fullFor = remembered((key: string) =>
      own.has(key) ? [] : fullest(known.filter((other) => isShortFor(key, other.key))),
    );
    if (unit === undefined && !known.some(({ key }) => fullFor(key).length)) return;
    for (const { entry, key } of namesIn(forms)) {
      if (unit !== undefined && isShortFor(key, unitKey)) {
        const facts = { written: excerpt(entry.cell.text), full: unit };
        yield { at: entry, says: "short", replace: unit, facts };
        continue;
      }
      const full = key === unitKey ? [] : fullFor(key);
      const [first] = full;
      if (!first) continue;
      const facts = { written: excerpt(entry.cell.text), full: textOf(first) };
      yield { at: entry, says: "short", ...changes(entry, full), facts };
    }
  },
});

/** The department's own form is the unit's, or that of something within it. */
function* otherUnits(
  forms: readonly FilledForm[],
  unit: string | undefined,
): Generator<FindingWith<"other", "written" | "full">> {
  const unitKey = textKey(unit ?? "");
  for (const { entry, key, isOwn } of unitKey ? namesIn(forms) : []) {
    const isWithin = key.includes(unitKey) || unitKey.includes(key) || isShortFor(key, unitKey);
    if (!isOwn || isWithin) continue;
    const offers = [{ label: unit!, writes: [{ at: entry, to: unit! }] }];
    yield { at: entry, says: "other", offers, facts: { written: excerpt(entry.cell.text), full: unit! } };
  }
}

/** Without those that are short for another of them, and each once. */
function fullest(names: readonly Name[]): Name[] {
  return names.filter(
    ({ key }, i) =>
      !names.some((other) => isShortFor(key, other.key)) && names.findIndex((one) => one.key === key) === i,
  );
}

const textOf = ({ entry }: Name) => entry.cell.text.trim();

/** Certain where the department's own form names it, and nothing else is called alike. */
function changes(at: Entry, full: readonly Name[]): Pick<Finding, "replace" | "offers"> {
  const [only, ...others] = full;
  if (only?.isOwn && !others.length) return { replace: textOf(only) };
  return { offers: full.map((name) => ({ label: textOf(name), writes: [{ at, to: textOf(name) }] })) };
}

/** The same few names stand in many rows. */
function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}

interface Name {
  readonly entry: Entry;
  readonly key: string;
  /** It heads the department's own form. */
  readonly isOwn: boolean;
}

/** One by one: the same few names stand in many rows. */
function* namesIn(forms: readonly FilledForm[]): Generator<Name> {
  for (const form of forms) {
    const isOwn = isForm(form, "department");
    for (const entry of entriesOfFields(form, ({ is }) => is !== undefined && NAMES.includes(is))) {
      if (!entry.blank) yield { entry, key: textKey(entry.cell.text), isOwn };
    }
  }
}

/** Names of places end so, and what follows them begins a name. */
const PLACE = /[省市县区旗州镇乡]|街道/g;
/** What people leave out at the end of a name. */
const ORGAN = /^(?:局|委|办|室|处|中心|办事处|委员会|办公室|(?:人民)?政府)$/;

/**
 * 政务中心 for 石峰区政务服务中心: its characters in order, beginning where the name or the part after a place begins,
 * and ending with it, or before its last word (合江街道 for 合江街道办事处).
 */
function isShortFor(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length) return false;
  const starts = [0, ...[...full.matchAll(PLACE)].map((place) => place.index + place[0].length)];
  return starts.some((start) => {
    const name = full.slice(start);
    if (name.startsWith(short) && ORGAN.test(name.slice(short.length))) return true;
    return name[0] === short[0] && name.endsWith(short.slice(-1)) && isSubsequence(short, name);
  });
}

function isSubsequence(a: string, b: string): boolean {
  let at = 0;
  for (const letter of b) if (letter === a[at]) at++;
  return at === a.length;
}
