import { check } from "../../audit/check";
import suspectedTypo from "../../../src/rules/suspected-typo";
import { TYPOS } from "../../../src/rules/readers/typos";
import { formsOf } from "../example";

function issueIn(target: string) {
  const sheet = `| 支出方向 | 年度绩效目标 |\n| 一 | ${target} |`;
  return check(formsOf(suspectedTypo, { name: target, sheet, expected: [] }), [suspectedTypo])[0];
}

test.each([
  ["接报后2小时候内到场", "接报后2小时内到场"],
  ["更正帐户、对帐", "更正账户、对账"],
  ["下拔资金，拔付到位", "下拨资金，拨付到位"],
  ["按排资金布署防汛", "安排资金部署防汛"],
  ["组织技能竟赛，竟聘上岗", "组织技能竞赛，竞聘上岗"],
  ["把它做为一项任务", "把它作为一项任务"],
  ["既使遇到大雨也要通车", "即使遇到大雨也要通车"],
  ["截止目前，己经完成", "截至目前，已经完成"],
  ["10个工做日", "10个工作日"],
  ["进一步进一步加强的的管理，，，", "进一步加强的管理，"],
  ["积效目标", "绩效目标"],
  ["满意渡", "满意度"],
])("%s is corrected to %s", (wrong, right) => {
  expect(issueIn(wrong)?.fixes.map(({ to }) => to)).toEqual([right]);
  expect(issueIn(right)).toBeUndefined();
});

test.each([
  ["推广到开面全县", ["推广到面向全县", "推广到开展全县"]],
  ["市力的检查，贯切落实", ["市里的检查，贯彻落实", "市级的检查，贯彻落实"]],
  ["排除网格故障", ["排除网络故障"]],
])("what was meant by %s is for a person to say", (wrong, choices) => {
  const issue = issueIn(wrong)!;
  expect(issue.fixes).toEqual([]);
  expect(issue.offers.map(({ fixes }) => fixes[0]!.to)).toEqual(choices);
});

test("a sentence names at most three slips, with what was meant", () => {
  expect(issueIn("开面全市，贯切执行")!.message).toBe(
    "“年度绩效目标”里可能有错字：“开面全市”是不是“面向全市”或“开展全市”、“贯切”是不是“贯彻”？",
  );
  expect(issueIn("记帐，布署，扶贪，气侯")!.message.match(/是不是/g)).toHaveLength(3);
});

test.each([
  "对帐篷作检查，选拔付出多的人，达到目的的措施，有的的确好",
  "截止时间2019年6月，申报截止后公示",
  "做为民办实事的好干部，叫做为民服务",
  "按排名发放，按装机容量补助，按排水量收费",
  "预防犯罪，防犯错误，究竟赛程如何，毕竟争取过",
  "过度期望，给予算力补贴，累积效益评价，面积效果",
  "社会公益服务，城市力的展示，交通迅速恢复，暑假全部暑期托管",
  "用于采购的士兵被装，建设建全国文明城市",
])("%s has nothing wrong", (text) => expect(issueIn(text)).toBeUndefined());

test("no correction is itself a slip, and all can be tried in one go", () => {
  for (const { wrong, right } of TYPOS) {
    expect(wrong.source).not.toMatch(/\\[1-9]/);
    expect(wrong.flags).toBe("g");
    for (const one of right) {
      const plain = one.replace(/\$\d/g, "");
      expect(TYPOS.some((typo) => plain.search(typo.wrong) >= 0)).toBe(false);
    }
  }
});
