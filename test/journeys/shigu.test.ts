import { desk } from "./web/desk";
import { drawn } from "./web/files";
import { valuesIn } from "./web/visitor";

const { visit } = desk();

/** As street offices of 石鼓区 lay it out: labels broken over lines, a box ticked by hand, the unit in the amount's cell. */
const SPECIAL_FUND = `
## 附件2-1 (1)
| 附件2-1 |
| 专项资金绩效目标申报表 | < | < | < | < | < |
| （ 2019 年度） | < | < | < | < | < |
| 填报单位（盖章） |  |  |  |  |  |
| 专项名称 | 社区便民服务站运转　 | < | 专项属性 | 延续专项☑     新增专项□ | < |
| 部门名称 | 合江街道办事处下属社区 | < | 资金总额（万元） | 226.00万元 | < |
| 部门相应职能职责概述 | 负责辖区内社区便民服务站的日常管理 | < | < | < | < |
| 专项立项\\n依据 | 按目标管理考核的要求设立 | < | < | < | < |
| 专项实施  进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
| ^ | 1、五个服务站全年开门办事 | < | < | 2019.1　 | 2019.12　 |
| 专项长期  绩效目标 | 三年内五个社区的服务站全部达到标准化要求 | < | < | < | < |
| 专项年度  绩效目标 | 全年办理便民事项12000件，按时办结率98% | < | < | < | < |
| 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
| ^ | 产出指标 | 数量指标 | 办理便民事项 | 12000件 | 　 |
| ^ | ^ | 质量指标 | 按时办结率 | 98% | 　 |
| ^ | ^ | 时效指标 | 完成时间 | 2019年12月底前 | 　 |
| ^ | ^ | 成本指标 | 每个服务站的费用 | ≤45.2万元/个 |  |
| ^ | 效益指标 | 经济效益指标 | 　 |  | 　 |
| ^ | ^ | 社会效益指标 | 服务居民 | ≥30000人次 | 　 |
| ^ | ^ | 生态效益指标 | 　 |  | 　 |
| ^ | ^ | 可持续影响指标 | 　 |  | 　 |
| ^ | ^ | 社会公众或服务对象满意度指标 | 居民满意度 | ≥95% | 　 |
| 专项实施\\n保障措施 | 每季度检查一次，结果与经费挂钩 | < | < | < | < |
| 财政部门预算股审核意见 | （盖章）\\n年   月   日 | < | < | < | < |
| 财政绩效管理股审核意见 | （盖章）\\n年   月   日 | < | < | < | < |
| 填报人： |  | 联系电话： |  | 填报日期： |  |
`;

describe("a workbook of 石鼓区 that nobody made with us", () => {
  test("its 226.00万元 becomes the number 226, and what it was again when taken back", async () => {
    const visitor = await visit("disk");
    await visitor.open("附件2-1.xlsx", await drawn(SPECIAL_FUND));
    await visitor.page.getByText("金额格里带了单位").click();
    await visitor.sees("E6");
    await visitor.button("修复").click();
    await visitor.sees("会改 1 格，改完可撤销");
    await visitor.button("改这 1 格").click();
    await visitor.sees("已改 1 格");
    const fixed = await valuesIn((await visitor.saved()).workbook);
    expect(fixed).toContain(226);
    expect(fixed).not.toContain("226.00万元");
    await visitor.button("撤销").click();
    await visitor.sees("已撤销");
    expect(await valuesIn((await visitor.saved()).workbook)).toContain("226.00万元");
    expect(visitor.complaints).toEqual([]);
  });

  test("a month that may be two is chosen, and all that is certain is corrected and taken back at once", async () => {
    const visitor = await visit("disk");
    await visitor.open("附件2-1.xlsx", await drawn(SPECIAL_FUND));
    await visitor.page.getByText("分不清一月还是十月").click();
    await visitor.button("修复").click();
    await visitor.sees("您选一个，改完可撤销");
    await visitor.page.getByRole("button", { name: "用这个" }).first().click();
    await visitor.sees("已改 1 格");
    await visitor.page.getByRole("button", { name: /修复全部可自动改的/ }).click();
    await visitor.button("改这 2 格").click();
    await visitor.sees("已改 2 格");
    const fixed = await valuesIn((await visitor.saved()).workbook);
    expect(fixed).toEqual(expect.arrayContaining([226, "2019年1月", "2019年12月"]));
    await visitor.button("撤销").click();
    await visitor.sees("已撤销");
    const back = await valuesIn((await visitor.saved()).workbook);
    expect(back).toEqual(expect.arrayContaining(["226.00万元", "2019年1月", 2019.12]));
    expect(visitor.complaints).toEqual([]);
  });

  test("its forms are rolled up into a 专项一览表, each amount told with its sheet", async () => {
    const second = SPECIAL_FUND.replace("(1)", "(2)")
      .replace("便民服务站", "文化活动室")
      .replace("226.00", "46");
    const visitor = await visit("disk");
    await visitor.open("附件2-1.xlsx", await drawn(SPECIAL_FUND + second));
    await visitor.sees("建议先核实");
    await visitor.tab("汇总").click();
    await visitor.button("一键汇总").click();
    await visitor.sees("已汇总 2 行，共 272 万元");
    await visitor.sees("换算了 2 格");
    await visitor.page.getByRole("button", { name: "附件2-1 (2) E6" }).click();
    const { workbook } = await visitor.saved();
    expect(await valuesIn(workbook)).toEqual(expect.arrayContaining([226, 46, "226.00万元", "46万元"]));
    expect(visitor.complaints).toEqual([]);
  });
});
