import type { Entry } from "../forms/filled";
import { defineRule, kinds, right, wrong } from "../audit/rule";
import type { FindingWith } from "../audit/rule";
import { TEXT_KINDS, textsOf } from "./readers/cells";
import { TYPOS } from "./readers/typos";
import type { Typo } from "./readers/typos";
import { oncePerText } from "../values/once-per";

export default defineRule({
  id: "suspected-typo",
  title: "没有写错的字",
  why: "错字会让人看不懂要做什么，盖了章的表也不好再改。",
  basis: "实务",
  confidence: "likely",
  scope: "row",
  watches: kinds(TEXT_KINDS),
  messages: {
    typo: { title: "可能有错字", severity: "hint", text: "“{field}”里可能有错字：{slips}？" },
  },
  remedy: "请核对后改正；没有写错的，请忽略。",
  examples: [
    right(
      "只是碰巧挨在一起的字，和名称里的词",
      `| 支出方向 | 实施期绩效目标 | 年度绩效目标 | 质量指标 |
       | 网格员培训 | 建成网格五位一体的服务网，达到项目的的确不易 | 一次办好，预防犯罪，发布署名文章 | 帐篷完好，蚊帐目录齐全 |
       | 自己经营补贴 | 既使群众受益，又使村里增收 | 毕竟赛事不多，全部份额到位 | 按排名发放，立即然后回访 |`,
    ),
    right("财政填的栏不看", `## fund\n| 专项名称 | 惠民项目资金 |\n| 财政部门预算股审核意见 | 同意布署 |`),
    wrong(
      "拿得准的字，一点就改",
      `| 支出方向 | 年度绩效目标 | 质量指标 | 时效指标 |
       | 记帐软件 | 布署防汛工作，进一步进一步落实责任 | 贯切落实 | 接报后2小时候内到场 |`,
      { at: "A2", says: "typo" },
      { at: "B2", says: "typo" },
      { at: "C2", says: "typo" },
      { at: "D2", says: "typo" },
    ),
    wrong(
      "漏了字、像别的字，由填表人来选",
      `## fund
       | 专项年度绩效目标 | 开面全区推行一窗受理，防止设备的发生 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 时效指标 | 排除网格故障 | 1小时内 | 市力的要求 |`,
      { at: "B1", says: "typo" },
      { at: "D3", says: "typo" },
      { at: "F3", says: "typo" },
    ),
  ],
  *check(form) {
    for (const entry of textsOf(form)) {
      const typos = typosIn(entry.cell.text);
      if (typos.length) yield finding(entry, typos);
    }
  },
});

const ANY = new RegExp(TYPOS.map(({ wrong }) => wrong.source).join("|"));

/** A cell full of slips is not told in full. */
const SHOWN = 3;

/** In the text as it stands, not folded: what is put in its place must fit. */
const typosIn = oncePerText((text: string): typeof TYPOS =>
  ANY.test(text) ? TYPOS.filter(({ wrong }) => text.search(wrong) >= 0) : [],
);

function finding(entry: Entry, typos: typeof TYPOS): FindingWith<"typo", "slips"> {
  const { text } = entry.cell;
  const slips = typos.map((typo) => slipIn(text, typo));
  const facts = {
    slips: slips.slice(0, SHOWN).map(({ found, meant }) => `${found}是不是${meant.join("或")}`),
  };
  const choices = Math.max(...typos.map(({ right }) => right.length));
  const corrected = (choice: number) =>
    typos.reduce((text, { wrong, right }) => text.replace(wrong, nth(right, choice)), text);
  if (choices === 1 && !typos.some(({ guess }) => guess)) {
    return { at: entry, says: "typo", replace: corrected(0), facts };
  }
  const offers = Array.from({ length: choices }, (_, choice) => ({
    label: `改成${slips.map(({ meant }) => nth(meant, choice)).join("、")}`,
    writes: [{ at: entry, to: corrected(choice) }],
  }));
  return { at: entry, says: "typo", offers, facts };
}

/** As a sentence names it: “小时候内”, and what was meant by it. */
function slipIn(text: string, { wrong, right }: Typo): { found: string; meant: string[] } {
  const [found] = text.matchAll(wrong);
  const meant = right.map((one) =>
    one.replace(/\$(\d)/g, (_, group: string) => found?.[Number(group)] ?? ""),
  );
  return { found: `“${found?.[0] ?? ""}”`, meant: meant.map((one) => `“${one}”`) };
}

function nth(choices: readonly string[], choice: number): string {
  return choices[Math.min(choice, choices.length - 1)]!;
}
