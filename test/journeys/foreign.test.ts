import { desk } from "./web/desk";
import { drawn } from "./web/files";
import { textsIn, type Visitor } from "./web/visitor";

/* A form of another district: named for what it is, read as its clerk means it, listed, and saved with its list. */

const { visit } = desk();

/** What is to be reached stands under 考核要点, what was reached the year before under 目标水平. */
const FOREIGN = `
  ## 绩效目标
  | 2026年项目支出绩效目标表 | < | < | < | < |
  | 项目名称 | 文化下乡 | 资金总额（万元） | 45 | < |
  | 一级指标 | 二级指标 | 三级指标 | 考核要点 | 目标水平 |
  | 产出指标 | 数量指标 | 演出场次 | ≥60场 | 58场 |
  | ^ | 质量指标 | 演出合格率 | ≥95% | ≥94% |
  | ^ | 成本指标 | 场均成本 | ≤0.75万元 | 厉行节约 |
  | 效益指标 | 社会效益指标 | 观众人次 | ≥2万人次 | 1.9万人次 |
  | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | ≥89% |`;

const opened = async (visitor: Visitor, name: string) => {
  await visitor.open(name, await drawn(FOREIGN));
  await visitor.sees("1 张表按通用规则审核（没有这张表的官方表样）");
};
const choice = ({ page }: Visitor, heading: string) => page.getByLabel(`“${heading}”当作`);

test("a column that was taken for another is put right, for the next file too, and the list is saved with the form", async () => {
  const visitor = await visit("server");
  await opened(visitor, "外地.xlsx");
  await visitor.sees("能审的没有必改的，建议先核实 1 处（按通用规则，没有官方表样）");
  expect(await visitor.page.getByText("可以报送").count()).toBe(0);

  await visitor.page.getByRole("button", { name: "每一列当作什么" }).click();
  await choice(visitor, "考核要点").selectOption({ label: "指标值" });
  await choice(visitor, "目标水平").selectOption({ label: "往年的数、标准" });
  await visitor.button("返回审核").click();
  await visitor.sees("能审的没有问题（按通用规则，没有官方表样）");

  await visitor.button("更多").click();
  await visitor.page.getByRole("menuitem", { name: "指标清单" }).click();
  await visitor.sees("≥60场");
  const [csv] = await Promise.all([visitor.page.waitForEvent("download"), visitor.button("存 csv").click()]);
  expect(csv.suggestedFilename()).toBe("指标清单.csv");
  const [xlsx] = await Promise.all([
    visitor.page.waitForEvent("download"),
    visitor.button("存 xlsx").click(),
  ]);
  expect(xlsx.suggestedFilename()).toBe("指标清单.xlsx");
  await visitor.button("插入工作表").click();
  await visitor.sees("已插入指标清单");
  const { workbook } = await visitor.saved();
  expect(await textsIn(workbook, "指标清单")).toMatchObject({
    ...{ G1: "二级指标", H2: "演出场次", I2: "≥", J2: "60", K2: "场", M2: "≥60场", N2: "D4" },
    ...{ H6: "观众满意度", J6: "90", K6: "%" },
  });

  const next = await visit("server");
  await opened(next, "又一份.xlsx");
  await next.sees("能审的没有问题（按通用规则，没有官方表样）");
  await next.page.getByRole("button", { name: "每一列当作什么" }).click();
  await next.button("恢复自动识别").click();
  await next.button("返回审核").click();
  await next.sees("能审的没有必改的，建议先核实 1 处（按通用规则，没有官方表样）");
  expect([...visitor.complaints, ...next.complaints]).toEqual([]);
});
