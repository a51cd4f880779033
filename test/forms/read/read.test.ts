import type { Entry, FilledForm, FilledRow } from "../../../src/forms/filled";
import { sheetFrom } from "../../sheet";
import { formIn } from "../sheets";

const read = (markdown: string): FilledForm => formIn(sheetFrom(markdown));

/** What an entry holds and where: `8.5 @ D5`. */
const seen = (entry: Entry | undefined) => entry && `${entry.cell.text} @ ${entry.address}`;

const cellsOf = (row: FilledRow | undefined) =>
  Object.fromEntries(Object.entries(row?.entries ?? {}).map(([id, entry]) => [id, seen(entry)]));

const HEADINGS = "| 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |";
const summary = (...rows: string[]) =>
  ["| 2026年区级专项资金预算绩效目标汇总表 |", HEADINGS, ...rows].join("\n");
const rowsOf = (...rows: string[]) => read(summary(...rows)).tables.rows!;

describe("a table", () => {
  test("gives every value with its cell, by field", () => {
    const [first] = rowsOf("| 1 | 路灯运行 | 维修（护）费 | 8.5 | 长年常亮 | 修好坏灯 |").rows;
    expect(cellsOf(first)).toEqual({
      number: "1 @ A3",
      specialFund: "路灯运行 @ B3",
      spendingDirection: "维修（护）费 @ C3",
      totalAmount: "8.5 @ D3",
      periodTarget: "长年常亮 @ E3",
      annualTarget: "修好坏灯 @ F3",
    });
  });

  test("is read by its headings, not by the order of its columns", () => {
    const { tables } = read(`
      | 2026年区级专项资金预算绩效目标汇总表 |
      | 序号 | 科室 | 资金总额（万元） | 支出方向 | 年度绩效目标 | 专项名称 |
      | 1 | 市政科 | 8.5 | 维修（护）费 | 修好坏灯 | 路灯运行 |`);
    expect(cellsOf(tables.rows!.rows[0])).toEqual({
      number: "1 @ A3",
      totalAmount: "8.5 @ C3",
      spendingDirection: "维修（护）费 @ D3",
      annualTarget: "修好坏灯 @ E3",
      specialFund: "路灯运行 @ F3",
    });
  });

  test("leaves out blank rows and rows with nothing but a number in front", () => {
    const { rows } = rowsOf(
      "| 1 | 路灯运行 | 维护费 | 8.5 |  |  |",
      "| 2 |  |  |  |  |  |",
      "|  |  |  |  |  |  |",
      "| 3 | 绿化养护 | 养护费 | 4 |  |  |",
    );
    expect(rows.map((row) => row.row)).toEqual([2, 5]);
  });

  test.each([
    ["| 合计 | < | < | 12.5 |  |  |"],
    ["|  | 合  计 |  | 12.5 |  |  |"],
    ["| 3 | 小计 |  | 12.5 |  |  |"],
    ["| 总计： |  |  | 12.5 |  |  |"],
  ])("keeps %s apart as a total", (total) => {
    const table = rowsOf(
      "| 1 | 路灯运行 | 维护费 | 8.5 |  |  |",
      total,
      "| 2 | 绿化养护 | 养护费 | 4 |  |  |",
    );
    expect(table.rows.map((row) => seen(row.entries.totalAmount))).toEqual(["8.5 @ D3", "4 @ D5"]);
    expect(table.totals.map((row) => seen(row.entries.totalAmount))).toEqual(["12.5 @ D4"]);
  });

  test("a total that is still to be filled in is a total, though it is one merged text", () => {
    const table = rowsOf("| 1 | 路灯运行 | 维护费 | 8.5 |  |  |", "| 合计 | < | < |  |  |  |");
    expect(table.totals.map(({ row }) => row)).toEqual([3]);
  });

  test.each([
    ["| 注：资金总额含上级资金 |"],
    ["| 备注：本表一式两份 | < | < | < | < | < |"],
    ["| 填表说明 |  |  |  |  |  |\n| 一、资金总额填全年数 |  |  |  |  |  |"],
    ["| 填表人：张三 |  |  | 联系电话：2345678 |  |  |"],
    ["| 单位负责人（签名）： |  |  | 填表日期： |  |  |"],
    ["| 制表：张三 |  |  | 审核：李四 |  |  |"],
    ["|  |  |  | （盖章） |  |  |"],
  ])("ends above %s", (note) => {
    const table = rowsOf("| 1 | 路灯运行 | 维护费 | 8.5 |  |  |", "|  |  |  |  |  |  |", note);
    expect(table.rows).toHaveLength(1);
    expect(table.endRow).toBe(4);
  });

  test.each([
    ["the numbers of its columns", "| 1 | 2 | 3 | 4 | 5 | 6 |"],
    ["甲、乙 and the numbers of its columns", "| 甲 | 乙 | 丙 | 1 | 2 | 3 |"],
    ["an example", "| 例 | 某专项 | 某方向 | 10 | 总体目标 | 年度目标 |"],
  ])("leaves out %s", (_, row) => {
    const table = rowsOf(row, "| 1 | 路灯运行 | 维护费 | 8.5 |  |  |");
    expect(table.rows.map((line) => line.row)).toEqual([3]);
  });

  test("is not ended by what stands beside the form", () => {
    const form = read(`
      |  | 2026年区级专项资金预算绩效目标汇总表 | < | < | < | < | < | 部门整体支出绩效申报表 | < |
      |  | 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 | 部门名称 | 城管局 |
      |  | 1 | 路灯运行 | 维护费 | 8.5 |  |  | 联系人：张三 |  |
      |  |  |  |  |  |  |  | 整体绩效目标 | 整洁 |
      |  | 2 | 绿化养护 | 养护费 | 4 |  |  |  |  |`);
    expect(form.tables.rows!.rows.map((line) => line.row)).toEqual([2, 4]);
  });

  test("fills merged data cells down, and says where the value stands", () => {
    const { rows } = rowsOf(
      "| 1 | 路灯运行 | 维护费 | 8.5 | 长年常亮 | 修灯 |",
      "| 2 | ^ | 电费 | 4 | ^ | 交费 |",
      "| 3 | ^ | 改造费 | 1.5 | ^ | 换灯 |",
    );
    expect(rows.map((row) => seen(row.entries.specialFund))).toEqual(Array(3).fill("路灯运行 @ B3"));
    expect(rows.map((row) => row.entries.specialFund!.inherited ?? false)).toEqual([false, true, true]);
    expect(rows.map((row) => row.entries.specialFund!.row)).toEqual([2, 3, 4]);
  });

  test("does not count a merged cell's second row as a row of its own", () => {
    const { rows } = rowsOf("| 1 | 路灯运行 | 维护费 | 8.5 | 长年常亮 | 修灯 |", "| ^ | ^ | ^ | ^ | ^ | ^ |");
    expect(rows).toHaveLength(1);
  });

  test.each([["| 以下为新增专项 | < | < | < | < | < |"], ["|  | 以下为新增专项 | < | < |  |  |"]])(
    "leaves out a remark merged over several columns, and reads on below it: %s",
    (remark) => {
      const { rows } = rowsOf(
        "| 1 | 路灯运行 | 维护费 | 8.5 | 长年常亮 | 修灯 |",
        remark,
        "| 2 | 绿化养护 | 养护费 | 4 | 四季常青 | 补种 |",
      );
      expect(rows.map((row) => row.row)).toEqual([2, 4]);
    },
  );

  test("takes the value of a heading over two columns from whichever has it", () => {
    const { tables } = read(`
      | 2026年区级专项资金预算绩效目标汇总表 |
      | 序号 | 专项支出名称 | 支出方向 | 资金总额 | < | 实施期绩效目标 | 年度绩效目标 |
      | 1 | 路灯运行 | 维护费 |  | 8.5 |  |  |
      | 2 | 绿化养护 | 养护费 | 4 | < |  |  |`);
    expect(tables.rows!.rows.map((row) => seen(row.entries.totalAmount))).toEqual(["8.5 @ E3", "4 @ D4"]);
  });

  test("does not take a text for a heading because a heading's words stand in it", () => {
    const table = rowsOf(
      "| 1 | 路灯运行 | 维护费 | 8.5 | 资金总额：8.5万元，支出方向：维护 | 修灯 |",
      "| 支出方向：电费 | 绿化养护 | 养护费 | 4 |  |  |",
    );
    expect(table.rows.map((row) => seen(row.entries.specialFund))).toEqual([
      "路灯运行 @ B3",
      "绿化养护 @ B4",
    ]);
  });
});

const SPECIAL_FUND = `
  | 专项资金绩效目标申报表 | < | < | < | < | < |
  | （ 2026 年度） | < | < | < | < | < |
  | 专项名称 | 路灯运行 | < | 专项属性 | 延续专项☑     新增专项□ | < |
  | 部门名称 | 城管局 | < | 资金总额（万元） | 226.00万元 | < |
  | 专项立项\\n依据 | 会议纪要 | < | < | < | < |
  | 专项实施  进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
  | ^ | 换灯 | < | < | 2026.1　 | 2026.12　 |
  | ^ | 收尾 | < | < | '2026年3月 | 2026年12月 |
  | 专项长期  绩效目标 | 长年常亮 | < | < | < | < |
  | 专项年度  绩效目标 | 修好坏灯 | < | < | < | < |
  | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
  | ^ | 产出指标 | 数量指标 | 换灯 | 40盏 | 　 |
  | ^ | ^ | ^ | 巡查 | 12次 |  |
  | ^ | ^ | 质量指标 | 完好率 | 95% |  |
  | ^ | 效益指标 | 社会效益指标 | 投诉下降 | 10件 |  |
  | ^ | ^ | 满意度指标 | 满意度 | '90% |  |
  | 专项实施\\n保障措施 |  | < | < | < | < |
  | 财政部门预算管理科室审核意见 | （盖章）\\n年   月   日 | < | < | < | < |
  | 填报人：张三 |  | 联系电话： | 2345678 | 填报日期：2026年1月5日 |  |`;

describe("a table with the same headings twice", () => {
  const rowsOf = (markdown: string) => {
    const { rows } = formIn(sheetFrom(markdown)).tables.indicators!;
    return rows.map(({ headings, entries }) => [
      headings.slice(0, 2).join("/"),
      ...["name", "value", "annualName", "annualValue"].map((id) => entries[id]!.cell.text),
    ]);
  };

  test("has its columns from left to right, and headings that carry on downwards", () => {
    expect(
      rowsOf(`
        | 实施期 | | | | 本年度 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 修路灯 | 90盏 | 数量指标 | 修路灯 | 30盏 |
        | | | 修路 | 9公里 | | 修路 | 3公里 |
        | 效益指标 | 社会 效益 | 群众满意率 | 95% | | 群众满意率 | 90% |`),
    ).toEqual([
      ["产出指标/数量指标", "修路灯", "90盏", "修路灯", "30盏"],
      ["产出指标/数量指标", "修路", "9公里", "修路", "3公里"],
      ["效益指标/社会 效益", "群众满意率", "95%", "群众满意率", "90%"],
    ]);
  });

  test.each(["<", ""])("has them by what joins them where the sides are swapped", (joined) => {
    expect(
      rowsOf(`
        | 本年度 | ${joined} | ${joined} | ${joined} | 实施期 | ${joined} | ${joined} |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 修路灯 | 30盏 | 数量指标 | 修路灯 | 90盏 |`),
    ).toEqual([["产出指标/数量指标", "修路灯", "90盏", "修路灯", "30盏"]]);
  });

  test("ends at a paragraph, not at a remark in brackets", () => {
    const { area, rows } = formIn(
      sheetFrom(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 修路灯 | 90盏 | 数量指标 | 修路灯 | 30盏 |
        | （这里的数字都是为了说明怎样填写才举的例子） |
        | 修好路灯以后，请各社区在年底以前把验收单交到区里。 |`),
    ).tables.indicators!;
    expect([area.bottom, rows.map(({ row }) => row)]).toEqual([2, [1, 2]]);
  });
});

describe("a form of single fields", () => {
  const form = read(SPECIAL_FUND);

  test("gives what stands right of each heading", () => {
    const { specialFund, departmentName, totalAmount, attribute, periodTarget } = form.fields;
    expect([specialFund, departmentName, totalAmount, attribute, periodTarget].map(seen)).toEqual([
      "路灯运行 @ B3",
      "城管局 @ B4",
      "226.00万元 @ E4",
      "延续专项☑     新增专项□ @ E3",
      "长年常亮 @ B9",
    ]);
  });

  test("knows what nobody has filled in: white space, seals, boxes without tick", () => {
    expect(form.fields.safeguards).toMatchObject({ address: "B17", blank: true });
    expect(form.fields.financeBudget).toMatchObject({ address: "B18", blank: true });
    expect(form.tables.indicators!.rows[0]!.entries.note).toMatchObject({ blank: true });
    const unticked = read(SPECIAL_FUND.replace("☑", "□"));
    expect(unticked.fields.attribute!.blank).toBe(true);
  });

  test("reads what stands behind a label in its cell, or right of it", () => {
    const { filledBy, phone, filledOn } = form.fields;
    expect([filledBy, phone, filledOn].map(seen)).toEqual([
      "张三 @ A19",
      "2345678 @ D19",
      "2026年1月5日 @ E19",
    ]);
    expect([filledBy, phone, filledOn].map((entry) => entry!.inside ?? false)).toEqual([true, false, true]);
  });

  test("keeps each table's rows to itself", () => {
    const { schedule, indicators } = form.tables;
    expect(schedule!.rows.map((row) => seen(row.entries.content))).toEqual(["换灯 @ B7", "收尾 @ B8"]);
    expect(indicators!.rows).toHaveLength(5);
    expect([schedule!.endRow, indicators!.endRow]).toEqual([8, 16]);
  });

  test("knows of each indicator row which heading it belongs to, also where the heading is merged or spelled otherwise", () => {
    expect(form.tables.indicators!.rows.map((row) => row.headings)).toEqual([
      ["产出指标", "数量指标"],
      ["产出指标", "数量指标"],
      ["产出指标", "质量指标"],
      ["效益指标", "社会效益指标"],
      ["效益指标", "社会公众或服务对象满意度指标"],
    ]);
  });

  test("lists what is missing and what is spelled otherwise", () => {
    expect(form.missing).toEqual([
      "部门相应职能职责概述",
      "时效指标",
      "成本指标",
      "经济效益指标",
      "生态效益指标",
      "可持续影响指标",
      "财政绩效管理股审核意见",
    ]);
    expect(
      form.labels.filter((label) => label.variant).map(({ written, official }) => [written, official]),
    ).toEqual([
      ["满意度指标", "社会公众或服务对象满意度指标"],
      ["财政部门预算管理科室审核意见", "财政部门预算股审核意见"],
    ]);
  });

  test("is blank as long as only the finance bureau has written", () => {
    const opinion = read(`
      | 部门整体支出绩效申报表 |
      | 部门名称 |  |
      | 年度预算申请 | 资金总额： |  |
      | 整体绩效目标 |  |
      | 部门整体支出年度绩效指标 | 产出指标 |  |
      | ^ | 效益指标 |  |
      | 财政部门审核意见 | 业务股室意见： | 同意 |
      | ^ | 绩效股意见： | 同意 |`);
    expect([opinion.blank, form.blank]).toEqual([true, false]);
  });
});

/** 附件3-1 of 石鼓区 with its amounts written in different ways. */
const budget = (...rows: string[]) =>
  read(`
    | 部门整体支出绩效目标申报表 | < | < | < |
    | （2026年度） | < | < | < |
    | 部门名称 | 合江街道 | < | < |
    ${rows.join("\n")}
    | 部门职能职责概述 | 服务居民 | < | < |
    | 整体绩效目标 | 项目支出：40项都按时完成。产出指标：全部达标 | < | < |
    | 部门整体支出\\n年度绩效指标 | 产出指标 | 办理40件 | < |
    | ^ | 效益指标 | 居民满意 | < |`);

describe("values behind labels in one cell", () => {
  test("several in one cell, one per line, with blank lines and 其中： between", () => {
    const { fields } = budget(
      "| 年度预算申请\\n（万元） | 资金总额：844.93 | < | < |",
      "| ^ | 按收入性质分 | < | 按支出性质分 |",
      "| ^ | 其中：        公共财政拨款：844.93\\n\\n政府性基金拨款：0\\n\\n纳入专户管理的非税收入拨款：0\\n\\n其他资金：0 | < | 其中：基本支出：404.76\\n\\n\\n项目支出：440.17 |",
    );
    const ids = ["totalAmount", "publicFinance", "governmentFund", "nonTax", "otherIncome"];
    expect(ids.map((id) => seen(fields[id]))).toEqual([
      "844.93 @ B4",
      "844.93 @ B6",
      "0 @ B6",
      "0 @ B6",
      "0 @ B6",
    ]);
    expect([fields.basicExpenditure, fields.projectExpenditure].map(seen)).toEqual([
      "404.76 @ D6",
      "440.17 @ D6",
    ]);
  });

  test.each([
    "基本支出：404.76  项目支出：440.17",
    "其中：基本支出：404.76；项目支出：440.17",
    "基本支出:404.76万元，项目支出:440.17万元",
    "基本支出： 404.76\\n项目支出： 440.17\\n",
  ])("all in one line or two: %s", (text) => {
    const { fields } = budget(`| 年度预算申请（万元） | 资金总额：844.93 | < | ${text} |`);
    const amounts = [fields.basicExpenditure, fields.projectExpenditure].map((entry) => entry!.cell.text);
    expect(amounts.map((amount) => amount.replace("万元", ""))).toEqual(["404.76", "440.17"]);
  });

  test("a label without value is blank, and the value in the next cell counts", () => {
    const { fields } = budget(
      "| 年度预算申请（万元） | 资金总额： | 844.93 | < |",
      "| ^ | 基本支出： | 项目支出： | 440.17 |",
    );
    expect([fields.totalAmount, fields.projectExpenditure].map(seen)).toEqual(["844.93 @ C4", "440.17 @ D5"]);
    expect(fields.basicExpenditure?.blank ?? true).toBe(true);
  });

  test("a label that reaches to the form's edge has its value, or none yet, in its own cell", () => {
    const { fields } = budget("| 年度预算申请（万元） | 资金总额： | < | < |");
    expect(fields.totalAmount).toMatchObject({ address: "B4", inside: true, blank: true });
  });

  test("the heading itself counts, not its words inside a text", () => {
    const { fields } = budget(
      "| 年度预算申请（万元） | 资金总额：844.93 | 基本支出：404.76 | 项目支出：440.17 |",
    );
    expect([fields.outputs, fields.projectExpenditure].map(seen)).toEqual(["办理40件 @ C7", "440.17 @ D4"]);
    expect(seen(fields.overallTarget)).toBe("项目支出：40项都按时完成。产出指标：全部达标 @ B6");
  });
});

describe("the year", () => {
  const titled = (title: string, ...more: string[]) => read([title, ...more, HEADINGS].join("\n"));

  test.each([
    ["| 2026年区级专项资金预算绩效目标汇总表 |", 2026],
    ["| ２０２６年区级专项资金预算绩效目标汇总表 |", 2026],
    ["| 二〇二六年区级专项资金预算绩效目标汇总表 |", 2026],
    ["| 区级专项资金预算绩效目标汇总表（2026年度） |", 2026],
  ])("stands in the title %s", (title, year) => {
    expect(titled(title)).toMatchObject({ year, yearPlace: { address: "A1" } });
  });

  test.each(["| （ 2026 年度） |", "| （2026年） |", "| 2026年度 |", "|  |  | (2026) |"])(
    "or in a line of its own: %s",
    (line) => expect(titled("| 区级专项资金预算绩效目标汇总表 |", line).year).toBe(2026),
  );

  test("and is unknown where neither says it", () => {
    expect(titled("| 区级专项资金预算绩效目标汇总表 |")).not.toHaveProperty("year");
    expect(titled("| 区级专项资金预算绩效目标汇总表 |", "| 填报日期：2025年11月3日 |")).not.toHaveProperty(
      "year",
    );
  });
});

describe("the unit", () => {
  const sheet = (line: string, amount: string, indicator = "换灯") =>
    read(`
      | 2026年区级专项资金预算绩效目标汇总表 | < | < | < | < | < |
      ${line}
      | 序号 | 专项支出名称 | 支出方向 | ${amount} | 实施期绩效目标 | 年度绩效目标 |
      | 1 | 路灯运行 | 维护费 | 8.5 | 长年常亮 | ${indicator} |`).unit;

  test.each([
    ["|  |  |  |  |  | 单位：万元 |", "资金总额", "万元", "F2"],
    ["| 填报单位：城管局 |  |  |  |  | 金额单位：元 |", "资金总额", "元", "F2"],
    ["| 填报单位：城管局 |", "资金总额（万元）", "万元", "D3"],
    ["| 填报单位：城管局 |", "资金总额（元）", "元", "D3"],
  ])("stands in a line of its own or in a heading: %s %s", (line, amount, unit, at) => {
    expect(sheet(line, amount)).toMatchObject({ unit, address: at });
  });

  test("is not taken from what somebody filled in", () => {
    expect(sheet("| 填报单位：城管局 |", "资金总额", "人均补助（元）")).toBeUndefined();
  });

  test("in a heading makes it another spelling, not another heading", () => {
    const form = read(`
      | 2026年区级专项资金预算绩效目标汇总表 |
      | 序号 | 专项支出名称 | 支出方向 | 资金总额（元） | 实施期绩效目标 | 年度绩效目标 |
      | 1 | 路灯运行 | 维护费 | 85000 | 长年常亮 | 换灯 |`);
    expect(form.missing).toEqual([]);
    expect(form.labels.filter((label) => label.variant).map(({ written }) => written)).toEqual([
      "资金总额（元）",
    ]);
  });
});
